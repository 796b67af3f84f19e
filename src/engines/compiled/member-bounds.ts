// The bounds of those postings of a block that are wanted, where they are few: of all others no more is looked at than a bit or a
// distance.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { bitCounts } from './byte-bits.ts'
import { detailTimes } from './detail-bytes.ts'
import { isAmong } from './document-set.ts'
import { joinBound, type PostingBounds } from './posting-bounds.ts'
import type { PostingBlock } from './posting-block.ts'
import { anyFields, blockPostings, bodyOften, detailsOf, fieldCount, titleBit } from './posting-format.ts'
import type { TermScorer } from './term-scorer.ts'

/** A block of a long list where it lies. */
export interface BlockPlace {
  readonly bytes: Uint8Array
  readonly start: number
  readonly count: number
  /** The last document before it. */
  readonly before: number
}

/** Joins the bounds of the postings of `members` to those of their documents, as `joinBound` does; writes over `block`. */
export function boundMembers(
  scorer: TermScorer,
  place: BlockPlace,
  members: Uint32Array,
  block: PostingBlock,
  { body, title, details }: PostingBounds,
  bounds: Float32Array,
  isBest: boolean,
): void {
  const { bytes, count } = place
  const codesStart = findMembers(place, members)
  let detailAt = codesStart + Math.ceil(count / 4)
  let counted = codesStart
  for (let index = 0; index < foundCount; index += 1) {
    const posting = foundPostings[index] ?? 0
    const document = foundDocuments[index] ?? 0
    const codesAt = codesStart + (posting >> 2)
    const codes = bytes[codesAt] ?? 0
    const shift = 2 * (posting & 3)
    const code = (codes >> shift) & 3
    let bound: number
    if (code < bodyOften) {
      const { table, lengthCount } = body.saturation
      bound = body.factor * (table[lengthCount * code + (body.lengths[document] ?? 0)] ?? 0)
    } else {
      for (; counted < codesAt; counted += 1) detailAt += detailsOf[bytes[counted] ?? 0] ?? 0
      const detail = bytes[detailAt + (detailsOf[codes & ((1 << shift) - 1)] ?? 0)] ?? 0
      bound = details[256 * code + detail] ?? 0
      if (detail === 0) {
        block.readBlock(bytes, place.start, count, place.before)
        const score = scorer.scoreOf(block, posting)
        // Not a number where none of the fields asked for has the term.
        bound = score > 0 ? score : 0
      } else if (code === anyFields && (detail & titleBit) !== 0) {
        const { table, lengthCount } = title.saturation
        const row = lengthCount * ((detailTimes[fieldCount * detail] ?? 0) - 1)
        bound += title.factor * (table[row + (title.lengths[document] ?? 0)] ?? 0)
      }
    }
    joinBound(bounds, document, bound, isBest)
  }
}

// The members found last: their number in the block, and their documents.
let foundCount = 0
const foundPostings = new Uint8Array(blockPostings)
const foundDocuments = new Uint32Array(blockPostings)

// Gives where the codes of the block start.
function findMembers({ bytes, start, count, before }: BlockPlace, members: Uint32Array): number {
  const reader: ByteReader = { bytes, at: start }
  const size = numberAt(reader)
  return size === 0
    ? findByDistances(bytes, reader.at, count, before, members)
    : findByBits(bytes, reader.at, size, before + 1, members)
}

// Eight documents at once, wherever in the words of the members they stand.
function findByBits(
  bytes: Uint8Array,
  at: number,
  size: number,
  first: number,
  members: Uint32Array,
): number {
  let found = 0
  let posting = 0
  for (let index = 0; index < size; index += 1) {
    const bits = bytes[at + index] ?? 0
    const document = first + 8 * index
    const word = document >>> 5
    const shift = document & 31
    let wanted = (members[word] ?? 0) >>> shift
    if (shift > 24) wanted |= (members[word + 1] ?? 0) << (32 - shift)
    for (let both = bits & wanted; both !== 0; both &= both - 1) {
      const lowest = both & -both
      foundPostings[found] = posting + (bitCounts[bits & (lowest - 1)] ?? 0)
      foundDocuments[found] = document + 31 - Math.clz32(lowest)
      found += 1
    }
    posting += bitCounts[bits] ?? 0
  }
  foundCount = found
  return at + size
}

function findByDistances(
  bytes: Uint8Array,
  start: number,
  count: number,
  before: number,
  members: Uint32Array,
): number {
  let at = start
  let document = before
  let found = 0
  for (let posting = 0; posting < count; posting += 1) {
    let byte = bytes[at] ?? 0
    at += 1
    let distance = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at] ?? 0
      at += 1
      distance |= (byte & 127) << shift
    }
    document += distance + 1
    // Written over by the next one unless it is a member.
    foundPostings[found] = posting
    foundDocuments[found] = document
    if (isAmong(members, document)) found += 1
  }
  foundCount = found
  return at
}
