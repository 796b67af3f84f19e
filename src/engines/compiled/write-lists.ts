// Joins the pieces of a term to its posting list as the file holds it; see posting-format.ts. Most lists are copied byte
// for byte; only those with a table of blocks are read through.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import { appendPostings, putFirst, type Piece } from './piece.ts'
import { blockPostings, bodyField, bodyOften, eachOnce, fieldCount } from './posting-format.ts'

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
  readonly #fieldCounts = new Uint32Array(fieldCount)
  // Last document, bytes of postings and of positions at the end of every full block but the last.
  readonly #blocks: number[] = []
  // Lists by a hash of their bytes, the newest of each hash.
  readonly #known = new Map<number, { start: number; size: number; documentCount: number }>()

  /** All lists written so far. */
  written(): Uint8Array {
    return this.#file.written()
  }

  /** How many bytes were written so far. */
  get length(): number {
    return this.#file.length
  }

  /** The list of a term; the pieces come in order of documents, `documentCount` in all. */
  write(pieces: readonly Piece[], documentCount: number): WrittenList {
    const start = this.#file.length
    if (documentCount > blockPostings) this.#putBlocks(pieces, documentCount)
    else this.#putShort(pieces)
    return this.#shared(start, documentCount) ?? { start, size: this.#file.length - start, isShared: false }
  }

  #putShort(pieces: readonly Piece[]): void {
    const file = this.#file
    let last = -1
    for (const piece of pieces) {
      appendPostings(file, piece, last)
      last = piece.lastDocument
    }
    for (const { bytes, positionsStart, end } of pieces) file.appendFrom(bytes, positionsStart, end)
  }

  #putBlocks(pieces: readonly Piece[], documentCount: number): void {
    this.#postings.length = 0
    this.#positions.length = 0
    this.#blocks.length = 0
    this.#fieldCounts.fill(0)
    let posting = 0
    let last = -1
    for (const piece of pieces) {
      this.#copy(piece, last, posting, documentCount)
      posting += piece.postingCount
      last = piece.lastDocument
    }
    const file = this.#file
    file.reserve(longestNumber * (fieldCount + this.#blocks.length + 1))
    for (const count of this.#fieldCounts) file.putNumber(count)
    this.#blocks.forEach((value, index) => {
      file.putNumber(value - (this.#blocks[index - 3] ?? 0))
    })
    file.putNumber(this.#postings.length)
    file.appendFrom(this.#postings.bytes, 0, this.#postings.length)
    file.appendFrom(this.#positions.bytes, 0, this.#positions.length)
  }

  // Copies a piece and notes where blocks end. `before` postings of the list were written, the last of `lastBefore`.
  #copy(piece: Piece, lastBefore: number, before: number, documentCount: number): void {
    const { bytes, postingCount, postingsStart, positionsStart } = piece
    const counts = this.#fieldCounts
    const postings = this.#postings
    putFirst(postings, piece, lastBefore)
    // The first posting's distance is zero, so its number is one byte: the code.
    let copied = postingsStart + 1
    let copiedPositions = positionsStart
    let at = postingsStart
    let position = positionsStart
    let document = piece.firstDocument - 1
    for (let index = 0; index < postingCount; index += 1) {
      let byte = bytes[at] ?? 0
      at += 1
      let value = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at] ?? 0
        at += 1
        value |= (byte & 127) << shift
      }
      document += (value >>> 2) + 1
      const code = value & 3
      let total = code + 1
      if (code < bodyOften) counts[bodyField] = (counts[bodyField] ?? 0) + 1
      else {
        const reader: ByteReader = { bytes, at }
        total = code === bodyOften ? numberAt(reader) : timesAt(reader, counts)
        if (code === bodyOften) counts[bodyField] = (counts[bodyField] ?? 0) + 1
        at = reader.at
      }
      for (; total > 0; position += 1) if ((bytes[position] ?? 0) < 128) total -= 1
      const posting = before + index + 1
      if (posting % blockPostings === 0 && posting < documentCount) {
        postings.appendFrom(bytes, copied, at)
        this.#positions.appendFrom(bytes, copiedPositions, position)
        copied = at
        copiedPositions = position
        this.#blocks.push(document, postings.length, this.#positions.length)
      }
    }
    postings.appendFrom(bytes, copied, at)
    this.#positions.appendFrom(bytes, copiedPositions, position)
  }

  #shared(start: number, documentCount: number): WrittenList | undefined {
    const bytes = this.#file.bytes
    const end = this.#file.length
    const size = end - start
    if (size < smallestShared) return undefined
    const hash = hashOf(bytes, start, end)
    const known = this.#known.get(hash)
    if (known?.documentCount === documentCount && known.size === size) {
      let same = 0
      while (same < size && bytes[known.start + same] === bytes[start + same]) same += 1
      if (same === size) {
        this.#file.length = start
        return { start: known.start, size, isShared: true }
      }
    }
    this.#known.set(hash, { start, size, documentCount })
    return undefined
  }
}

// How often the term stands in all fields of a posting of any fields; the fields are counted.
function timesAt(reader: ByteReader, fieldCounts: Uint32Array): number {
  const mask = reader.bytes[reader.at] ?? 0
  reader.at += 1
  let total = 0
  for (let field = 0; field < fieldCount; field += 1) {
    if (((mask >> field) & 1) === 0) continue
    fieldCounts[field] = (fieldCounts[field] ?? 0) + 1
    total += mask >= eachOnce ? 1 : numberAt(reader)
  }
  return total
}

// FNV-1a over the bytes.
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash >>> 0
}
