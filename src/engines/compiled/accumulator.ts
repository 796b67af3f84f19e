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

  /** Adds `score` to a document. */
  addOne(document: number, score: number): void {
    this.#scores[document] = (this.#scores[document] ?? 0) + score
    this.#mark(document)
  }

  /** Adds the scores of `matches`. */
  add({ documents, scores, length }: Matches): void {
    for (let index = 0; index < length; index += 1) {
      const document = documents[index] ?? 0
      this.#scores[document] = (this.#scores[document] ?? 0) + (scores[index] ?? 0)
      this.#mark(document)
    }
  }

  /** Keeps for every document the higher of its score and that in `matches`. */
  raise({ documents, scores, length }: Matches): void {
    for (let index = 0; index < length; index += 1) {
      const document = documents[index] ?? 0
      const score = scores[index] ?? 0
      const isNew = (((this.#present[document >>> 5] ?? 0) >>> (document & 31)) & 1) === 0
      if (isNew || score > (this.#scores[document] ?? 0)) this.#scores[document] = score
      this.#mark(document)
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

  #mark(document: number): void {
    const word = document >>> 5
    this.#present[word] = (this.#present[word] ?? 0) | (1 << (document & 31))
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
