// Under what a stretch that is kept whole is found.

import { fullWordOf } from './abbreviated-words.ts'
import { fold } from './fold.ts'
import type { Stretch, StretchTerm } from './stretch.ts'

/** The form of a stretch that is kept whole. */
export function wholeForm(text: string, { start, end, terms }: Stretch): string {
  return fold(terms?.[0]?.term ?? text.slice(start, end))
}

/** Its terms, folded. An abbreviation of one word is also found under that word. */
export function wholeTerms(text: string, stretch: Stretch): readonly StretchTerm[] {
  const { kind, start, end } = stretch
  const terms = (stretch.terms ?? []).map((term) => ({
    term: fold(term.term),
    start: term.start,
    end: term.end,
  }))
  const full = kind === 'abbreviation' ? fullWordOf(wholeForm(text, stretch)) : undefined
  if (full !== undefined) terms.push({ term: fold(full), start, end })
  return terms
}
