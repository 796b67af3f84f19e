// A block of postings as it is read: its documents at once, how often they have the term when that is asked for.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { bitCounts } from './bit-counts.ts'
import { detailTimes, detailTotals } from './detail-bytes.ts'
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
  // Where a document is looked for next: a posting, or a byte of bits and the postings before it.
  #next = 0
  #nextBits = 0
  #areBits = false
  #firstOfBits = 0
  #bitsStart = 0

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
    this.#next = 0
    this.#areBits = false
    return reader.at
  }

  /** Reads the documents of the block at `start`, the first one after document `before`. */
  readBlock(bytes: Uint8Array, start: number, count: number, before: number): void {
    const reader: ByteReader = { bytes, at: start }
    const size = numberAt(reader)
    if (size === 0) this.#readDistances(reader, count, before)
    else this.#readBits(reader, size, before)
    this.#areBits = false
    this.#turnTo(reader, count)
  }

  /** Turns to the block at `start` to look documents up in it: bits are not read, and only documents found are there. */
  openBlock(bytes: Uint8Array, start: number, count: number, before: number): void {
    const reader: ByteReader = { bytes, at: start }
    const size = numberAt(reader)
    this.#areBits = size > 0
    if (size === 0) this.#readDistances(reader, count, before)
    else {
      this.#firstOfBits = before + 1
      this.#bitsStart = this.#nextBits = reader.at
      reader.at += size
    }
    this.#turnTo(reader, count)
  }

  #turnTo({ bytes, at }: ByteReader, count: number): void {
    this.bytes = bytes
    this.length = count
    this.codesStart = at
    this.detailsStart = at + Math.ceil(count / 4)
    this.#hasDetails = false
    this.#next = 0
  }

  /** The posting of `document`, or -1. Never ask for an earlier one again. */
  find(document: number): number {
    if (this.#areBits) return this.#findBit(document)
    const { documents, length } = this
    while (this.#next < length && (documents[this.#next] ?? 0) < document) this.#next += 1
    return this.#next < length && documents[this.#next] === document ? this.#next : -1
  }

  #findBit(document: number): number {
    const { bytes, codesStart } = this
    const place = document - this.#firstOfBits
    const at = this.#bitsStart + (place >> 3)
    const bit = 1 << (place & 7)
    const bits = bytes[at] ?? 0
    if (place < 0 || at >= codesStart || (bits & bit) === 0) return -1
    for (; this.#nextBits < at; this.#nextBits += 1) this.#next += bitCounts[bytes[this.#nextBits] ?? 0] ?? 0
    const posting = this.#next + (bitCounts[bits & (bit - 1)] ?? 0)
    this.documents[posting] = document
    return posting
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
    return this.bytes[this.#detailPlace(posting)] ?? 0
  }

  // Where the first byte of details of `posting` and those after it lies.
  #detailPlace(posting: number): number {
    const { bytes, codesStart } = this
    const place = codesStart + (posting >> 2)
    let at = this.detailsStart
    for (let codes = codesStart; codes < place; codes += 1) at += detailsOf[bytes[codes] ?? 0] ?? 0
    return at + (detailsOf[(bytes[place] ?? 0) & ((1 << (2 * (posting & 3))) - 1)] ?? 0)
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

  /** How often a field of a posting has the term. */
  timesIn(posting: number, field: number): number {
    if (!this.#hasDetails) {
      const code = this.codeAt(posting)
      if (code < bodyOften) return field === bodyField ? code + 1 : 0
      const detail = this.detailAt(posting)
      if (detail !== 0 && code === bodyOften) return field === bodyField ? detail : 0
      if (detail !== 0) return detailTimes[fieldCount * detail + field] ?? 0
      this.readDetails()
    }
    return this.#decodedTimes(posting, field)
  }

  /** How often all fields of the postings from `start` to `end` have the term together. */
  timesBetween(start: number, end: number): number {
    return (
      (this.#hasDetails ? undefined : this.#codedTimesBetween(start, end)) ??
      this.#decodedTimesBetween(start, end)
    )
  }

  // Undefined where no byte can say it.
  #codedTimesBetween(start: number, end: number): number | undefined {
    const { bytes } = this
    let at = this.#detailPlace(start)
    let sum = 0
    for (let posting = start; posting < end; posting += 1) {
      const code = this.codeAt(posting)
      if (code < bodyOften) {
        sum += code + 1
        continue
      }
      const detail = bytes[at] ?? 0
      at += 1
      if (detail === 0) return undefined
      sum += code === bodyOften ? detail : (detailTotals[detail] ?? 0)
    }
    return sum
  }

  #decodedTimesBetween(start: number, end: number): number {
    this.readDetails()
    let sum = 0
    for (let posting = start; posting < end; posting += 1)
      for (let field = 0; field < fieldCount; field += 1) sum += this.#decodedTimes(posting, field)
    return sum
  }

  #decodedTimes(posting: number, field: number): number {
    const hasTerm = (((this.fields[posting] ?? 0) >> field) & 1) === 1
    return hasTerm ? (this.times[fieldCount * posting + field] ?? 0) : 0
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
