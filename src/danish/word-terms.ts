import type { WordAnalysis } from './analyze-word.ts'
import type { WordTerms } from './analyzer.ts'
import { isStopWord } from './stop-words.ts'
import { isHeadOf } from './token.ts'

/** All that `printed` is indexed under; where it stands for a longer word, by the analysis of this too. */
export function termsOfWord(
  printed: string,
  { form, terms }: WordAnalysis,
  completed?: WordAnalysis,
): WordTerms {
  const wholes: string[] = []
  const heads: string[] = []
  const parts: string[] = []
  const word = { start: 0, end: printed.length }
  const hasWholes = !isStopWord(form)
  for (const { term, start, end, isPart } of terms) {
    if (!isPart) {
      if (hasWholes) wholes.push(term)
    } else if (isHeadOf({ start, end: Math.min(end, word.end) }, word)) heads.push(term)
    else parts.push(term)
  }
  // What is completed stands for its parts, and ends with none of them.
  for (const { term, isPart } of completed?.terms ?? []) {
    if (isPart) parts.push(term)
    else if (hasWholes) wholes.push(term)
  }
  return { form, wholes, heads, parts }
}
