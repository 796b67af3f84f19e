// The pieces of all terms of a run, written as they come, those of one term chained; at the end put together in the order of
// terms, so that whoever joins runs reads each from its beginning to its end.

import { ByteWriter } from '../../search/binary/byte-writer.ts'
import { grown } from '../../search/binary/grown.ts'
import { ChunkWriter } from './chunk-writer.ts'
import { appendPostings, longestHead, pieceAt, putHead, type Piece } from './piece.ts'

const fewPieces = 1 << 10
// Of every piece: its chunk, where it starts there, the next piece of its term.
const entrySize = 3
const [ofChunk, ofStart, ofNext] = [0, 1, 2]

// Terms whose pieces are fetched together: memory that is far away gives many things in the time of one.
const fetchedTerms = 128

/** Pieces count from 1; 0 ends a chain. */
export class TermPieces {
  readonly #writer = new ChunkWriter()
  #count = 0
  #entries = new Uint32Array(entrySize * fewPieces)
  // By the number of the term.
  #firstOf = new Uint32Array(fewPieces)
  #lastOf = new Uint32Array(fewPieces)
  readonly #firsts = new Uint32Array(fetchedTerms)
  /** Without meaning: what was fetched in advance, so that those reads are not left out as useless. */
  fetched = 0

  /** A writer with room for `mostBytes`, at the place where the next piece of `term` starts. */
  startPiece(term: number, mostBytes: number): ByteWriter {
    const writer = this.#writer.writerFor(mostBytes)
    this.#count += 1
    const piece = this.#count
    const entry = entrySize * piece
    this.#entries = grown(this.#entries, entry + entrySize)
    this.#firstOf = grown(this.#firstOf, term + 1)
    this.#lastOf = grown(this.#lastOf, term + 1)
    this.#entries[entry + ofChunk] = this.#writer.fullCount
    this.#entries[entry + ofStart] = writer.length
    const before = this.#lastOf[term] ?? 0
    if (before === 0) this.#firstOf[term] = piece
    else this.#entries[entrySize * before + ofNext] = piece
    this.#lastOf[term] = piece
    return writer
  }

  /** For each of `orders`, numbers of terms, a piece for each of its terms in that order; nothing can be added afterwards. */
  finish(orders: readonly Uint32Array[]): readonly (readonly Uint8Array<ArrayBuffer>[])[] {
    const chunks = this.#writer.finish()
    const postings = new ByteWriter()
    return orders.map((terms) => {
      const lists = new ChunkWriter()
      for (let from = 0; from < terms.length; from += fetchedTerms) {
        const batch = terms.subarray(from, from + fetchedTerms)
        this.#fetch(batch, chunks)
        for (const term of batch) this.#putTerm(lists, term, chunks, postings)
      }
      return lists.finish()
    })
  }

  #fetch(terms: Uint32Array, chunks: readonly Uint8Array[]): void {
    const [entries, firsts] = [this.#entries, this.#firsts]
    for (let index = 0; index < terms.length; index += 1)
      firsts[index] = entrySize * (this.#firstOf[terms[index] ?? 0] ?? 0)
    let sum = 0
    for (let index = 0; index < terms.length; index += 1) sum ^= entries[firsts[index] ?? 0] ?? 0
    for (let index = 0; index < terms.length; index += 1) {
      const entry = firsts[index] ?? 0
      sum ^= chunks[entries[entry + ofChunk] ?? 0]?.[entries[entry + ofStart] ?? 0] ?? 0
    }
    this.fetched ^= sum
  }

  #putTerm(lists: ChunkWriter, term: number, chunks: readonly Uint8Array[], postings: ByteWriter): void {
    const first = this.#firstOf[term] ?? 0
    const piece = this.#pieceAt(first, chunks)
    if (this.#entries[entrySize * first + ofNext] !== 0) {
      putWhole(lists, this.#piecesFrom(first, chunks), postings)
      return
    }
    const start = this.#entries[entrySize * first + ofStart] ?? 0
    lists.writerFor(piece.end - start).appendFrom(piece.bytes, start, piece.end)
  }

  #piecesFrom(first: number, chunks: readonly Uint8Array[]): readonly Piece[] {
    const pieces: Piece[] = []
    for (let piece = first; piece !== 0; piece = this.#entries[entrySize * piece + ofNext] ?? 0)
      pieces.push(this.#pieceAt(piece, chunks))
    return pieces
  }

  #pieceAt(piece: number, chunks: readonly Uint8Array[]): Piece {
    const entry = entrySize * piece
    const chunk = chunks[this.#entries[entry + ofChunk] ?? 0] ?? noBytes
    return pieceAt(chunk, this.#entries[entry + ofStart] ?? 0, 0)
  }
}

const noBytes = new Uint8Array(0)

// Writes `pieces` as one. `postings` is written over.
function putWhole(lists: ChunkWriter, pieces: readonly Piece[], postings: ByteWriter): void {
  let [postingCount, positionsSize] = [0, 0]
  let last = -1
  postings.length = 0
  for (const piece of pieces) {
    appendPostings(postings, piece, postingCount === 0 ? piece.firstDocument - 1 : last)
    postingCount += piece.postingCount
    positionsSize += piece.end - piece.positionsStart
    last = piece.lastDocument
  }
  const writer = lists.writerFor(longestHead + postings.length + positionsSize)
  putHead(
    writer,
    postingCount,
    { first: pieces[0]?.firstDocument ?? 0, last },
    postings.length,
    positionsSize,
  )
  writer.appendFrom(postings.bytes, 0, postings.length)
  for (const { bytes, positionsStart, end } of pieces) writer.appendFrom(bytes, positionsStart, end)
}
