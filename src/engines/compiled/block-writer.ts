// Writes a block of a long posting list; see posting-format.ts.

import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import { detailFor } from './detail-bytes.ts'
import { anyFields, blockPostings, bodyOften, fieldCount } from './posting-format.ts'

/** Collects up to `blockPostings` postings, then writes them. */
export class BlockWriter {
  readonly #documents = new Uint32Array(blockPostings)
  readonly #codes = new Uint8Array(Math.ceil(blockPostings / 4))
  readonly #details = new ByteWriter(blockPostings)
  readonly #rest = new ByteWriter(1 << 10)
  #count = 0

  /** Adds a document with the term in the body alone. */
  addBody(document: number, times: number): void {
    this.#add(document, Math.min(times - 1, bodyOften))
    if (times <= bodyOften) return
    const isShort = times < 256
    this.#putDetail(isShort ? times : 0)
    if (isShort) return
    this.#rest.reserve(longestNumber)
    this.#rest.putNumber(times)
  }

  /** Adds a document with the term in the fields of `mask`, so often as `times` says of each field. */
  addFields(document: number, mask: number, times: Uint32Array): void {
    this.#add(document, anyFields)
    const detail = detailFor(mask, times)
    this.#putDetail(detail)
    if (detail !== 0) return
    const rest = this.#rest
    rest.reserve(longestNumber * (1 + fieldCount))
    rest.putByte(mask)
    for (let field = 0; field < fieldCount; field += 1)
      if (((mask >> field) & 1) === 1) rest.putNumber(times[field] ?? 0)
  }

  /** Appends the block to `writer`; the last document of the block before is `before`. Then the block is empty. */
  flush(writer: ByteWriter, before: number): void {
    const count = this.#count
    writer.reserve(longestNumber * (count + 1))
    const bitBytes = Math.ceil(((this.#documents[count - 1] ?? 0) - before) / 8)
    if (bitBytes <= this.#distanceBytes(before)) this.#putBits(writer, bitBytes, before)
    else this.#putDistances(writer, before)
    writer.appendFrom(this.#codes, 0, Math.ceil(count / 4))
    writer.appendFrom(this.#details.bytes, 0, this.#details.length)
    writer.appendFrom(this.#rest.bytes, 0, this.#rest.length)
    this.#codes.fill(0)
    this.#details.length = 0
    this.#rest.length = 0
    this.#count = 0
  }

  #add(document: number, code: number): void {
    const posting = this.#count
    this.#documents[posting] = document
    this.#codes[posting >> 2] = (this.#codes[posting >> 2] ?? 0) | (code << (2 * (posting & 3)))
    this.#count += 1
  }

  #putDetail(byte: number): void {
    this.#details.reserve(1)
    this.#details.putByte(byte)
  }

  #distanceBytes(before: number): number {
    let size = 0
    let last = before
    for (let posting = 0; posting < this.#count; posting += 1) {
      const document = this.#documents[posting] ?? 0
      for (let distance = document - last - 1; distance > 127; distance >>>= 7) size += 1
      size += 1
      last = document
    }
    return size
  }

  #putBits(writer: ByteWriter, size: number, before: number): void {
    writer.putNumber(size)
    writer.reserve(size)
    writer.bytes.fill(0, writer.length, writer.length + size)
    for (let posting = 0; posting < this.#count; posting += 1) {
      const bit = (this.#documents[posting] ?? 0) - before - 1
      const at = writer.length + (bit >> 3)
      writer.bytes[at] = (writer.bytes[at] ?? 0) | (1 << (bit & 7))
    }
    writer.length += size
  }

  #putDistances(writer: ByteWriter, before: number): void {
    writer.putNumber(0)
    let last = before
    for (let posting = 0; posting < this.#count; posting += 1) {
      const document = this.#documents[posting] ?? 0
      writer.putNumber(document - last - 1)
      last = document
    }
  }
}
