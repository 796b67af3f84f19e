// A text cut into runs of letters and digits and the signs between them, as it is stored. Most runs are words whatever
// stands around them, and nearly every run behind a blank begins one: this tells which, from runs and signs alone. Where
// it does not, the analyser has to be asked. It may doubt, and never claims too much; a property test holds it to that.

import type { Analyzer } from './analyzer.ts'
import { mayBeginWhole } from './scan.ts'
import { monthNames } from './whole/dates.ts'
import { endsNumber, endsWord, longestNumber, longestRun, mayGoOnFromNumber } from './plain-words.ts'
import { isDigit } from './signs.ts'

/** What a run of letters and digits is by itself. */
export interface RunKind {
  /** A word or a number, unless the signs behind it join it to something. */
  readonly isPlain: boolean
  readonly isNumber: boolean
  /** So long that an address or a word may end inside of it. */
  readonly mayBeCut: boolean
  /** Begins an abbreviation that goes on behind a blank: "f. eks.", "bl. a." */
  readonly isShort: boolean
  /** Whether it may go on what stands before a blank: months, currencies, "stk.", numbers. */
  readonly mayGoOn: boolean
  /** Whether it may go on a number before a blank. */
  readonly mayGoOnFromNumber: boolean
}

/** What the signs between two runs decide. */
export interface SignKind {
  /** Whether they end a plain word that is short in this sense, and any other. */
  readonly endShortWord: boolean
  readonly endWord: boolean
  /** Whether they end the other where no run follows. */
  readonly endLastWord: boolean
  /** Whether they end a plain number, and whether they do where the run behind them does not go on from a number. */
  readonly endNumber: boolean
  readonly mayEndNumber: boolean
  /** Whether a run behind them begins a word, unless it may go on what stands before a blank. */
  readonly hasBlank: boolean
  /** Whether they may be inside of a word, or make one longer: hyphens, apostrophes, marks. */
  readonly mayJoin: boolean
  /** Whether they are one hyphen, which makes one word of two runs and does nothing else. */
  readonly isHyphen: boolean
  /** Where a sign of its own stands among them, the paragraph sign; -1 for nowhere. */
  readonly paragraphAt: number
}

/** The kind of `run`, which holds letters and digits alone. */
export function runKind(run: string): RunKind {
  let digitCount = 0
  let highest = 0
  for (let at = 0; at < run.length; at += 1) {
    const unit = run.charCodeAt(at)
    if (isDigit(unit)) digitCount += 1
    if (unit > highest) highest = unit
  }
  const isNumber = digitCount > 0 && digitCount === run.length
  return {
    isPlain: isNumber ? run.length <= longestNumber : highest <= lastNearLetter && isPlainWord(run),
    isNumber,
    mayBeCut: !isNumber && run.length > shortestCut,
    isShort: run.length === 1 || (run.length === 2 && /^bl$/i.test(run)),
    mayGoOn: run.length <= 3 || digitCount > 0 || highest > lastLatinLetter || beginning.test(run),
    mayGoOnFromNumber: mayGoOnFromNumber(run, 0),
  }
}

function isPlainWord(run: string): boolean {
  return run.length <= longestRun && !isDigit(run.charCodeAt(0)) && !mayBeginWhole(run)
}

// The names in an address have up to 63 letters.
const shortestCut = 60

// `WordReader` looks closely at letters behind the one; those behind the other may be written for a Latin letter.
const lastNearLetter = 0x24f
const lastLatinLetter = 0xff

// What follows a blank inside of dates, amounts and paragraphs of law.
const beginning =
  /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|kr|dkk|tus|tkr|tdkk|mi|stk|styk|nr|num|lit)/i

/** The kind of `signs`, which hold no letters or digits. */
export function signKind(signs: string): SignKind {
  const before = `${signs}${anyWord}`
  const isInside = signs.startsWith('\u00ad')
  const mayEndNumber = endsNumber(before, 0)
  return {
    endShortWord: !isInside && endsWord(before, 0, 1),
    endWord: !isInside && endsWord(before, 0, anyWord.length),
    endLastWord: !isInside && endsWord(signs, 0, anyWord.length),
    endNumber: mayEndNumber && endsNumber(`${signs}1`, 0),
    mayEndNumber,
    hasBlank: /\s/.test(signs) && !/[-‐‑]\r?\n/.test(signs),
    mayJoin: signs.startsWith('\u00ad') || !endsWord(`${signs.slice(0, 1)} `, 0, anyWord.length),
    isHyphen: /^[-‐‑]$/.test(signs),
    paragraphAt: signs.indexOf('§'),
  }
}

// Goes on from nothing.
const anyWord = 'ord'

/**
 * Whether a stretch without joining signs has `term` only where a run in it has it alone, or is the beginning of it: true
 * for words, not for numbers and months, which may be written in other ways.
 */
export function isFoundInRuns(term: string): boolean {
  return /^[a-z]+$/.test(term) && !monthNames.includes(term)
}

/**
 * Whether words joined by hyphens have `term` only where one of them has it alone, or begins with its first letters: true
 * for words all of whose forms begin like them.
 */
export function isFoundInJoinedRuns(analyzer: Analyzer, term: string): boolean {
  return isFoundInRuns(term) && !analyzer.beginsOtherwise(term)
}

/** So many signs before a word may decide what it is: a neighbour in capitals. */
export const reachBefore = 8
/** So many behind it: a paragraph of law with its parts, the longest of all that has blanks inside. */
export const reachAfter = 100
/** And so many words behind it: those that a suspended hyphen joins, the one completed, and one more that ends it. */
export const wordsAfter = 10

/** What may be read of `run` by itself where what stands before it takes its beginning: a number may end at a letter. */
export function restsOf(run: string): readonly string[] {
  return Array.from(run.matchAll(afterNumber), ({ index }) => run.slice(index))
}

const afterNumber = /(?<=\p{N})\P{N}|(?<=\P{N})\p{N}/gu
