// The bounds of those postings of a block that are wanted, where they are few.

import { detailTimes } from './detail-bytes.ts'
import type { FoundMembers } from './found-members.ts'
import { joinBound, type PostingBounds } from './posting-bounds.ts'
import type { PostingBlock } from './posting-block.ts'
import { anyFields, bodyOften, detailsOf, fieldCount, titleBit } from './posting-format.ts'
import type { TermScorer } from './term-scorer.ts'

/** Joins the bounds of postings found among `bytes` to those of their documents, as `joinBound` does; writes over `block`. */
export function boundMembers(
  scorer: TermScorer,
  bytes: Uint8Array,
  found: FoundMembers,
  block: PostingBlock,
  { body, title, details }: PostingBounds,
  bounds: Float32Array,
  isBest: boolean,
): void {
  const { codesStart, postingCount } = found
  let detailAt = codesStart + Math.ceil(postingCount / 4)
  let counted = codesStart
  for (let index = 0; index < found.count; index += 1) {
    const posting = found.postings[index] ?? 0
    const document = found.documents[index] ?? 0
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
        block.readBlock(bytes, found.start, postingCount, found.before)
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
