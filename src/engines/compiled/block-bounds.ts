// The bounds of all postings of a block.

import type { ByteReader } from '../../search/binary/byte-reader.ts'
import { detailTimes } from './detail-bytes.ts'
import { detailBound, joinBound, notKnown, type PostingBounds } from './posting-bounds.ts'
import type { PostingBlock } from './posting-block.ts'
import { anyFields, blockPostings, bodyOften, fieldCount, titleBit } from './posting-format.ts'
import type { TermScorer } from './term-scorer.ts'

/** Joins the bounds of a decoded block of a long list to those of their documents, as `joinBound` does. */
export function boundBlock(
  scorer: TermScorer,
  block: PostingBlock,
  { body, title, details }: PostingBounds,
  bounds: Float32Array,
  isBest: boolean,
): void {
  const { bytes, codesStart, length, documents } = block
  const { factor: bodyFactor, lengths: bodyLengths } = body
  const { table: bodyTable, lengthCount: bodyLengthCount } = body.saturation
  const { factor: titleFactor, lengths: titleLengths } = title
  const { table: titleTable, lengthCount: titleLengthCount } = title.saturation
  let detailAt = block.detailsStart
  let codes = 0
  let oddCount = 0
  for (let posting = 0; posting < length; posting += 1) {
    codes = (posting & 3) === 0 ? (bytes[codesStart + (posting >> 2)] ?? 0) : codes >> 2
    const code = codes & 3
    const document = documents[posting] ?? 0
    let bound: number
    if (code < bodyOften)
      bound = bodyFactor * (bodyTable[bodyLengthCount * code + (bodyLengths[document] ?? 0)] ?? 0)
    else {
      const detail = bytes[detailAt] ?? 0
      detailAt += 1
      bound = details[256 * code + detail] ?? 0
      if (bound === notKnown) bound = detailBound(scorer, code, detail)
      if (code === anyFields && (detail & titleBit) !== 0) {
        const row = titleLengthCount * ((detailTimes[fieldCount * detail] ?? 0) - 1)
        bound += titleFactor * (titleTable[row + (titleLengths[document] ?? 0)] ?? 0)
      }
      if (detail === 0) {
        odd[oddCount] = posting
        oddCount += 1
      }
    }
    const sum = bounds[document] ?? 0
    if (!isBest) bounds[document] = sum + bound
    else if (bound > sum) bounds[document] = bound
  }
  if (oddCount > 0) boundOdd(scorer, block, { bytes, at: detailAt }, oddCount, bounds, isBest)
}

// The postings of the block whose details no byte could say.
const odd = new Uint8Array(blockPostings)

// They are scored as they are.
function boundOdd(
  scorer: TermScorer,
  block: PostingBlock,
  rest: ByteReader,
  count: number,
  bounds: Float32Array,
  isBest: boolean,
): void {
  for (let index = 0; index < count; index += 1) {
    const posting = odd[index] ?? 0
    const document = block.documents[posting] ?? 0
    const score = scorer.scoreOfRest(rest, block.codeAt(posting), document)
    if (score > 0) joinBound(bounds, document, score, isBest)
  }
}
