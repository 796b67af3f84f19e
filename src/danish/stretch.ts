import type { TokenKind } from './token.ts'

/** A stretch of text that is one word, or is kept whole for what it is. */
export interface Stretch {
  readonly kind: TokenKind
  /** UTF-16 offsets into the text, half-open. */
  readonly start: number
  readonly end: number
  /** The terms it is found under, the fullest first; undefined for a word, which the word analysis answers. */
  readonly terms: readonly StretchTerm[] | undefined
}

/** A term of a stretch that is kept whole, with the offsets of what it stands for. */
export interface StretchTerm {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** A stretch whose terms all stand for the whole of it. */
export function wholeStretch(kind: TokenKind, start: number, end: number, terms: readonly string[]): Stretch {
  return { kind, start, end, terms: [...new Set(terms)].map((term) => ({ term, start, end })) }
}

/** Where the first match of the sticky `pattern` at `at` ends and what it holds, or undefined. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}
