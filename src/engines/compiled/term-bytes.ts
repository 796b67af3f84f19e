// Terms as bytes that sort and begin alike as the strings do: every UTF-16 unit on its own in one to three bytes, so
// that a prefix of a string is a prefix of its bytes whatever the string is.

import { ByteWriter } from '../../search/binary/byte-writer.ts'

/** The bytes of a term, from `start` to `end`. */
export interface TermSpan {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

/** Appends the bytes of `term`. */
function putTerm(writer: ByteWriter, term: string): void {
  writer.reserve(3 * term.length)
  for (let index = 0; index < term.length; index += 1) putUnit(writer, term.charCodeAt(index))
}

/** Appends the bytes of the term whose units stand from `start` to `end`. */
export function putTermUnits(writer: ByteWriter, units: Uint16Array, start: number, end: number): void {
  writer.reserve(3 * (end - start))
  for (let index = start; index < end; index += 1) putUnit(writer, units[index] ?? 0)
}

function putUnit(writer: ByteWriter, unit: number): void {
  if (unit < 0x80) {
    writer.putByte(unit)
    return
  }
  if (unit < 0x800) writer.putByte(0xc0 | (unit >> 6))
  else {
    writer.putByte(0xe0 | (unit >> 12))
    writer.putByte(0x80 | ((unit >> 6) & 63))
  }
  writer.putByte(0x80 | (unit & 63))
}

/** The term of the first `length` bytes. */
export function termOf(bytes: Uint8Array, length: number): string {
  let term = ''
  for (let at = 0; at < length;) {
    const first = bytes[at] ?? 0
    const second = (bytes[at + 1] ?? 0) & 63
    if (first < 0x80) {
      term += String.fromCharCode(first)
      at += 1
    } else if (first < 0xe0) {
      term += String.fromCharCode(((first & 31) << 6) | second)
      at += 2
    } else {
      term += String.fromCharCode(((first & 15) << 12) | (second << 6) | ((bytes[at + 2] ?? 0) & 63))
      at += 3
    }
  }
  return term
}

/** How many UTF-16 units the first `length` bytes stand for. */
export function unitCount(bytes: Uint8Array, length: number): number {
  let count = 0
  for (let at = 0; at < length; at += 1) if (startsUnit(bytes[at] ?? 0)) count += 1
  return count
}

/** The bytes of `term`. */
export function termBytes(term: string): Uint8Array {
  const writer = new ByteWriter(3 * term.length + 1)
  putTerm(writer, term)
  return writer.written()
}

/** Below 0 when `one` stands before `other`, above 0 when after. */
export function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const common = Math.min(one.length, other.length)
  for (let at = 0; at < common; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

/** Whether a byte is the first of a unit and not a further one. */
export function startsUnit(byte: number): boolean {
  return (byte & 0xc0) !== 0x80
}
