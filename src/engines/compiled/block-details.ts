// How often the postings of a block have their term, looked up one by one.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { detailTimes, detailTotals } from './detail-bytes.ts'
import {
  anyFields,
  blockPostings,
  bodyBit,
  bodyField,
  bodyOften,
  detailsOf,
  eachOnce,
  fieldCount,
} from './posting-format.ts'

/** The codes and details of up to `blockPostings` postings. */
export class BlockDetails {
  length = 0
  /** How often, at `fieldCount * posting + field`, of a short list; valid for the fields of the mask. */
  readonly times = new Uint32Array(fieldCount * blockPostings)
  /** One bit per field that has the term, of a short list. */
  readonly fields = new Uint8Array(blockPostings)
  bytes: Uint8Array = new Uint8Array(0)
  /** Where the codes and the details of a block of a long list start. */
  codesStart = 0
  detailsStart = 0
  #isShort = true

  /** Turns to the postings whose codes start at the reader. */
  protected turnTo({ bytes, at }: ByteReader, count: number): void {
    this.bytes = bytes
    this.length = count
    this.codesStart = at
    this.detailsStart = at + Math.ceil(count / 4)
    this.#isShort = false
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
    this.#isShort = true
  }

  /** Whether these are the postings of a short list, whose fields and times are there; else codes and details are. */
  get isShort(): boolean {
    return this.#isShort
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

  /** Where the first posting from `posting` on lies that no byte of details can say. */
  restPlace(posting: number): number {
    const { bytes, codesStart, detailsStart } = this
    const end = this.#detailPlace(posting)
    const rest: ByteReader = { bytes, at: this.#restStart }
    if (!hasZero(bytes, detailsStart, end)) return rest.at
    let detail = detailsStart
    for (let other = 0; other < posting; other += 1) {
      const code = ((bytes[codesStart + (other >> 2)] ?? 0) >> (2 * (other & 3))) & 3
      if (code < bodyOften) continue
      if (bytes[detail] === 0) restTimes(rest, code)
      detail += 1
    }
    return rest.at
  }

  get #restStart(): number {
    const { bytes, codesStart, detailsStart } = this
    let at = detailsStart
    for (let codes = codesStart; codes < detailsStart; codes += 1) at += detailsOf[bytes[codes] ?? 0] ?? 0
    return at
  }

  /** The fields of a posting, one bit each. */
  fieldsAt(posting: number): number {
    if (!this.#isShort) {
      if (this.codeAt(posting) !== anyFields) return bodyBit
      const detail = this.detailAt(posting)
      return (detail === 0 ? (this.bytes[this.restPlace(posting)] ?? 0) : detail) & (eachOnce - 1)
    }
    return this.fields[posting] ?? 0
  }

  /** How often a field of a posting has the term. */
  timesIn(posting: number, field: number): number {
    if (!this.#isShort) {
      const code = this.codeAt(posting)
      if (code < bodyOften) return field === bodyField ? code + 1 : 0
      const detail = this.detailAt(posting)
      if (detail !== 0 && code === bodyOften) return field === bodyField ? detail : 0
      if (detail !== 0) return detailTimes[fieldCount * detail + field] ?? 0
      return restTimes({ bytes: this.bytes, at: this.restPlace(posting) }, code, field)
    }
    return this.#decodedTimes(posting, field)
  }

  /** How often all fields of the postings from `start` to `end` have the term together. */
  timesBetween(start: number, end: number): number {
    return this.#isShort ? this.#decodedTimesBetween(start, end) : this.#codedTimesBetween(start, end)
  }

  #codedTimesBetween(start: number, end: number): number {
    const { bytes } = this
    let at = this.#detailPlace(start)
    let rest: ByteReader | undefined
    let sum = 0
    for (let posting = start; posting < end; posting += 1) {
      const code = this.codeAt(posting)
      if (code < bodyOften) {
        sum += code + 1
        continue
      }
      const detail = bytes[at] ?? 0
      at += 1
      if (detail === 0) {
        rest ??= { bytes, at: this.restPlace(posting) }
        sum += restTimes(rest, code)
      } else sum += code === bodyOften ? detail : (detailTotals[detail] ?? 0)
    }
    return sum
  }

  #decodedTimesBetween(start: number, end: number): number {
    let sum = 0
    for (let posting = start; posting < end; posting += 1)
      for (let field = 0; field < fieldCount; field += 1) sum += this.#decodedTimes(posting, field)
    return sum
  }

  #decodedTimes(posting: number, field: number): number {
    const hasTerm = (((this.fields[posting] ?? 0) >> field) & 1) === 1
    return hasTerm ? (this.times[fieldCount * posting + field] ?? 0) : 0
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

function hasZero(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] === 0) return true
  return false
}

// How often the field, or all fields together, of the posting at the reader have the term; the reader moves behind it.
function restTimes(rest: ByteReader, code: number, wanted?: number): number {
  if (code === bodyOften) {
    const times = numberAt(rest)
    return wanted === undefined || wanted === bodyField ? times : 0
  }
  const mask = rest.bytes[rest.at] ?? 0
  rest.at += 1
  let sum = 0
  for (let field = 0; field < fieldCount; field += 1) {
    if (((mask >> field) & 1) === 0) continue
    const times = numberAt(rest)
    if (wanted === undefined || wanted === field) sum += times
  }
  return sum
}
