// Collects where terms occur, document after document. When a segment is full, its occurrences are sorted by term and
// packed; the pieces of one term are chained over all segments, so that memory holds bytes and not objects.

import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import { grown } from './grown.ts'
import { fieldCount } from './posting-format.ts'
import type { TermTable } from './term-table.ts'

/** Occurrences of a segment unless told otherwise: 16 MB of arrays, some 4,000 agenda items. */
export const usualSegment = 1 << 21
const chunkBytes = 1 << 22
const positionBits = 30
const highestPosition = 2 ** positionBits - 1

/**
 * The packed occurrences of one term in one segment. Bytes per document: its number less the last one's (of the same
 * term, over all segments), a byte with one bit per field, per such field how often, then the positions as distances.
 */
export interface Piece {
  readonly bytes: Uint8Array
  readonly start: number
  readonly postingCount: number
}

/** Occurrences of terms in documents. Documents, fields and positions must come in ascending order. */
export class Segments {
  readonly #table: TermTable
  readonly #segmentOccurrences: number
  #count = 0
  #terms = new Uint32Array(1 << 14)
  // A field in the upper two bits, a position in the lower thirty.
  #places = new Uint32Array(1 << 14)
  // For each document of the segment its number and where its occurrences end.
  #documents: number[] = []
  #ends: number[] = []

  readonly #chunks: Uint8Array[] = []
  #writer = new ByteWriter(chunkBytes)
  // One entry per piece; chains from the first piece of a term to its last. 0 ends a chain, so pieces count from 1.
  #pieceCount = 0
  #pieceChunk = new Uint32Array(1 << 14)
  #pieceStart = new Uint32Array(1 << 14)
  #piecePostings = new Uint32Array(1 << 14)
  #nextPiece = new Uint32Array(1 << 14)
  #firstPiece = new Uint32Array(1 << 14)
  #lastPiece = new Uint32Array(1 << 14)

  constructor(table: TermTable, segmentOccurrences: number) {
    this.#table = table
    this.#segmentOccurrences = segmentOccurrences
  }

  add(term: number, field: number, position: number): void {
    if (position > highestPosition) return // a text of a thousand million words
    this.#terms = grown(this.#terms, this.#count + 1)
    this.#places = grown(this.#places, this.#count + 1)
    this.#terms[this.#count] = term
    this.#places[this.#count] = field * 2 ** positionBits + position
    this.#count += 1
  }

  endDocument(document: number): void {
    this.#documents.push(document)
    this.#ends.push(this.#count)
    if (this.#count >= this.#segmentOccurrences) this.#pack()
  }

  /** Packs what is left; afterwards `pieces` answers. */
  finish(): void {
    this.#pack()
    this.#chunks.push(this.#writer.written())
    this.#terms = new Uint32Array(0)
    this.#places = new Uint32Array(0)
  }

  *pieces(term: number): Generator<Piece> {
    for (let piece = this.#firstPiece[term] ?? 0; piece !== 0; piece = this.#nextPiece[piece] ?? 0) {
      yield {
        bytes: this.#chunks[this.#pieceChunk[piece] ?? 0] ?? new Uint8Array(0),
        start: this.#pieceStart[piece] ?? 0,
        postingCount: this.#piecePostings[piece] ?? 0,
      }
    }
  }

  #pack(): void {
    const { documents, places, starts } = this.#sortedByTerm()
    for (let term = 0; term < this.#table.count; term += 1) {
      const start = starts[term] ?? 0
      const end = starts[term + 1] ?? 0
      if (end > start) this.#packTerm(term, documents.subarray(start, end), places.subarray(start, end))
    }
    this.#count = 0
    this.#documents = []
    this.#ends = []
  }

  // A counting sort: stable, so documents, fields and positions stay in order within a term.
  #sortedByTerm(): { documents: Uint32Array; places: Uint32Array; starts: Uint32Array } {
    const count = this.#count
    const starts = new Uint32Array(this.#table.count + 1)
    for (let index = 0; index < count; index += 1) {
      const after = (this.#terms[index] ?? 0) + 1
      starts[after] = (starts[after] ?? 0) + 1
    }
    for (let term = 0; term < this.#table.count; term += 1)
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
    const next = starts.slice()
    const documents = new Uint32Array(count)
    const places = new Uint32Array(count)
    let index = 0
    this.#documents.forEach((document, ofSegment) => {
      const end = this.#ends[ofSegment] ?? 0
      for (; index < end; index += 1) {
        const term = this.#terms[index] ?? 0
        const to = next[term] ?? 0
        next[term] = to + 1
        documents[to] = document
        places[to] = this.#places[index] ?? 0
      }
    })
    return { documents, places, starts }
  }

  #packTerm(term: number, documents: Uint32Array, places: Uint32Array): void {
    const writer = this.#writerFor(longestNumber * (2 * documents.length + fieldCount + 3))
    const start = writer.length
    let postingCount = 0
    let last = this.#table.lastDocument[term] ?? 0
    for (let from = 0; from < documents.length;) {
      const document = documents[from] ?? 0
      let to = from + 1
      while (to < documents.length && documents[to] === document) to += 1
      writer.putNumber(document + 1 - last)
      putPlaces(writer, places, from, to)
      last = document + 1
      postingCount += 1
      from = to
    }
    this.#table.lastDocument[term] = last
    this.#chain(term, start, postingCount)
  }

  #writerFor(mostBytes: number): ByteWriter {
    if (this.#writer.length + mostBytes > this.#writer.bytes.length && this.#writer.length > 0) {
      this.#chunks.push(this.#writer.written())
      this.#writer = new ByteWriter(Math.max(chunkBytes, mostBytes))
    }
    this.#writer.reserve(mostBytes)
    return this.#writer
  }

  #chain(term: number, start: number, postingCount: number): void {
    this.#pieceCount += 1
    const piece = this.#pieceCount
    this.#pieceChunk = grown(this.#pieceChunk, piece + 1)
    this.#pieceStart = grown(this.#pieceStart, piece + 1)
    this.#piecePostings = grown(this.#piecePostings, piece + 1)
    this.#nextPiece = grown(this.#nextPiece, piece + 1)
    this.#firstPiece = grown(this.#firstPiece, this.#table.count)
    this.#lastPiece = grown(this.#lastPiece, this.#table.count)
    this.#pieceChunk[piece] = this.#chunks.length
    this.#pieceStart[piece] = start
    this.#piecePostings[piece] = postingCount
    const before = this.#lastPiece[term] ?? 0
    if (before === 0) this.#firstPiece[term] = piece
    else this.#nextPiece[before] = piece
    this.#lastPiece[term] = piece
  }
}

// The places of one document: which fields, how often in each, and the positions in each as distances.
function putPlaces(writer: ByteWriter, places: Uint32Array, from: number, to: number): void {
  let mask = 0
  for (let index = from; index < to; index += 1) mask |= 1 << ((places[index] ?? 0) >>> positionBits)
  writer.putByte(mask)
  let start = from
  for (let field = 0; field < fieldCount; field += 1) {
    if (((mask >> field) & 1) === 0) continue
    let end = start
    while (end < to && (places[end] ?? 0) >>> positionBits === field) end += 1
    writer.putNumber(end - start)
    start = end
  }
  let field = -1
  let last = 0
  for (let index = from; index < to; index += 1) {
    const place = places[index] ?? 0
    if (place >>> positionBits !== field) {
      field = place >>> positionBits
      last = 0
    }
    const position = place & highestPosition
    writer.putNumber(position - last)
    last = position
  }
}
