// The words and terms of one run, numbered as they are met in it: so few that what is kept of each of them lies near, however
// many are known of other runs.

import { grown } from '../../search/binary/grown.ts'
import type { TermTable } from './term-table.ts'

/** The lowest bits of an entry of `terms`. */
export const layerBits = 2
export const layerMask = (1 << layerBits) - 1

/** Numbers from 0 for the words and terms of a run. */
export class RunWords {
  readonly #table: TermTable
  // By their numbers in the table one more than those in the run, 0 for what the run has not.
  #wordsInRun = new Uint32Array(1 << 10)
  #termsInRun = new Uint32Array(1 << 10)
  #wordCount = 0
  #termCount = 0
  /** The terms of all words of the run, one after the other: the number of each in the run, and below it its layer. */
  terms = new Uint32Array(1 << 12)
  /** Where the terms of each word start, and behind the last word where they end. */
  starts = new Uint32Array(1 << 10)

  constructor(table: TermTable) {
    this.#table = table
  }

  /** How many terms the run has. */
  get termCount(): number {
    return this.#termCount
  }

  /** The number of a word of the table, which the run has from here on. */
  numberOf(word: number): number {
    const known = this.#wordsInRun[word] ?? 0
    return known === 0 ? this.#add(word) : known - 1
  }

  /** One more than the number of a term of the table, 0 for one that the run has not. */
  placeOf(term: number): number {
    return this.#termsInRun[term] ?? 0
  }

  /** Begins another run. */
  clear(): void {
    this.#wordsInRun.fill(0)
    this.#termsInRun.fill(0)
    this.#wordCount = 0
    this.#termCount = 0
  }

  #add(word: number): number {
    const number = this.#wordCount
    this.#wordCount += 1
    this.#wordsInRun = grown(this.#wordsInRun, word + 1)
    this.#wordsInRun[word] = this.#wordCount
    const { termsOfWords, wordStarts, layerOf } = this.#table
    const end = wordStarts[word + 1] ?? 0
    let to = this.starts[number] ?? 0
    this.terms = grown(this.terms, to + end - (wordStarts[word] ?? 0))
    for (let at = wordStarts[word] ?? 0; at < end; at += 1, to += 1) {
      const term = termsOfWords[at] ?? 0
      this.terms[to] = (this.#numberOfTerm(term) << layerBits) | (layerOf[term] ?? 0)
    }
    this.starts = grown(this.starts, number + 2)
    this.starts[number + 1] = to
    return number
  }

  #numberOfTerm(term: number): number {
    const known = this.placeOf(term)
    if (known > 0) return known - 1
    this.#termsInRun = grown(this.#termsInRun, term + 1)
    this.#termCount += 1
    this.#termsInRun[term] = this.#termCount
    return this.#termCount - 1
  }
}
