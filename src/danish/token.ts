/** What a token is: a whole word, a part of a compound, or something that is kept whole for what it is. */
export const tokenKinds = [
  'word',
  'part',
  'number',
  'date',
  'amount',
  'paragraph',
  'case-number',
  'abbreviation',
  'address',
] as const

export type TokenKind = (typeof tokenKinds)[number]

/** One term under which a stretch of text is found. Filters change terms, never offsets. */
export interface Token {
  /** What is indexed: analysed and folded, never empty. */
  readonly term: string
  /** UTF-16 offsets into the text given, half-open; a part of a compound carries the offsets of that part. */
  readonly start: number
  readonly end: number
  /** Counts words from 0; every term of one word, its parts included, has the position of the word. */
  readonly position: number
  readonly kind: TokenKind
  /** The whole word as it is printed, lower case and folded: what an exact search compares. Same for one position. */
  readonly form: string
}

/** Where something stands: offsets, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether `part` is what the compound `word` ends with and so is: an integrationsråd is a råd. */
export function isHeadOf(part: Span, word: Span): boolean {
  return part.end === word.end && part.start > word.start
}
