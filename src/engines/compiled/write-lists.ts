// Turns the packed pieces of a term into its posting list as the file holds it; see posting-format.ts.

import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import {
  anyFields,
  blockPostings,
  bodyBit,
  bodyOften,
  bodyOnce,
  bodyTwice,
  eachOnce,
  fieldCount,
} from './posting-format.ts'
import type { Piece } from './segments.ts'

/** Where a list went in the file of postings. */
export interface WrittenList {
  readonly start: number
  readonly size: number
  /** Whether an equal list was there already, which this term now shares. */
  readonly isShared: boolean
}

// A shared list costs its address in the dictionary, about this much.
const smallestShared = 10

/** Writes posting lists one after the other; lists equal to the byte are written once. */
export class ListWriter {
  readonly #file = new ByteWriter(1 << 20)
  readonly #postings = new ByteWriter()
  readonly #positions = new ByteWriter()
  // Last document, bytes of postings and of positions at the end of every full block but the last.
  #blocks: number[] = []
  // Lists by a hash of their bytes, the newest of each hash.
  readonly #known = new Map<number, { start: number; size: number; documentCount: number }>()

  /** All lists written so far. */
  written(): Uint8Array {
    return this.#file.written()
  }

  /** The list of a term; `fieldCounts` are its documents per field. */
  write(pieces: Iterable<Piece>, documentCount: number, fieldCounts: Uint32Array): WrittenList {
    this.#postings.length = 0
    this.#positions.length = 0
    this.#blocks = []
    this.#encode(pieces, documentCount)
    const start = this.#file.length
    if (documentCount > blockPostings) this.#putHeader(fieldCounts)
    this.#file.append(this.#postings.written())
    this.#file.append(this.#positions.written())
    return this.#shared(start, documentCount) ?? { start, size: this.#file.length - start, isShared: false }
  }

  // One pass over the pieces: documents and counts go to one stream, positions are copied to the other.
  #encode(pieces: Iterable<Piece>, documentCount: number): void {
    const times = new Uint32Array(fieldCount)
    let posting = 0
    let document = 0 // plus one
    for (const { bytes, start, postingCount } of pieces) {
      let at = start
      const number = () => {
        let byte = bytes[at] ?? 0
        at += 1
        let value = byte & 127
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at] ?? 0
          at += 1
          value |= (byte & 127) << shift
        }
        return value >>> 0
      }
      for (let index = 0; index < postingCount; index += 1) {
        const distance = number()
        document += distance
        const mask = bytes[at] ?? 0
        at += 1
        let total = 0
        for (let field = 0; field < fieldCount; field += 1) {
          times[field] = ((mask >> field) & 1) === 0 ? 0 : number()
          total += times[field] ?? 0
        }
        this.#postings.reserve(longestNumber * (fieldCount + 2))
        putPosting(this.#postings, distance - 1, mask, times)
        const positionsStart = at
        for (let left = total; left > 0; at += 1) if ((bytes[at] ?? 0) < 128) left -= 1
        this.#positions.append(bytes.subarray(positionsStart, at))
        posting += 1
        if (posting % blockPostings === 0 && posting < documentCount)
          this.#blocks.push(document - 1, this.#postings.length, this.#positions.length)
      }
    }
  }

  #putHeader(fieldCounts: Uint32Array): void {
    this.#file.reserve(longestNumber * (fieldCounts.length + this.#blocks.length + 1))
    for (const count of fieldCounts) this.#file.putNumber(count)
    this.#blocks.forEach((value, index) => {
      this.#file.putNumber(value - (this.#blocks[index - 3] ?? 0))
    })
    this.#file.putNumber(this.#postings.length)
  }

  #shared(start: number, documentCount: number): WrittenList | undefined {
    const list = this.#file.bytes.subarray(start, this.#file.length)
    if (list.length < smallestShared) return undefined
    const hash = hashOf(list)
    const known = this.#known.get(hash)
    const bytes = this.#file.bytes
    if (known?.documentCount === documentCount && known.size === list.length) {
      const isEqual = list.every((byte, index) => byte === bytes[known.start + index])
      if (isEqual) {
        this.#file.length = start
        return { start: known.start, size: known.size, isShared: true }
      }
    }
    this.#known.set(hash, { start, size: list.length, documentCount })
    return undefined
  }
}

function putPosting(writer: ByteWriter, distance: number, mask: number, times: Uint32Array): void {
  const inBody = times[bodyIndex] ?? 0
  if (mask === bodyBit) {
    const code = inBody === 1 ? bodyOnce : inBody === 2 ? bodyTwice : bodyOften
    writer.putNumber(distance * 4 + code)
    if (code === bodyOften) writer.putNumber(inBody)
    return
  }
  writer.putNumber(distance * 4 + anyFields)
  const once = times.every((count) => count < 2)
  writer.putByte(once ? mask | eachOnce : mask)
  if (!once) for (const count of times) if (count > 0) writer.putNumber(count)
}

const bodyIndex = Math.log2(bodyBit)

// FNV-1a over the bytes.
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
