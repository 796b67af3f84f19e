// Reads the words of a text for indexing. Most of a text is plain words and plain numbers that were met before: these are
// recognised letter by letter and found in a table. Everything else goes the way of `scan`.

import type { WordAnalysis } from './analyze-word.ts'
import type { WordTerms } from './analyzer.ts'
import { mayBeginWhole, nextBeginning, stretchAt } from './scan.ts'
import type { Stretch } from './stretch.ts'
import { isHeadOf } from './token.ts'
import { ownCopy } from './own-copy.ts'
import { emptyHash, hashOf, longerHash, WordTable } from './word-table.ts'

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
    const end = sign === signs.letter || sign === signs.digit ? this.#readPlain(text, at, sign) : -1
    return end < 0 ? this.#readOther(text, at) : end
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
  plainNumber(text: string, start: number, end: number): number {
    let isDigits = true
    for (let at = start; at < end; at += 1) {
      const sign = signOf(text.charCodeAt(at))
      if (sign < signs.digit) return lookClosely
      if (sign !== signs.digit) isDigits = false
    }
    const isNumber = isDigit(text.charCodeAt(start))
    if (isNumber ? !isDigits || end - start > longestNumber : end - start > longestRun) return lookClosely
    const hash = hashOf(text, start, end)
    const slot = this.#table.find(text, start, end, hash)
    return slot < 0 ? this.#addPlain(text, start, end, hash, isNumber) : this.#table.valueAt(slot)
  }

  // Reads a word or number that no sign around it makes part of something longer; -1 where that is not certain.
  #readPlain(text: string, start: number, first: number): number {
    let hash = emptyHash
    let end = start
    let hyphenCount = 0
    let isDigits = true
    // What is longer is not read here; without a limit a chain of hyphens would be read to its end for each of its words.
    const limit = Math.min(text.length, start + longestRun + 1)
    for (; end < limit; end += 1) {
      const unit = text.charCodeAt(end)
      const sign = signOf(unit)
      if (sign !== signs.digit) {
        if (sign < signs.digit) {
          // Only a hyphen with a letter behind it goes on: "Lyngby-Taarbæk".
          if (unit !== hyphen || signOf(text.charCodeAt(end + 1)) < signs.digit) break
          hyphenCount += 1
        }
        isDigits = false
      }
      hash = longerHash(hash, unit)
    }
    if (first === signs.digit) {
      if (!isDigits || end - start > longestNumber || !endsNumber(text, end)) return -1
    } else if (end - start > longestRun || hyphenCount > mostHyphens || !endsWord(text, end, end - start))
      return -1
    const slot = this.#table.find(text, start, end, hash)
    const number = slot < 0 ? this.#addPlain(text, start, end, hash, isDigits) : this.#table.valueAt(slot)
    if (number === lookClosely) return -1
    this.push(number)
    return end
  }

  #addPlain(text: string, start: number, end: number, hash: number, isNumber: boolean): number {
    const printed = ownCopy(text, start, end)
    const number = isNumber
      ? this.#numberOf({ form: printed, wholes: [printed], heads: [], parts: [] })
      : mayBeginWhole(printed)
        ? lookClosely
        : this.#analyzed(printed)
    this.#table.add(text, start, end, hash, number)
    return number
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

// What a sign can be at the beginning of a word or inside of one; `other` are letters and signs to be looked at closely.
const signs = { none: 0, other: 1, digit: 2, letter: 3, mark: 4 } as const

// The letters of European languages have small codes.
const signTable = Uint8Array.from({ length: 0x250 }, (_, unit) => {
  const sign = String.fromCharCode(unit)
  if (/\d/.test(sign)) return signs.digit
  if (/[\p{L}\p{N}]/u.test(sign)) return signs.letter
  if (/[\p{M}\u00ad]/u.test(sign)) return signs.mark
  return sign === '§' ? signs.other : signs.none
})

function signOf(unit: number): number {
  if (unit < signTable.length) return signTable[unit] ?? signs.other
  // Dashes, quotation marks, bullets, ellipses.
  return unit >= 0x2000 && unit < 0x2070 ? signs.none : signs.other
}

const unit = (sign: string): number => sign.charCodeAt(0)
const [blank, hardBlank] = [unit(' '), 0xa0]
const [fullStop, comma, colon, hyphen] = [unit('.'), unit(','), unit(':'), unit('-')]
// Signs that can go on a word, or make it part of an address.
const joiningSigns = new Set(Array.from("'´’-‐‑@_+\u200b\u200c\u200d", unit))

// What is longer is cut by `scan`.
const mostHyphens = 12
/** The most letters of a word that is read here, and the most digits of a number. */
export const longestRun = 200
export const longestNumber = 15

/** Whether a sign at `end` goes on a word without ending the run of its letters: a mark, or a hyphen with a letter behind. */
export function goesOn(text: string, end: number): boolean {
  if (end >= text.length) return false
  const unit = text.charCodeAt(end)
  return unit === hyphen ? signOf(text.charCodeAt(end + 1)) >= signs.digit : signOf(unit) === signs.mark
}

/** Whether `unit` is a digit. */
export function isDigit(unit: number): boolean {
  return signOf(unit) === signs.digit
}

/** Whether no sign at `end` makes the word before it, `length` letters long, part of something longer. */
export function endsWord(text: string, end: number, length: number): boolean {
  if (end >= text.length) return true
  const next = text.charCodeAt(end)
  if (next === blank) return true
  if (signOf(next) === signs.other || joiningSigns.has(next)) return false
  if (next !== fullStop && next !== colon) return true
  // "f. eks." goes on behind the blank.
  return isSpace(text, end + 1) && (next === colon || length > 2)
}

/** The same for a number: dates, amounts, case numbers and much else begin with one. */
export function endsNumber(text: string, end: number): boolean {
  if (end >= text.length) return true
  const next = text.charCodeAt(end)
  if (next === comma || next === colon) return isSpace(text, end + 1)
  if (next === fullStop && !isSpace(text, end + 1)) return false
  if (next !== fullStop && next !== blank && next !== hardBlank) return numberEnds.has(next)
  let at = next === fullStop ? end + 1 : end
  while (text.charCodeAt(at) === blank || text.charCodeAt(at) === hardBlank) at += 1
  goesOnFromNumber.lastIndex = at
  return at >= text.length || !goesOnFromNumber.test(text)
}

const numberEnds = new Set(Array.from('\n\r\t();!?"|]', unit))
// Months, currencies, thousands and millions, digits, and what is seldom.
const goesOnFromNumber =
  /(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|kr|dkk|mi|t(?:us|kr|dkk|\P{L}|$)|[\d\-,/§]|[^\0-\x7fæøå])/iuy

// Whether there is no text at `at`.
function isSpace(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) <= blank
}
