// The words that an index is told of while it reads a document, noted by the hashes of their terms, so that what is stored of the
// pieces of its texts need not be analysed again.

import type { Analyzer, IndexingReader, WordTerms } from '../danish/analyzer.ts'
import { grown } from './binary/grown.ts'
import { abbreviatedHash, beginningHash, termHash } from './piece-knowledge.ts'

/** What is noted of a word. */
export interface NotedWord {
  /** The hashes of all terms, in full as `termHash` gives them; those of the word, of its form first, from `start` to `end`. */
  readonly hashes: Uint32Array
  readonly start: number
  readonly end: number
  readonly beginning: number
  readonly abbreviated: number
}

/** Notes the words of one reader. */
export class NotedWords {
  /** The same analyser; what its reader gives is noted. */
  readonly analyzer: Analyzer
  #reader: IndexingReader | undefined
  // By the number of a word where it is noted.
  readonly #places = new Map<number, number>()
  // How many terms it has, the hashes of its beginning and abbreviation, those of its terms.
  #notes = new Uint32Array(1 << 12)
  #end = 0

  constructor(analyzer: Analyzer) {
    this.analyzer = {
      ...analyzer,
      reader: (numberOf, cutter) => {
        this.#reader = analyzer.reader((word) => this.#noted(numberOf(word), word), cutter)
        return this.#reader
      },
    }
  }

  /** The number of the word that a piece of the cutter was where it stood alone; -1 of one that was not read so. */
  numberOf(piece: number): number {
    return this.#reader?.wordOf(piece) ?? -1
  }

  /** What is known of the word with `number` when it was first read since words were forgotten, and is no stop word. */
  wordOf(number: number): NotedWord | undefined {
    const place = this.#places.get(number)
    if (place === undefined) return undefined
    const notes = this.#notes
    const termCount = notes[place] ?? 0
    // The form of a stop word is indexed alone, and its other terms are not told.
    if (termCount < 2) return undefined
    return {
      hashes: notes,
      start: place + 3,
      end: place + 3 + termCount,
      beginning: notes[place + 1] ?? 0,
      abbreviated: notes[place + 2] ?? 0,
    }
  }

  /** Forgets all words: those of documents are asked for before others are read. */
  forget(): void {
    this.#places.clear()
    this.#end = 0
  }

  #noted(number: number, { form, wholes, heads, parts }: WordTerms): number {
    const termCount = 1 + wholes.length + heads.length + parts.length
    const place = this.#end
    this.#notes = grown(this.#notes, place + 3 + termCount)
    this.#places.set(number, place)
    this.#notes[place] = termCount
    this.#notes[place + 1] = beginningHash(form)
    this.#notes[place + 2] = abbreviatedHash(form)
    this.#notes[place + 3] = termHash(form)
    this.#end = this.#put(parts, this.#put(heads, this.#put(wholes, place + 4)))
    return number
  }

  #put(terms: readonly string[], at: number): number {
    let end = at
    for (const term of terms) {
      this.#notes[end] = termHash(term)
      end += 1
    }
    return end
  }
}
