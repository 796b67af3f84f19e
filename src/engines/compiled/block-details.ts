// How often the postings of a block have their term, looked up one by one or read all together.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
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

/** The codes and details of up to `blockPostings` postings. */
export class BlockDetails {
  length = 0
  /** How often, at `fieldCount * posting + field`; valid after `readDetails` for the fields of the mask. */
  readonly times = new Uint32Array(fieldCount * blockPostings)
  /** One bit per field that has the term; valid after `readDetails`. */
  readonly fields = new Uint8Array(blockPostings)
  bytes: Uint8Array = new Uint8Array(0)
  /** Where the codes and the details of a block of a long list start. */
  codesStart = 0
  detailsStart = 0
  #hasDetails = true

  /** Turns to the postings whose codes start at the reader. */
  protected turnTo({ bytes, at }: ByteReader, count: number): void {
    this.bytes = bytes
    this.length = count
    this.codesStart = at
    this.detailsStart = at + Math.ceil(count / 4)
    this.#hasDetails = false
  }

  /** Reads what stands behind `code` of a posting of a short list. */
  protected readShortDetails(reader: ByteReader, posting: number, code: number): void {
    if (code === anyFields) {
      this.#readFields(reader, posting)
      return
    }
    this.fields[posting] = bodyBit
    this.times[fieldCount * posting + bodyField] = code < bodyOften ? code + 1 : numberAt(reader)
  }

  /** All postings of a short list were read. */
  protected endShort(count: number): void {
    this.length = count
    this.#hasDetails = true
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
