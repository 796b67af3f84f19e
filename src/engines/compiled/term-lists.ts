// The postings and positions of all terms of a run, each in one piece of memory that grows; at the end they are put together in
// the order of terms, so that whoever joins runs reads each from its beginning to its end.

import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import { grown } from '../../search/binary/grown.ts'
import { BytePool } from './byte-pool.ts'
import { putHead } from './piece.ts'
import type { SortedTerms } from './term-order.ts'

/** Postings that are written behind those a term has. */
interface Appended {
  readonly first: number
  readonly last: number
  readonly postingCount: number
}

// The state of a term of the run: how many postings, the first document, the last one; of its postings and of its positions
// where they start in the pool and how many bytes they are.
const stateSize = 7
const [ofCount, ofFirst, ofLast, ofPostings, ofPositions] = [0, 1, 2, 3, 5]

// So much is written together.
const chunkBytes = 1 << 18
// As many are copied one by one faster than by a view of their own.
const fewBytes = 48
// Terms whose lists are fetched together: memory that is far away gives many things in the time of one.
const fetchedTerms = 128

/** Lists by the numbers of terms. */
export class TermLists {
  // By term one more than the number of its state, 0 for a term that the run has not: most terms that are known are not in it.
  #places = new Uint32Array(1 << 10)
  #states = new Uint32Array(stateSize << 10)
  #count = 0
  readonly #pool = new BytePool()
  readonly #chunk = new ByteWriter()
  readonly #head = new ByteWriter(1 << 8)
  /** Without meaning: what was fetched in advance, so that those reads are not left out as useless. */
  fetched = 0

  /** Whether anything was appended to `term`. */
  has(term: number): boolean {
    return (this.#places[term] ?? 0) !== 0
  }

  /** The last document of a term; the one before `first` where it has none, as the first posting of a piece is written. */
  lastOf(term: number, first: number): number {
    return this.has(term) ? (this.#states[this.#stateOf(term) + ofLast] ?? 0) : first - 1
  }

  /** Appends postings, the first of which was written with the distance to `lastOf`, and their positions. */
  append(
    term: number,
    { first, last, postingCount }: Appended,
    postings: ByteWriter,
    positions: ByteWriter,
  ): void {
    const state = this.has(term) ? this.#stateOf(term) : this.#add(term, first)
    const states = this.#states
    states[state + ofCount] = (states[state + ofCount] ?? 0) + postingCount
    states[state + ofLast] = last
    this.#append(state + ofPostings, postings)
    this.#append(state + ofPositions, positions)
  }

  #stateOf(term: number): number {
    return stateSize * ((this.#places[term] ?? 0) - 1)
  }

  #add(term: number, first: number): number {
    this.#places = grown(this.#places, term + 1)
    const state = stateSize * this.#count
    this.#states = grown(this.#states, state + stateSize)
    this.#count += 1
    this.#places[term] = this.#count
    this.#states.fill(0, state, state + stateSize)
    this.#states[state + ofFirst] = first
    return state
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
    this.#places.fill(0)
    this.#count = 0
    this.#pool.clear()
  }

  /** The entries of those of `sorted` that anything was appended to (see run.ts), in chunks: each is good until the next one. */
  *entriesOf(sorted: SortedTerms): Generator<Uint8Array> {
    const chunk = this.#chunk
    chunk.length = 0
    const batch = new Uint32Array(fetchedTerms)
    let count = 0
    for (let index = 0; index < sorted.count; index += 1) {
      if (!this.has(sorted.numbers[index] ?? 0)) continue
      batch[count] = index
      count += 1
      if (count < fetchedTerms) continue
      this.#putEntries(chunk, sorted, batch)
      count = 0
      if (chunk.length < chunkBytes) continue
      yield chunk.written()
      chunk.length = 0
    }
    this.#putEntries(chunk, sorted, batch.subarray(0, count))
    yield chunk.written()
  }

  #putEntries(writer: ByteWriter, sorted: SortedTerms, batch: Uint32Array): void {
    this.#fetch(batch.map((index) => sorted.numbers[index] ?? 0))
    for (const index of batch)
      this.#putEntry(writer, sorted, index, this.#stateOf(sorted.numbers[index] ?? 0))
  }

  #fetch(terms: Uint32Array): void {
    const states = this.#states
    const { bytes } = this.#pool
    let sum = 0
    for (const term of terms) sum ^= states[this.#stateOf(term) + ofCount] ?? 0
    for (const term of terms) {
      const state = this.#stateOf(term)
      sum ^= (bytes[states[state + ofPostings] ?? 0] ?? 0) ^ (bytes[states[state + ofPositions] ?? 0] ?? 0)
    }
    this.fetched ^= sum
  }

  #putEntry(writer: ByteWriter, terms: SortedTerms, index: number, state: number): void {
    const states = this.#states
    const { bytes } = this.#pool
    const [start, end] = [terms.ends[index - 1] ?? 0, terms.ends[index] ?? 0]
    const [postings, postingsSize] = [states[state + ofPostings] ?? 0, states[state + ofPostings + 1] ?? 0]
    const [positions, positionsSize] = [
      states[state + ofPositions] ?? 0,
      states[state + ofPositions + 1] ?? 0,
    ]
    const [first, last] = [states[state + ofFirst] ?? 0, states[state + ofLast] ?? 0]
    const head = this.#head
    head.length = 0
    head.putNumber(end - start)
    head.appendFrom(terms.bytes, start, end)
    putHead(head, states[state + ofCount] ?? 0, { first, last }, postingsSize)
    const size = head.length + postingsSize + positionsSize
    writer.reserve(longestNumber + size)
    writer.putNumber(size)
    writer.appendFrom(head.bytes, 0, head.length)
    writer.appendFrom(bytes, postings, postings + postingsSize)
    writer.appendFrom(bytes, positions, positions + positionsSize)
  }
}
