// Writes the postings and positions of a piece (see piece.ts) from occurrences as they are sorted.

import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import { anyFields, bodyBit, bodyOften, bodyOnce, bodyTwice, eachOnce, fieldCount } from './posting-format.ts'

// The lowest bits of the number of a text.
const fieldBits = 2
const fieldMask = (1 << fieldBits) - 1

/** Writes those of one piece after the other. */
export class PostingWriter {
  readonly postings = new ByteWriter()
  readonly positions = new ByteWriter()
  #sorted = new Uint32Array(0)
  readonly #times = new Uint32Array(fieldCount)

  /** Writes what stands in `sorted` from `start` to `end`, a text and a position of each; gives the number of postings. */
  write(sorted: Uint32Array<ArrayBuffer>, start: number, end: number): number {
    const { postings, positions } = this
    this.#sorted = sorted
    postings.length = 0
    positions.length = 0
    postings.reserve(longestNumber * (fieldCount + 2) * (end - start))
    positions.reserve(longestNumber * (end - start))
    // The first posting is written as if its document followed the one before.
    let last = documentOf(sorted[2 * start]) - 1
    let postingCount = 0
    for (let at = start; at < end;) {
      const from = at
      const document = documentOf(sorted[2 * at])
      const endText = (document + 1) << fieldBits
      let fields = 0
      let position = 0
      for (; at < end; at += 1) {
        const text = sorted[2 * at] ?? 0
        if (text >= endText) break
        const field = 1 << fieldOf(text)
        if ((fields & field) === 0) {
          fields |= field
          position = 0
        }
        const next = sorted[2 * at + 1] ?? 0
        positions.putNumber(next - position)
        position = next
      }
      const code = 4 * (document - last - 1)
      const times = at - from
      if (fields !== bodyBit) this.#putFields(code, fields, from, at)
      else if (times <= 2) postings.putNumber(code + (times === 1 ? bodyOnce : bodyTwice))
      else {
        postings.putNumber(code + bodyOften)
        postings.putNumber(times)
      }
      last = document
      postingCount += 1
    }
    return postingCount
  }

  // The posting of a document whose occurrences stand from `from` to `to`, not in the body alone.
  #putFields(code: number, fields: number, from: number, to: number): void {
    const [writer, sorted, times] = [this.postings, this.#sorted, this.#times]
    let isOften = false
    times.fill(0)
    for (let index = from; index < to; index += 1) {
      const field = fieldOf(sorted[2 * index])
      times[field] = (times[field] ?? 0) + 1
      if (times[field] > 1) isOften = true
    }
    writer.putNumber(code + anyFields)
    writer.putByte(isOften ? fields : fields | eachOnce)
    for (let field = 0; isOften && field < fieldCount; field += 1)
      if (((fields >> field) & 1) === 1) writer.putNumber(times[field] ?? 0)
  }
}

/** The document of a text. */
export function documentOf(text = 0): number {
  return text >>> fieldBits
}

/** The field of a text. */
export function fieldOf(text = 0): number {
  return text & fieldMask
}
