// Joins the pieces of a term to its posting list as the file holds it; see posting-format.ts. Most lists are copied byte
// for byte; only those with a table of blocks are read through.

import { numberAt, numberEnd, type ByteReader } from '../../search/binary/byte-reader.ts'
import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import { BlockWriter } from './block-writer.ts'
import { KnownLists } from './known-lists.ts'
import { appendPostings, type Piece } from './piece.ts'
import { anyFields, blockPostings, bodyField, bodyOften, eachOnce, fieldCount } from './posting-format.ts'

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
  readonly #positionsFile = new ByteWriter(1 << 20)
  readonly #postings = new ByteWriter()
  readonly #positions = new ByteWriter()
  readonly #block = new BlockWriter()
  readonly #fieldCounts = new Uint32Array(fieldCount)
  readonly #times = new Uint32Array(fieldCount)
  // Last document, bytes of postings and of positions at the end of every full block but the last.
  readonly #blocks: number[] = []
  readonly #known = new KnownLists()

  /** All lists written so far. */
  written(): Uint8Array {
    return this.#file.written()
  }

  /** The positions of all long lists written so far. */
  writtenPositions(): Uint8Array {
    return this.#positionsFile.written()
  }

  /** How many bytes of lists were written so far. */
  get length(): number {
    return this.#file.length
  }

  /** The list of a term; the pieces come in order of documents, `documentCount` in all. */
  write(pieces: readonly Piece[], documentCount: number): WrittenList {
    const start = this.#file.length
    const positionsStart = this.#positionsFile.length
    if (documentCount > blockPostings) this.#putBlocks(pieces, documentCount)
    else this.#putShort(pieces)
    return (
      this.#shared(start, positionsStart, documentCount) ?? {
        start,
        size: this.#file.length - start,
        isShared: false,
      }
    )
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
    for (const piece of pieces) {
      this.#copy(piece, posting, documentCount)
      posting += piece.postingCount
    }
    this.#block.flush(this.#postings, this.#blocks.at(-3) ?? -1)
    const file = this.#file
    file.reserve(longestNumber * (fieldCount + this.#blocks.length + 2))
    file.putNumber(this.#positionsFile.length)
    for (const count of this.#fieldCounts) file.putNumber(count)
    this.#blocks.forEach((value, index) => {
      file.putNumber(value - (this.#blocks[index - 3] ?? 0))
    })
    file.putNumber(this.#positions.length)
    file.appendFrom(this.#postings.bytes, 0, this.#postings.length)
    this.#positionsFile.appendFrom(this.#positions.bytes, 0, this.#positions.length)
  }

  // Reads a piece through and writes its postings in blocks. `before` postings of the list were written.
  #copy(piece: Piece, before: number, documentCount: number): void {
    const { bytes, postingCount, postingsStart, positionsStart } = piece
    const counts = this.#fieldCounts
    const times = this.#times
    const reader: ByteReader = { bytes, at: postingsStart }
    let copiedPositions = positionsStart
    let position = positionsStart
    let document = piece.firstDocument - 1
    for (let index = 0; index < postingCount; index += 1) {
      const value = numberAt(reader)
      document += (value >>> 2) + 1
      const code = value & 3
      let total = code + 1
      if (code === anyFields) {
        const mask = timesAt(reader, times, counts)
        total = 0
        for (let field = 0; field < fieldCount; field += 1)
          if (((mask >> field) & 1) === 1) total += times[field] ?? 0
        this.#block.addFields(document, mask, times)
      } else {
        if (code === bodyOften) total = numberAt(reader)
        counts[bodyField] = (counts[bodyField] ?? 0) + 1
        this.#block.addBody(document, total)
      }
      for (; total > 0; position += 1) if ((bytes[position] ?? 0) < 128) total -= 1
      const posting = before + index + 1
      if (posting % blockPostings === 0 && posting < documentCount) {
        this.#positions.appendFrom(bytes, copiedPositions, position)
        copiedPositions = position
        this.#endBlock(document)
      }
    }
    this.#positions.appendFrom(bytes, copiedPositions, position)
  }

  #endBlock(lastDocument: number): void {
    this.#block.flush(this.#postings, this.#blocks.at(-3) ?? -1)
    this.#blocks.push(lastDocument, this.#postings.length, this.#positions.length)
  }

  #shared(start: number, positionsStart: number, documentCount: number): WrittenList | undefined {
    const { bytes, length: end } = this.#file
    const size = end - start
    if (size < smallestShared) return undefined
    // Where its positions start is a list's own.
    const rest = documentCount > blockPostings ? numberEnd(bytes, start, 1) : start
    const hash = hashOf(bytes, rest, end)
    const known = this.#known.get(hash)
    if (
      known?.documentCount === documentCount &&
      areEqual(bytes, known.rest, rest, end - rest) &&
      areEqual(
        this.#positionsFile.bytes,
        known.positionsStart,
        positionsStart,
        this.#positionsFile.length - positionsStart,
      )
    ) {
      this.#file.length = start
      this.#positionsFile.length = positionsStart
      return { start: known.start, size, isShared: true }
    }
    this.#known.put(hash, { start, rest, positionsStart, documentCount })
    return undefined
  }
}

// The fields of a posting of any fields, which are counted; `times` gets how often each has the term.
function timesAt(reader: ByteReader, times: Uint32Array, fieldCounts: Uint32Array): number {
  const mask = reader.bytes[reader.at] ?? 0
  reader.at += 1
  for (let field = 0; field < fieldCount; field += 1) {
    if (((mask >> field) & 1) === 0) continue
    fieldCounts[field] = (fieldCounts[field] ?? 0) + 1
    times[field] = mask >= eachOnce ? 1 : numberAt(reader)
  }
  return mask & (eachOnce - 1)
}

// Bytes that are as many as are asked for up to the end of what was written.
function areEqual(bytes: Uint8Array, known: number, start: number, size: number): boolean {
  let same = 0
  while (same < size && bytes[known + same] === bytes[start + same]) same += 1
  return same === size
}

// FNV-1a over the bytes.
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash >>> 0
}
