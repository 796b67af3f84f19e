// The bounds of those postings of a block that are wanted, where they are few.

import { numberAt, numberEnd, type ByteReader } from '../../search/binary/byte-reader.ts'
import { bitCounts } from './byte-bits.ts'
import { detailTimes } from './detail-bytes.ts'
import type { FoundMembers } from './found-members.ts'
import { detailBound, joinBound, notKnown, type PostingBounds } from './posting-bounds.ts'
import { anyFields, bodyOften, detailsOf, eachOnce, fieldCount, titleBit } from './posting-format.ts'
import type { TermScorer } from './term-scorer.ts'

/** Joins the bounds of postings found among `bytes` to those of their documents, as `joinBound` does. */
export function boundMembers(
  scorer: TermScorer,
  bytes: Uint8Array,
  found: FoundMembers,
  { body, title, details }: PostingBounds,
  bounds: Float32Array,
  isBest: boolean,
): void {
  const { codesStart, postingCount } = found
  let detailAt = codesStart + Math.ceil(postingCount / 4)
  let counted = codesStart
  let rest: RestWalk | undefined
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
      if (bound === notKnown) bound = detailBound(scorer, code, detail)
      if (detail === 0) {
        rest ??= new RestWalk(bytes, codesStart, postingCount)
        const score = scorer.scoreOfRest(rest.of(posting), code, document)
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

/** Walks a block once from its beginning, for the postings whose details no byte could say. */
class RestWalk {
  readonly #rest: ByteReader
  readonly #codesStart: number
  #posting = 0
  #detailAt: number

  constructor(bytes: Uint8Array, codesStart: number, postingCount: number) {
    this.#codesStart = codesStart
    this.#detailAt = codesStart + Math.ceil(postingCount / 4)
    let at = this.#detailAt
    for (let codes = codesStart; codes < this.#detailAt; codes += 1) at += detailsOf[bytes[codes] ?? 0] ?? 0
    this.#rest = { bytes, at }
  }

  /** A reader of what stands for `posting`. Never ask for an earlier one again. */
  of(posting: number): ByteReader {
    const { bytes } = this.#rest
    for (; this.#posting < posting; this.#posting += 1) {
      const codes = bytes[this.#codesStart + (this.#posting >> 2)] ?? 0
      const code = (codes >> (2 * (this.#posting & 3))) & 3
      if (code < bodyOften) continue
      if (bytes[this.#detailAt] === 0) this.#skip(code)
      this.#detailAt += 1
    }
    return { bytes, at: this.#rest.at }
  }

  #skip(code: number): void {
    const rest = this.#rest
    if (code === bodyOften) numberAt(rest)
    else {
      const fields = (rest.bytes[rest.at] ?? 0) & (eachOnce - 1)
      rest.at = numberEnd(rest.bytes, rest.at + 1, bitCounts[fields] ?? 0)
    }
  }
}
