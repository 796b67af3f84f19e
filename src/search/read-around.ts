// Reads of a stored text what stands around a few of its pieces: as much as decides what its words are there.

import { reachAfter, reachBefore, wordsAfter } from '../danish/text-pieces.ts'
import { blankBetween, type KnownPieces } from './known-pieces.ts'
import { pieceBits } from './piece-knowledge.ts'

/** A part of a text, and where in it that begins. */
export interface TextPart {
  readonly text: string
  readonly start: number
}

/** Pieces that follow one another, half-open, and where in the text the first of them begins. */
export interface PlacedPieces {
  readonly first: number
  readonly end: number
  readonly start: number
}

/** What stands around `placed` among the `pieces` of a text; so many more words behind them as `moreWords` says. */
export function readAround(
  known: KnownPieces,
  pieces: Uint32Array,
  placed: PlacedPieces,
  moreWords = 0,
): TextPart {
  let { first, start } = placed
  while (first > 0 && placed.start - start < reachBefore) {
    first -= 1
    const [piece = 0, next = 0] = [pieces[first], pieces[first + 1]]
    start -= known.unitCount(piece) + blankBetween(known.bits(piece), known.bits(next))
  }
  const end = endBehind(known, pieces, placed.end, wordsAfter + moreWords)
  return { text: known.joined(pieces.subarray(first, end)), start }
}

// Words are counted by the blanks between them.
function endBehind(known: KnownPieces, pieces: Uint32Array, from: number, wordCount: number): number {
  let left = wordCount
  let unitCount = 0
  let before = 0
  let end = from
  for (; end < pieces.length && (left > 0 || unitCount < reachAfter); end += 1) {
    const piece = pieces[end] ?? 0
    const bits = known.bits(piece)
    const hasBlank = (bits & pieceBits.isWord) === 0 && (bits & pieceBits.hasBlank) !== 0
    if (hasBlank || blankBetween(before, bits) > 0) left -= 1
    unitCount += known.unitCount(piece)
    before = bits
  }
  return end
}
