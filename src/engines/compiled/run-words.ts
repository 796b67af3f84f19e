// The words and terms of one run, numbered as they are met in it: so few that what is kept of each of them lies near, however
// many are known of other runs. Each kind of number is given to all before the next one, so that what has to be read from far
// for one does not wait for what is read for another.

import { grown } from '../../search/binary/grown.ts'
import type { TermTable } from './term-table.ts'

/** Numbers from 0 for the words and terms of a run. */
export class RunWords {
  readonly #table: TermTable
  // By their numbers in the table one more than those in the run, 0 for what the run has not.
  #wordsInRun = new Uint32Array(1 << 10)
  #termsInRun = new Uint32Array(1 << 10)
  // The words of the run by their numbers in the table.
  #words = new Uint32Array(1 << 10)
  wordCount = 0
  termCount = 0
  /** The terms of all words of the run, one after the other, by their numbers in the run; see also term-groups.ts. */
  listed = new Uint32Array(1 << 12)
  /** Where those of each word start, and behind the last word where they end. */
  starts = new Uint32Array(1 << 10)
  /** The layer of each term. */
  layers = new Uint8Array(1 << 10)

  constructor(table: TermTable) {
    this.#table = table
  }

  /** How many are listed. */
  get listedCount(): number {
    return this.starts[this.wordCount] ?? 0
  }

  /** One more than the number of a term of the table, 0 for one that the run has not. */
  placeOf(term: number): number {
    return this.#termsInRun[term] ?? 0
  }

  /** Puts in place of the first `count` numbers of `words`, those of the table, their numbers in the run. It is called once in a run. */
  number(words: Uint32Array, count: number): void {
    this.#wordsInRun = grown(this.#wordsInRun, this.#table.wordCount)
    const inRun = this.#wordsInRun
    for (let index = 0; index < count; index += 1) {
      const word = words[index] ?? 0
      if (inRun[word] === 0) inRun[word] = this.#add(word)
      words[index] = (inRun[word] ?? 0) - 1
    }
    this.#listTerms()
    this.#numberTerms()
  }

  /** Begins another run. */
  clear(): void {
    this.#wordsInRun.fill(0)
    this.#termsInRun.fill(0)
    this.wordCount = 0
    this.termCount = 0
  }

  // Gives how many words there are then.
  #add(word: number): number {
    this.#words = grown(this.#words, this.wordCount + 1)
    this.#words[this.wordCount] = word
    this.wordCount += 1
    return this.wordCount
  }

  // By their numbers in the table.
  #listTerms(): void {
    const { termsOfWords, wordStarts } = this.#table
    const words = this.#words
    this.starts = grown(this.starts, this.wordCount + 1)
    const { starts } = this
    let count = 0
    for (let number = 0; number < this.wordCount; number += 1) {
      const word = words[number] ?? 0
      count += (wordStarts[word + 1] ?? 0) - (wordStarts[word] ?? 0)
      starts[number + 1] = count
    }
    this.listed = grown(this.listed, count)
    const { listed } = this
    for (let number = 0; number < this.wordCount; number += 1) {
      const end = starts[number + 1] ?? 0
      let from = wordStarts[words[number] ?? 0] ?? 0
      for (let to = starts[number] ?? 0; to < end; to += 1, from += 1) listed[to] = termsOfWords[from] ?? 0
    }
  }

  #numberTerms(): void {
    this.#termsInRun = grown(this.#termsInRun, this.#table.count)
    const { listed } = this
    const inRun = this.#termsInRun
    const count = this.listedCount
    if (this.layers.length < count) this.layers = new Uint8Array(count)
    const { layers } = this
    const { layerOf } = this.#table
    for (let at = 0; at < count; at += 1) {
      const term = listed[at] ?? 0
      if (inRun[term] === 0) {
        layers[this.termCount] = layerOf[term] ?? 0
        this.termCount += 1
        inRun[term] = this.termCount
      }
      listed[at] = (inRun[term] ?? 0) - 1
    }
  }
}
