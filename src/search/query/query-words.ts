// Words of a query, analysed.

import { withoutLeadingZeros } from '../../danish/whole/case-numbers.ts'
import type { Analyzer } from '../../danish/analyzer.ts'
import type { Token } from '../../danish/token.ts'
import type { LayeredTerm } from '../engine.ts'

/** One word of a query. */
export interface QueryWord {
  readonly text: string
  /** UTF-16 offsets into the query, half-open. */
  readonly start: number
  readonly end: number
  readonly form: LayeredTerm
  /** The terms that stand for the whole word: all lemmas, or the fullest form of a date or number. */
  readonly own: readonly string[]
  /** The innermost parts of a compound from left to right, each by its lemmas; empty when it is none. */
  readonly parts: readonly (readonly string[])[]
  readonly isStopWord: boolean
  readonly isCaseNumber: boolean
}

/** The words of `text`, which stands at `offset` of the query. */
export function queryWords(analyzer: Analyzer, text: string, offset = 0): readonly QueryWord[] {
  const byPosition = new Map<number, Token[]>()
  for (const token of analyzer.analyze(text)) {
    const known = byPosition.get(token.position)
    if (known) known.push(token)
    else byPosition.set(token.position, [token])
  }
  return [...byPosition.values()].flatMap((tokens) => {
    const [first] = tokens
    if (!first) return []
    const start = Math.min(...tokens.map((token) => token.start))
    const end = Math.max(...tokens.map((token) => token.end))
    return {
      text: text.slice(start, end),
      start: start + offset,
      end: end + offset,
      form: { layer: 'form', term: first.form },
      own: ownTerms(first, tokens),
      parts: innermostParts(tokens),
      isCaseNumber: first.kind === 'case-number',
      isStopWord: tokens.every((token) => analyzer.isStopWord(token)),
    }
  })
}

function ownTerms(first: Token, tokens: readonly Token[]): readonly string[] {
  if (first.kind === 'case-number') return [withoutLeadingZeros(first.term)]
  const takesAll = first.kind === 'word' || first.kind === 'date'
  if (!takesAll) return [first.term]
  const whole = tokens.filter(
    (token) => token.kind !== 'part' && token.start === first.start && token.end === first.end,
  )
  return [...new Set(whole.map((token) => token.term))]
}

function innermostParts(tokens: readonly Token[]): readonly (readonly string[])[] {
  const parts = tokens.filter((token) => token.kind === 'part')
  const isInnermost = (part: Token) =>
    !parts.some(
      (other) =>
        other.start >= part.start && other.end <= part.end && other.end - other.start < part.end - part.start,
    )
  const bySpan = new Map<number, Set<string>>()
  for (const part of parts.filter(isInnermost)) {
    const known = bySpan.get(part.start)
    if (known) known.add(part.term)
    else bySpan.set(part.start, new Set([part.term]))
  }
  return bySpan.size < 2 ? [] : [...bySpan.values()].map((terms) => [...terms])
}
