// Goes through a stored text piece by piece and tells which of its words may match: nearly all are words by themselves, of
// which it is known; where the pieces do not tell what a word is, the stretch that is in doubt.

import type { KnownPieces, TextPieces } from './known-pieces.ts'
import { abbreviatedLetters, pieceBits } from './piece-knowledge.ts'
import type { PieceMatches } from './piece-matches.ts'
import type { PieceRange } from './read-around.ts'
import type { WantedTerms } from './wanted-terms.ts'

/** Told of the words of a text that may match. */
interface Walker {
  /** The piece at `index` is a word by itself, and may have a term that is wanted. */
  readonly plain: (index: number) => void
  /** From `from` to `to` a stretch that begins with a word and may hold several; these are its pieces, half-open. */
  readonly doubtful: (pieces: PieceRange, from: number, to: number) => void
}

/** Goes through `text`. */
export function walkPieces(
  known: KnownPieces,
  text: TextPieces,
  wanted: WantedTerms,
  matches: PieceMatches,
  { plain, doubtful }: Walker,
): void {
  const { pieces, bits: bitsAt, starts, count } = text
  const { bits: wantedBits, areInRuns } = wanted
  let doubtFrom = -1 // where a word begins whose end the pieces do not tell; -1 where one has ended
  let first = 0 // the piece in which that is
  let mayMatch = false // what stands from there
  let before = 0 // the bits of the piece before
  for (let index = 0; index < count; index += 1) {
    const bits = bitsAt[index] ?? 0
    if ((bits & pieceBits.isWord) === 0) {
      if (doubtFrom < 0 && (bits & pieceBits.hasParagraph) !== 0) {
        doubtFrom = (starts[index] ?? 0) + known.paragraphAt(pieces[index] ?? 0)
        first = index
        mayMatch = !areInRuns
      } else if (doubtFrom >= 0 && !mayMatch && (bits & pieceBits.mayJoin) !== 0) {
        mayMatch = mayMatchJoined(known, text, index, wanted)
      }
    } else {
      if (doubtFrom >= 0 && (before & followsBlank) !== 0 && (bits & pieceBits.mayGoOn) === 0) {
        if (mayMatch) doubtful({ first, end: index }, doubtFrom, starts[index] ?? 0)
        doubtFrom = -1
      }
      if (doubtFrom < 0) {
        if (!isPlainAt(bitsAt, count, index, bits)) {
          doubtFrom = starts[index] ?? 0
          first = index
          mayMatch = !areInRuns
        } else if ((bits & wantedBits) !== 0 && matches.mayMatch(pieces[index] ?? 0)) plain(index)
      }
      if (doubtFrom >= 0 && !mayMatch) mayMatch = mayMatchInDoubt(known, pieces[index] ?? 0, bits, wanted)
    }
    before = bits
  }
  if (doubtFrom >= 0 && mayMatch) doubtful({ first, end: count }, doubtFrom, starts[count] ?? 0)
}

// Between two words there is a blank.
const followsBlank = pieceBits.isWord | pieceBits.hasBlank

function mayMatchInDoubt(known: KnownPieces, piece: number, bits: number, wanted: WantedTerms): boolean {
  if ((bits & pieceBits.mayBeCut) !== 0) return true
  const mayHave = (bits & wanted.bits) !== 0 || known.unitCount(piece) <= abbreviatedLetters
  return mayHave && known.hasOneOf(piece, wanted.hashesInDoubt)
}

/** Whether the runs that the signs at `index` stand between may match as one word. */
function mayMatchJoined(
  known: KnownPieces,
  { pieces, bits, count }: TextPieces,
  index: number,
  { hashesInJoin }: WantedTerms,
): boolean {
  if (index === 0 || index + 1 >= count) return true
  // "2017-02-23", "17-19"
  const both = (bits[index - 1] ?? 0) & (bits[index + 1] ?? 0)
  if ((both & pieceBits.isWord) !== 0 && (both & pieceBits.isNumber) !== 0) return false
  if (((bits[index] ?? 0) & pieceBits.isHyphen) === 0 || !hashesInJoin) return true
  return (
    known.hasOneOf(pieces[index - 1] ?? 0, hashesInJoin) ||
    known.hasOneOf(pieces[index + 1] ?? 0, hashesInJoin)
  )
}

/** Whether the run at `index`, which has `bits`, is a word or number by itself. */
function isPlainAt(bitsAt: Int32Array, count: number, index: number, bits: number): boolean {
  if ((bits & pieceBits.isPlain) === 0) return false
  if (index + 1 === count) return true
  const next = bitsAt[index + 1] ?? 0
  const behind = index + 2 < count ? (bitsAt[index + 2] ?? 0) : 0
  if ((bits & pieceBits.isNumber) !== 0) return isNumberBefore(next, behind)
  if ((next & pieceBits.isWord) !== 0) return true
  // "f. eks." goes on with few letters.
  const mayBeAbbreviated = (bits & pieceBits.isShort) !== 0 && (behind & pieceBits.mayGoOn) !== 0
  if (mayBeAbbreviated) return (next & pieceBits.endShortWord) !== 0
  return (next & (index + 2 === count ? pieceBits.endLastWord : pieceBits.endWord)) !== 0
}

/** Whether a plain number ends before a piece with the bits `next` that one with the bits `behind` follows. */
function isNumberBefore(next: number, behind: number): boolean {
  if ((next & pieceBits.isWord) !== 0) return (next & pieceBits.mayGoOnFromNumber) === 0
  if ((next & pieceBits.endNumber) !== 0) return true
  return (next & pieceBits.mayEndNumber) !== 0 && (behind & pieceBits.mayGoOnFromNumber) === 0
}
