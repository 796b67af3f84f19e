// Reads of a stored text what stands around a few of its pieces: as much as decides what its words are there.

import { reachAfter, reachBefore, wordsAfter } from '../danish/text-pieces.ts'
import type { KnownPieces, TextPieces } from './known-pieces.ts'
import { pieceBits } from './piece-knowledge.ts'

/** A part of a text, and where in it that begins. */
export interface TextPart {
  readonly text: string
  readonly start: number
}

/** Pieces of a text that follow one another, half-open. */
export interface PieceRange {
  readonly first: number
  readonly end: number
}

/** What stands around pieces of `text`; so many more words behind them as `moreWords` says. */
export function readAround(
  known: KnownPieces,
  text: TextPieces,
  { first, end }: PieceRange,
  moreWords = 0,
): TextPart {
  const { pieces, starts } = text
  const start = starts[first] ?? 0
  let from = first
  while (from > 0 && start - (starts[from] ?? 0) < reachBefore) from -= 1
  const to = endBehind(text, end, wordsAfter + moreWords)
  return { text: known.joined(pieces.subarray(from, to)), start: starts[from] ?? 0 }
}

// Words are counted by the blanks between them.
function endBehind({ bits, starts, count }: TextPieces, from: number, wordCount: number): number {
  const least = (starts[from] ?? 0) + reachAfter
  let left = wordCount
  let end = from
  for (; end < count && (left > 0 || (starts[end] ?? 0) < least); end += 1) {
    const now = bits[end] ?? 0
    const isWord = (now & pieceBits.isWord) !== 0
    const isBlank = isWord
      ? end > from && ((bits[end - 1] ?? 0) & pieceBits.isWord) !== 0
      : (now & pieceBits.hasBlank) !== 0
    if (isBlank) left -= 1
  }
  return end
}
