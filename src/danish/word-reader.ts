// Reads the words of a text for indexing. Most of a text is plain words and plain numbers that were met before: these are
// recognised letter by letter and found in a table. Everything else goes the way of `scan`.

import type { WordAnalysis } from './analyze-word.ts'
import type { WordTerms } from './analyzer.ts'
import { mayBeginWhole, nextBeginning, stretchAt } from './scan.ts'
import type { Stretch } from './stretch.ts'
import { isHeadOf } from './token.ts'
import { ownCopy } from './own-copy.ts'
import { isPlainRun, plainEnd } from './plain-words.ts'
import { isDigit, signOf, signs } from './signs.ts'
import { hashOf, WordTable } from './word-table.ts'

/** What the reader is told of words; the analyser answers the same for its tokens. */
export interface WordKnowledge {
  /** The analysis of a word as it is printed. */
  readonly analysisOf: (printed: string) => WordAnalysis
  /** The word that a stretch with a suspended hyphen stands for, as in "børne- og ungeudvalget". */
  readonly completed: (text: string, stretch: Stretch) => string | undefined
  /** Form and terms of a stretch that is kept whole. */
  readonly wholeTerms: (
    text: string,
    stretch: Stretch,
  ) => { readonly form: string; readonly terms: readonly string[] }
  readonly isStopWord: (form: string) => boolean
}

// Stands in the table for a word that may be the beginning of something that is kept whole.
const lookClosely = -1
const fewWords = 1 << 10

/** Reads texts as numbers, one for each distinct word, and remembers all words it has met. */
export class WordReader {
  readonly #knowledge: WordKnowledge
  readonly #numberOf: (word: WordTerms) => number
  readonly #table = new WordTable()
  // What is no plain word: by what it is.
  readonly #others = new Map<string, number>()
  #numbers = new Uint32Array(fewWords)
  #count = 0

  /** `numberOf` gives the number of a word, below 2^31; it is asked once for a word, or seldom more. */
  constructor(knowledge: WordKnowledge, numberOf: (word: WordTerms) => number) {
    this.#knowledge = knowledge
    this.#numberOf = numberOf
  }

  /** How many words are remembered. */
  get distinctCount(): number {
    return this.#table.count + this.#others.size
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
    return mayBeginWhole(printed) ? lookClosely : this.#analyzed(printed)
  }

  #readOther(text: string, at: number): number {
    const start = nextBeginning(text, at)
    if (start !== at) return start
    const stretch = stretchAt(text, start)
    this.push(stretch.terms ? this.#whole(text, stretch) : this.#printed(text, stretch))
    return stretch.end
  }

  #whole(text: string, stretch: Stretch): number {
    const { form, terms } = this.#knowledge.wholeTerms(text, stretch)
    return this.#other(`${stretch.kind} ${form} ${terms.join(' ')}`, () =>
      this.#numberOf({ form, wholes: terms, heads: [], parts: [] }),
    )
  }

  #printed(text: string, stretch: Stretch): number {
    const printed = ownCopy(text, stretch.start, stretch.end)
    const completed = this.#knowledge.completed(text, stretch)
    return this.#other(completed === undefined ? printed : `${printed} ${completed}`, () =>
      this.#analyzed(printed, completed),
    )
  }

  #other(key: string, make: () => number): number {
    const known = this.#others.get(key)
    if (known !== undefined) return known
    const number = make()
    this.#others.set(key, number)
    return number
  }

  #analyzed(printed: string, completed?: string): number {
    const { analysisOf, isStopWord } = this.#knowledge
    const { form, terms } = analysisOf(printed)
    const wholes: string[] = []
    const heads: string[] = []
    const parts: string[] = []
    const word = { start: 0, end: printed.length }
    const hasWholes = !isStopWord(form)
    for (const { term, start, end, isPart } of terms) {
      if (!isPart) {
        if (hasWholes) wholes.push(term)
      } else if (isHeadOf({ start, end: Math.min(end, word.end) }, word)) heads.push(term)
      else parts.push(term)
    }
    // What is completed stands for its parts, and ends with none of them.
    for (const { term, isPart } of completed === undefined ? [] : analysisOf(completed).terms) {
      if (isPart) parts.push(term)
      else if (hasWholes) wholes.push(term)
    }
    return this.#numberOf({ form, wholes, heads, parts })
  }
}
