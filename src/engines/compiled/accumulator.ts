// Joins many lists of matches: a score and a bit for every document of the index, read out in order and cleared.

import { DocumentSet } from './document-set.ts'
import type { Matches, MatchPool } from './matches.ts'

export class Accumulator {
  /** The documents that were added; those added here have no score. */
  readonly present: DocumentSet
  readonly #scores: Float64Array

  constructor(documentCount: number) {
    this.#scores = new Float64Array(documentCount)
    this.present = new DocumentSet(documentCount)
  }

  /** Adds the scores of `matches`. */
  add({ documents, scores, length }: Matches): void {
    this.addBlock(documents, scores, length)
  }

  /** Adds the first `length` scores. */
  addBlock(documents: Uint32Array, scores: Float64Array, length: number): void {
    const sums = this.#scores
    const present = this.present.words
    for (let index = 0; index < length; index += 1) {
      const score = scores[index] ?? 0
      const document = documents[index] ?? 0
      sums[document] = (sums[document] ?? 0) + score
      const word = document >>> 5
      present[word] = (present[word] ?? 0) | (1 << (document & 31))
    }
  }

  /** Adds the first `length` scores of documents that are added on their own. */
  addScores(documents: Uint32Array, scores: Float64Array, length: number): void {
    const sums = this.#scores
    for (let index = 0; index < length; index += 1) {
      const document = documents[index] ?? 0
      sums[document] = (sums[document] ?? 0) + (scores[index] ?? 0)
    }
  }

  /** Keeps for every document the higher of its score and that given, of the first `length`. */
  raiseBlock(documents: Uint32Array, scores: Float64Array, length: number): void {
    const highest = this.#scores
    const present = this.present.words
    for (let index = 0; index < length; index += 1) {
      const score = scores[index] ?? 0
      const document = documents[index] ?? 0
      const word = document >>> 5
      const bits = present[word] ?? 0
      const isNew = ((bits >>> (document & 31)) & 1) === 0
      if (isNew || score > (highest[document] ?? 0)) highest[document] = score
      present[word] = bits | (1 << (document & 31))
    }
  }

  /** Forgets what was joined. */
  clear(): void {
    this.present.words.fill(0)
    this.#scores.fill(0)
  }

  /** What was joined, in order of documents. Afterwards the accumulator is empty. */
  takeOut(pool: MatchPool): Matches {
    const sums = this.#scores
    const matches = this.present.matches(pool)
    const { documents, scores, length } = matches
    for (let index = 0; index < length; index += 1) {
      const document = documents[index] ?? 0
      scores[index] = sums[document] ?? 0
      sums[document] = 0
    }
    this.present.words.fill(0)
    return matches
  }
}
