// A block of postings as it is read: its documents at once, how often they have the term when that is asked for.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { detailTimes } from './detail-bytes.ts'
import {
  anyFields,
  blockPostings,
  bodyBit,
  bodyField,
  bodyOften,
  bodyTwice,
  detailsOf,
  eachOnce,
  fieldCount,
} from './posting-format.ts'

/** Up to `blockPostings` postings. */
export class PostingBlock {
  length = 0
  // In one piece of memory: a query may take many blocks.
  readonly #memory = new ArrayBuffer((4 + 4 * fieldCount + 1) * blockPostings)
  readonly documents = new Uint32Array(this.#memory, 0, blockPostings)
  /** How often, at `fieldCount * posting + field`; valid after `readDetails` for the fields of the mask. */
  readonly times = new Uint32Array(this.#memory, 4 * blockPostings, fieldCount * blockPostings)
  /** One bit per field that has the term; valid after `readDetails`. */
  readonly fields = new Uint8Array(this.#memory, (4 + 4 * fieldCount) * blockPostings, blockPostings)
  bytes: Uint8Array = new Uint8Array(0)
  /** Where the codes and the details of a block of a long list start. */
  codesStart = 0
  detailsStart = 0
  #hasDetails = true

  /** Reads the postings of a short list, details included; gives where they end. */
  readShort(bytes: Uint8Array, start: number, count: number): number {
    const { documents, fields, times } = this
    const reader: ByteReader = { bytes, at: start }
    let document = -1
    for (let posting = 0; posting < count; posting += 1) {
      const value = numberAt(reader)
      document += (value >>> 2) + 1
      documents[posting] = document
      const code = value & 3
      if (code === anyFields) this.#readFields(reader, posting)
      else {
        fields[posting] = bodyBit
        times[fieldCount * posting + bodyField] = code < bodyOften ? code + 1 : numberAt(reader)
      }
    }
    this.length = count
    this.#hasDetails = true
    return reader.at
  }

  /** Reads the documents of the block at `start`, the first one after document `before`. */
  readBlock(bytes: Uint8Array, start: number, count: number, before: number): void {
    const reader: ByteReader = { bytes, at: start }
    const size = numberAt(reader)
    if (size === 0) this.#readDistances(reader, count, before)
    else this.#readBits(reader, size, before)
    this.bytes = bytes
    this.length = count
    this.codesStart = reader.at
    this.detailsStart = reader.at + Math.ceil(count / 4)
    this.#hasDetails = false
  }

  /** Whether fields and times are there; else codes and details can be looked up one by one. */
  get hasDetails(): boolean {
    return this.#hasDetails
  }

  /** The code of a posting of a block. */
  codeAt(posting: number): number {
    return ((this.bytes[this.codesStart + (posting >> 2)] ?? 0) >> (2 * (posting & 3))) & 3
  }

  /** The byte of details of a posting of a block that has one. */
  detailAt(posting: number): number {
    const { bytes, codesStart } = this
    const place = codesStart + (posting >> 2)
    let at = this.detailsStart
    for (let codes = codesStart; codes < place; codes += 1) at += detailsOf[bytes[codes] ?? 0] ?? 0
    at += detailsOf[(bytes[place] ?? 0) & ((1 << (2 * (posting & 3))) - 1)] ?? 0
    return bytes[at] ?? 0
  }

  /** The fields of a posting, one bit each. */
  fieldsAt(posting: number): number {
    if (!this.#hasDetails) {
      if (this.codeAt(posting) !== anyFields) return bodyBit
      const detail = this.detailAt(posting)
      if (detail !== 0) return detail & (eachOnce - 1)
      this.readDetails()
    }
    return this.fields[posting] ?? 0
  }

  /** Reads the fields and times of all postings, unless that was done. */
  readDetails(): void {
    if (this.#hasDetails) return
    this.#hasDetails = true
    const { bytes, codesStart, detailsStart, length, fields, times } = this
    let detail = detailsStart
    const rest: ByteReader = { bytes, at: detailsStart }
    for (let codes = codesStart; codes < detailsStart; codes += 1)
      rest.at += detailsOf[bytes[codes] ?? 0] ?? 0
    for (let posting = 0; posting < length; posting += 1) {
      const code = this.codeAt(posting)
      fields[posting] = bodyBit
      if (code < bodyOften) {
        times[fieldCount * posting + bodyField] = code === bodyTwice ? 2 : 1
        continue
      }
      const byte = bytes[detail] ?? 0
      detail += 1
      if (code === bodyOften) times[fieldCount * posting + bodyField] = byte === 0 ? numberAt(rest) : byte
      else if (byte === 0) this.#readFields(rest, posting)
      else {
        fields[posting] = byte & (eachOnce - 1)
        for (let field = 0; field < fieldCount; field += 1)
          times[fieldCount * posting + field] = detailTimes[fieldCount * byte + field] ?? 0
      }
    }
  }

  #readDistances(reader: ByteReader, count: number, before: number): void {
    const { bytes } = reader
    const { documents } = this
    let { at } = reader
    let document = before
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
      documents[posting] = document
    }
    reader.at = at
  }

  #readBits(reader: ByteReader, size: number, before: number): void {
    const { bytes, at } = reader
    const { documents } = this
    let posting = 0
    for (let index = 0; index < size; index += 1) {
      let bits = bytes[at + index] ?? 0
      const first = before + 1 + 8 * index
      while (bits !== 0) {
        documents[posting] = first + 31 - Math.clz32(bits & -bits)
        bits &= bits - 1
        posting += 1
      }
    }
    reader.at = at + size
  }

  #readFields(reader: ByteReader, posting: number): void {
    const mask = reader.bytes[reader.at] ?? 0
    reader.at += 1
    this.fields[posting] = mask & (eachOnce - 1)
    for (let field = 0; field < fieldCount; field += 1) {
      if (((mask >> field) & 1) === 0) continue
      this.times[fieldCount * posting + field] = mask >= eachOnce ? 1 : numberAt(reader)
    }
  }
}
