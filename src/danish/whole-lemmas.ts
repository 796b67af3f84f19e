/** The lemmas of a word by those of its last part, which begins at `start`. */
export function wholeLemmas(word: string, start: number, lemmas: readonly string[]): readonly string[] {
  // Most are the beginning of the word, and cutting it is faster than joining two strings.
  return lemmas.map((lemma) =>
    word.startsWith(lemma, start) ? word.slice(0, start + lemma.length) : word.slice(0, start) + lemma,
  )
}
