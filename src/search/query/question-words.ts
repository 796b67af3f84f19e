// Words that ask and do not describe: "hvad besluttede rådet om …", "hvornår er næste møde".

const questionWords = new Set([
  'hvad',
  'hvem',
  'hvor',
  'hvornaar',
  'hvordan',
  'hvorfor',
  'hvilke',
  'hvilken',
  'hvilket',
  'findes',
])
const questionVerbs = new Set([
  'beslutte',
  'besluttet',
  'vedtage',
  'mene',
  'sige',
  'ske',
  'staa',
  'handle',
  'findes',
])

/** Whether the form, folded, is a question word. */
export function isQuestionWord(form: string): boolean {
  return questionWords.has(form)
}

/** Whether the lemma, folded, is a verb that belongs to the asking when a question word stands first. */
export function isQuestionVerb(lemma: string): boolean {
  return questionVerbs.has(lemma)
}
