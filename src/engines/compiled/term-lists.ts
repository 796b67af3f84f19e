// The postings and positions of all terms of a run, each in one piece of memory that grows; at the end they are put together in
// the order of terms, so that whoever joins runs reads each from its beginning to its end.

import type { ByteWriter } from '../../search/binary/byte-writer.ts'
import { grown } from '../../search/binary/grown.ts'
import { BytePool } from './byte-pool.ts'
import { ChunkWriter } from './chunk-writer.ts'
import { longestHead, putHead } from './piece.ts'

/** Postings that are written behind those a term has. */
interface Appended {
  readonly first: number
  readonly last: number
  readonly postingCount: number
}

// Of a term: how many postings, the first document, the last one; of its postings and of its positions where they start in the
// pool and how many bytes they are.
const stateBits = 3
const [ofCount, ofFirst, ofLast, ofPostings, ofPositions] = [0, 1, 2, 3, 5]

// As many are copied one by one faster than by a view of their own.
const fewBytes = 48
// Terms whose lists are fetched together: memory that is far away gives many things in the time of one.
const fetchedTerms = 128

/** Lists by the numbers of terms. */
export class TermLists {
  #states = new Uint32Array(1 << 13)
  readonly #pool = new BytePool()
  /** Without meaning: what was fetched in advance, so that those reads are not left out as useless. */
  fetched = 0

  /** Whether anything was appended to `term`. */
  has(term: number): boolean {
    return (this.#states[(term << stateBits) + ofCount] ?? 0) !== 0
  }

  /** The last document of a term; the one before `first` where it has none, as the first posting of a piece is written. */
  lastOf(term: number, first: number): number {
    this.#states = grown(this.#states, (term + 1) << stateBits)
    const state = term << stateBits
    return this.#states[state + ofCount] === 0 ? first - 1 : (this.#states[state + ofLast] ?? 0)
  }

  /** Appends postings, the first of which was written with the distance to `lastOf`, and their positions. */
  append(
    term: number,
    { first, last, postingCount }: Appended,
    postings: ByteWriter,
    positions: ByteWriter,
  ): void {
    const states = this.#states
    const state = term << stateBits
    const before = states[state + ofCount] ?? 0
    if (before === 0) states[state + ofFirst] = first
    states[state + ofCount] = before + postingCount
    states[state + ofLast] = last
    this.#append(state + ofPostings, postings)
    this.#append(state + ofPositions, positions)
  }

  #append(list: number, { bytes, length: more }: ByteWriter): void {
    const states = this.#states
    const length = states[list + 1] ?? 0
    const start = this.#pool.withRoom(states[list] ?? 0, length, more)
    states[list] = start
    states[list + 1] = length + more
    const to = start + length
    const pool = this.#pool.bytes
    if (more > fewBytes) pool.set(bytes.subarray(0, more), to)
    else for (let at = 0; at < more; at += 1) pool[to + at] = bytes[at] ?? 0
  }

  /** Forgets all lists; their memory is used again. */
  clear(): void {
    this.#states.fill(0)
    this.#pool.clear()
  }

  /** For each of `orders`, numbers of terms, a piece for each of its terms in that order; nothing can be added afterwards. */
  finish(orders: readonly Uint32Array[]): readonly (readonly Uint8Array<ArrayBuffer>[])[] {
    return orders.map((terms) => {
      const pieces = new ChunkWriter()
      for (let from = 0; from < terms.length; from += fetchedTerms) {
        const batch = terms.subarray(from, from + fetchedTerms)
        this.#fetch(batch)
        for (const term of batch) this.#putPiece(pieces, term << stateBits)
      }
      return pieces.finish()
    })
  }

  #fetch(terms: Uint32Array): void {
    const states = this.#states
    const { bytes } = this.#pool
    let sum = 0
    for (const term of terms) sum ^= states[(term << stateBits) + ofCount] ?? 0
    for (const term of terms) {
      const state = term << stateBits
      sum ^= (bytes[states[state + ofPostings] ?? 0] ?? 0) ^ (bytes[states[state + ofPositions] ?? 0] ?? 0)
    }
    this.fetched ^= sum
  }

  #putPiece(pieces: ChunkWriter, state: number): void {
    const states = this.#states
    const { bytes } = this.#pool
    const [postings, postingsSize] = [states[state + ofPostings] ?? 0, states[state + ofPostings + 1] ?? 0]
    const [positions, positionsSize] = [
      states[state + ofPositions] ?? 0,
      states[state + ofPositions + 1] ?? 0,
    ]
    const writer = pieces.writerFor(longestHead + postingsSize + positionsSize)
    const documents = { first: states[state + ofFirst] ?? 0, last: states[state + ofLast] ?? 0 }
    putHead(writer, states[state + ofCount] ?? 0, documents, postingsSize, positionsSize)
    writer.appendFrom(bytes, postings, postings + postingsSize)
    writer.appendFrom(bytes, positions, positions + positionsSize)
  }
}
