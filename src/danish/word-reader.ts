// Reads the words of a text for indexing. Most of a text is plain words and plain numbers that were met before: these are
// recognised letter by letter and found in a table. Everything else goes the way of `scan`.

import type { WordTerms } from './analyzer.ts'
import { OtherWords } from './other-words.ts'
import { ownCopy } from './own-copy.ts'
import { isPlainRun, plainEnd } from './plain-words.ts'
import { mayBeginWhole, nextBeginning, stretchAt } from './scan.ts'
import { isDigit, signOf, signs } from './signs.ts'
import type { WordKnowledge } from './word-knowledge.ts'
import { hashOf, WordTable } from './word-table.ts'
import { termsOfWord } from './word-terms.ts'

// Stands in the table for a word that may be the beginning of something that is kept whole.
const lookClosely = -1
const fewWords = 1 << 10

/** Reads texts as numbers, one for each distinct word, and remembers all words it has met. */
export class WordReader {
  readonly #knowledge: WordKnowledge
  readonly #numberOf: (word: WordTerms) => number
  readonly #standsFor: (printed: string) => string
  readonly #table = new WordTable()
  readonly #others: OtherWords
  #numbers = new Uint32Array(fewWords)
  #count = 0

  /**
   * `numberOf` gives the number of a word, below 2^31; it is asked once for a word, or seldom more. `standsFor` may give another
   * writing of a plain word that has the same terms; they share a number, and only one of them is analysed.
   */
  constructor(
    knowledge: WordKnowledge,
    numberOf: (word: WordTerms) => number,
    standsFor: (printed: string) => string = (printed) => printed,
  ) {
    this.#knowledge = knowledge
    this.#numberOf = numberOf
    this.#standsFor = standsFor
    this.#others = new OtherWords(knowledge, numberOf)
  }

  /** How many words are remembered. */
  get distinctCount(): number {
    return this.#table.count + this.#others.count
  }

  /**
   * The numbers of the words of `text` by position, until the next call: of those that begin from `from`, where one may
   * begin, and before `to`. Where each begins is noted in `starts`.
   */
  read(text: string, starts?: number[], from = 0, to = text.length): Uint32Array {
    this.begin(text)
    for (let at = from; at < to;) {
      const [start, known] = [at, this.#count]
      at = this.step(text, at)
      // What is no word gives none.
      if (this.#count > known) starts?.push(start)
    }
    return this.end()
  }

  /** Begins a text, which is read by `step` and `push` from left to right. */
  begin(text: string): void {
    // No word is shorter than a sign.
    if (text.length > this.#numbers.length) this.#numbers = new Uint32Array(2 * text.length)
    this.#count = 0
  }

  /** The numbers of the text begun last. */
  end(): Uint32Array {
    return this.#numbers.subarray(0, this.#count)
  }

  /** Reads what begins at `at`, a word at most; gives where to go on. */
  step(text: string, at: number): number {
    const sign = signOf(text.charCodeAt(at))
    if (sign === signs.none) return at + 1
    const end = sign === signs.letter || sign === signs.digit ? plainEnd(text, at) : -1
    const number = end < 0 ? lookClosely : this.#plainNumber(text, at, end)
    if (number === lookClosely) return this.#readOther(text, at)
    this.push(number)
    return end
  }

  /** Notes that a word with `number` comes next. */
  push(number: number): void {
    this.#numbers[this.#count] = number
    this.#count += 1
  }

  /**
   * The number of the plain word or number from `start` to `end`, all of a run of letters and digits; -1 where it is none,
   * or may be the beginning of something that is kept whole.
   */
  runNumber(text: string, start: number, end: number): number {
    return isPlainRun(text, start, end) ? this.#plainNumber(text, start, end) : lookClosely
  }

  #plainNumber(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end)
    const slot = this.#table.find(text, start, end, hash)
    if (slot >= 0) return this.#table.valueAt(slot)
    const number = this.#newNumber(text, start, end)
    this.#table.add(text, start, end, hash, number)
    return number
  }

  #newNumber(text: string, start: number, end: number): number {
    const printed = ownCopy(text, start, end)
    if (isDigit(printed.charCodeAt(0)))
      return this.#numberOf({ form: printed, wholes: [printed], heads: [], parts: [] })
    if (mayBeginWhole(printed)) return lookClosely
    const other = this.#standsFor(printed)
    if (other !== printed && !mayBeginWhole(other)) return this.#plainNumber(other, 0, other.length)
    return this.#numberOf(termsOfWord(printed, this.#knowledge.analysisOf(printed)))
  }

  #readOther(text: string, at: number): number {
    const start = nextBeginning(text, at)
    if (start !== at) return start
    const stretch = stretchAt(text, start)
    this.push(this.#others.numberAt(text, stretch))
    return stretch.end
  }
}
