// Joins many lists of matches: a score and a bit for every document of the index, read out in order and cleared.

import type { Matches, MatchPool } from './matches.ts'

export class Accumulator {
  readonly #scores: Float64Array
  readonly #present: Uint32Array
  readonly #documentCount: number

  constructor(documentCount: number) {
    this.#documentCount = documentCount
    this.#scores = new Float64Array(documentCount)
    this.#present = new Uint32Array(Math.ceil(documentCount / 32))
  }

  /** Adds a document without a score. */
  mark(document: number): void {
    const word = document >>> 5
    this.#present[word] = (this.#present[word] ?? 0) | (1 << (document & 31))
  }

  /** Adds the scores of `matches`. */
  add({ documents, scores, length }: Matches): void {
    this.addBlock(documents, scores, length)
  }

  /** Adds the first `length` scores but those that are not a number. */
  addBlock(documents: Uint32Array, scores: Float64Array, length: number): void {
    const sums = this.#scores
    const present = this.#present
    for (let index = 0; index < length; index += 1) {
      const score = scores[index] ?? 0
      if (Number.isNaN(score)) continue
      const document = documents[index] ?? 0
      sums[document] = (sums[document] ?? 0) + score
      const word = document >>> 5
      present[word] = (present[word] ?? 0) | (1 << (document & 31))
    }
  }

  /** Keeps for every document the higher of its score and that given, of the first `length` that are a number. */
  raiseBlock(documents: Uint32Array, scores: Float64Array, length: number): void {
    const highest = this.#scores
    const present = this.#present
    for (let index = 0; index < length; index += 1) {
      const score = scores[index] ?? 0
      if (Number.isNaN(score)) continue
      const document = documents[index] ?? 0
      const word = document >>> 5
      const bits = present[word] ?? 0
      const isNew = ((bits >>> (document & 31)) & 1) === 0
      if (isNew || score > (highest[document] ?? 0)) highest[document] = score
      present[word] = bits | (1 << (document & 31))
    }
  }

  /** What was joined, in order of documents. Afterwards the accumulator is empty. */
  takeOut(pool: MatchPool): Matches {
    const matches = pool.take(Math.min(this.#count(), this.#documentCount))
    const { documents, scores } = matches
    let length = 0
    for (let word = 0; word < this.#present.length; word += 1) {
      let bits = this.#present[word] ?? 0
      if (bits === 0) continue
      this.#present[word] = 0
      while (bits !== 0) {
        const document = 32 * word + 31 - Math.clz32(bits & -bits)
        bits &= bits - 1
        documents[length] = document
        scores[length] = this.#scores[document] ?? 0
        this.#scores[document] = 0
        length += 1
      }
    }
    matches.length = length
    return matches
  }

  #count(): number {
    let count = 0
    for (const word of this.#present) {
      let bits = word - ((word >>> 1) & 0x55555555)
      bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
      count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
    }
    return count
  }
}
