// Joins the pieces of a term to its posting list as the file holds it; see posting-format.ts. Most lists are copied byte
// for byte; only those with a table of blocks are read through.

import { numberAt, numberEnd, type ByteReader } from '../../search/binary/byte-reader.ts'
import type { FileFormat } from '../../search/binary/binary-file.ts'
import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import type { CreateFile } from '../../search/binary/file-target.ts'
import { SectionWriter } from '../../search/binary/section-writer.ts'
import { BlockWriter } from './block-writer.ts'
import { KnownLists } from './known-lists.ts'
import { appendPostings, type Piece } from './piece.ts'
import { anyFields, blockPostings, bodyField, bodyOften, eachOnce, fieldCount } from './posting-format.ts'

/** Section: all posting lists, without the positions of long ones. */
export const postingsFormat: FileFormat = { name: 'compiled.postings', version: 4, sectionCount: 1 }
/** Section: the positions of long posting lists. */
export const positionsFormat: FileFormat = { name: 'compiled.positions', version: 1, sectionCount: 1 }

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
  readonly #file: SectionWriter
  readonly #positionsFile: SectionWriter
  // The list at hand, and its positions when it is long.
  readonly #list = new ByteWriter()
  readonly #positions = new ByteWriter()
  readonly #postings = new ByteWriter()
  readonly #block = new BlockWriter()
  readonly #fieldCounts = new Uint32Array(fieldCount)
  readonly #times = new Uint32Array(fieldCount)
  // Last document, bytes of postings and of positions at the end of every full block but the last.
  readonly #blocks: number[] = []
  readonly #known = new KnownLists()

  constructor(create: CreateFile) {
    this.#file = new SectionWriter(postingsFormat, create)
    this.#positionsFile = new SectionWriter(positionsFormat, create)
  }

  /** How many bytes of lists were written so far. */
  get length(): number {
    return this.#file.length
  }

  /** The list of a term; the pieces come in order of documents, `documentCount` in all. */
  write(pieces: readonly Piece[], documentCount: number): WrittenList {
    const list = this.#list
    list.length = 0
    this.#positions.length = 0
    if (documentCount > blockPostings) this.#putBlocks(pieces, documentCount)
    else this.#putShort(pieces)
    const known = this.#knownStart(documentCount)
    if (known !== undefined) return { start: known, size: list.length, isShared: true }
    const start = this.#file.length
    this.#file.appendFrom(list.bytes, 0, list.length)
    this.#positionsFile.appendFrom(this.#positions.bytes, 0, this.#positions.length)
    return { start, size: list.length, isShared: false }
  }

  /** The bytes of a list, until another one is written or looked at. */
  written({ start, size }: Pick<WrittenList, 'start' | 'size'>): Uint8Array {
    return this.#file.written(start, start + size)
  }

  /** Sees to it that the file of postings has all lists written so far. */
  flush(): void {
    this.#file.flush()
  }

  /** Ends both files. */
  finish(): void {
    this.#file.finish()
    this.#positionsFile.finish()
  }

  #putShort(pieces: readonly Piece[]): void {
    const list = this.#list
    let last = -1
    for (const piece of pieces) {
      appendPostings(list, piece, last)
      last = piece.lastDocument
    }
    for (const { bytes, positionsStart, end } of pieces) list.appendFrom(bytes, positionsStart, end)
  }

  #putBlocks(pieces: readonly Piece[], documentCount: number): void {
    this.#postings.length = 0
    this.#blocks.length = 0
    this.#fieldCounts.fill(0)
    let posting = 0
    for (const piece of pieces) {
      this.#copy(piece, posting, documentCount)
      posting += piece.postingCount
    }
    this.#block.flush(this.#postings, this.#blocks.at(-3) ?? -1)
    const list = this.#list
    list.reserve(longestNumber * (fieldCount + this.#blocks.length + 2))
    list.putNumber(this.#positionsFile.length)
    for (const count of this.#fieldCounts) list.putNumber(count)
    this.#blocks.forEach((value, index) => {
      list.putNumber(value - (this.#blocks[index - 3] ?? 0))
    })
    list.putNumber(this.#positions.length)
    list.appendFrom(this.#postings.bytes, 0, this.#postings.length)
  }

  // Reads a piece through and writes its postings in blocks. `before` postings of the list were written.
  #copy(piece: Piece, before: number, documentCount: number): void {
    const { bytes, postingCount, postingsStart, positionsStart } = piece
    const counts = this.#fieldCounts
    const times = this.#times
    const reader: ByteReader = { bytes, at: postingsStart }
    let copiedPositions = positionsStart
    // Positions since then, which are looked through only where a block ends.
    let positionCount = 0
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
      positionCount += total
      const posting = before + index + 1
      if (posting % blockPostings === 0 && posting < documentCount) {
        const position = numberEnd(bytes, copiedPositions, positionCount)
        this.#positions.appendFrom(bytes, copiedPositions, position)
        copiedPositions = position
        positionCount = 0
        this.#endBlock(document)
      }
    }
    this.#positions.appendFrom(bytes, copiedPositions, piece.end)
  }

  #endBlock(lastDocument: number): void {
    this.#block.flush(this.#postings, this.#blocks.at(-3) ?? -1)
    this.#blocks.push(lastDocument, this.#postings.length, this.#positions.length)
  }

  // Where a list that equals the one at hand was written; else that one is known from here on.
  #knownStart(documentCount: number): number | undefined {
    const { bytes, length } = this.#list
    if (length < smallestShared) return undefined
    const isLong = documentCount > blockPostings
    const rest = isLong ? positionsStartEnd(bytes, 0) : 0
    const hash = hashOf(bytes, rest, length)
    const known = this.#known.get(hash)
    if (known?.documentCount === documentCount && this.#isWrittenAt(known.start, rest, isLong))
      return known.start
    this.#known.put(hash, { start: this.#file.length, documentCount })
    return undefined
  }

  // Where its positions start is a list's own.
  #isWrittenAt(start: number, rest: number, isLong: boolean): boolean {
    const { bytes, length } = this.#list
    const end = Math.min(start + length + (isLong ? longestNumber : 0), this.#file.length)
    const known = this.#file.written(start, end)
    const knownRest = isLong ? positionsStartEnd(known, 0) : 0
    if (!areEqual(known, knownRest, bytes, rest, length)) return false
    return !isLong || this.#hasPositionsAt(numberAt({ bytes: known, at: 0 }))
  }

  #hasPositionsAt(start: number): boolean {
    const { bytes, length } = this.#positions
    const file = this.#positionsFile
    return start + length <= file.length && areEqual(file.written(start, start + length), 0, bytes, 0, length)
  }
}

// Where the number ends that says where the positions of a long list start.
function positionsStartEnd(bytes: Uint8Array, start: number): number {
  return numberEnd(bytes, start, 1)
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

// Whether the bytes of `known` from `knownStart` begin like those of `bytes` from `start` to `end`: what tells its own end is then
// the same.
function areEqual(
  known: Uint8Array,
  knownStart: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  let at = start
  while (at < end && known[knownStart + at - start] === bytes[at]) at += 1
  return at === end
}

// FNV-1a over the bytes.
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash >>> 0
}
