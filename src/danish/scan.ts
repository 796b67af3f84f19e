// Cuts a text into words and into what is kept whole. Knows letters and signs, no dictionary.

import { isAbbreviation, isAcronym, readDotted } from './whole/abbreviations.ts'
import { readAddress } from './whole/addresses.ts'
import { readAmount, readNumber } from './whole/amounts.ts'
import { readCaseNumber } from './whole/case-numbers.ts'
import { readDate, readMonth } from './whole/dates.ts'
import { readParagraph } from './whole/paragraphs.ts'
import { matchAt, type Stretch, type StretchReader } from './stretch.ts'

/**
 * The stretches of `text` from left to right, without overlap; signs between them belong to none.
 *
 * A word may hold hyphens ("Lyngby-Taarbæk"), one apostrophe ("1950'erne"), a hyphen at its end ("børne- og") or a
 * hyphen before a line break and the rest of it on the next line. Linear in the length of the text.
 */
export function scan(text: string): readonly Stretch[] {
  return stretchesFrom(text, 0, Infinity)
}

/** The first `count` stretches from `start`. */
export function stretchesFrom(text: string, start: number, count: number): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = nextBeginning(text, start)
  while (at < text.length && stretches.length < count) {
    const stretch = stretchAt(text, at)
    stretches.push(stretch)
    at = nextBeginning(text, stretch.end)
  }
  return stretches
}

/** Where the next stretch begins that does not begin before `at`; the length of the text when there is none. */
export function nextBeginning(text: string, at: number): number {
  beginning.lastIndex = at
  return beginning.exec(text)?.index ?? text.length
}

const beginning = /[\p{L}\p{N}§]/gu

// At most 200 letters a run and 12 runs a word: longer ones are no words and are cut.
const letters = '[\\p{L}\\p{M}\\p{N}\\u00ad\\u200b-\\u200d]{1,200}'
const word = new RegExp(
  `${letters}(?:['’´][\\p{L}\\p{N}]{1,8})?(?:[-‐‑](?:\\r?\\n[ \\t]{0,8}(?=\\p{Ll}))?${letters}(?:['’´]\\p{L}{1,8})?){0,12}`,
  'uy',
)
const suspended = /[-‐‑](?=,? )/y

const startingWithDigit: readonly StretchReader[] = [
  readAddress,
  readCaseNumber,
  readDate,
  readAmount,
  readDigitWord,
  readNumber,
]

/** The stretch that begins at `at`, where one does. */
export function stretchAt(text: string, at: number): Stretch {
  const code = text.charCodeAt(at)
  if (code === sectionSign) return readParagraph(text, at) ?? sign(at)
  if (isDigit(code)) return firstOf(caseNumberOrDate(text, at), text, at) ?? wordAt(text, at)
  const plain = wordAt(text, at)
  return special(text, plain) ?? plain
}

const sectionSign = 0xa7

function sign(at: number): Stretch {
  return { kind: 'paragraph', start: at, end: at + 1, terms: [{ term: '§', start: at, end: at + 1 }] }
}

// Dates come before case numbers where both could be meant, save for the long forms of the latter: "01.02.05 - P16 - 4".
function caseNumberOrDate(text: string, at: number): readonly StretchReader[] {
  const date = readDate(text, at)
  const isDate = date && date.end >= (readCaseNumber(text, at)?.end ?? 0)
  return isDate ? [readDate] : startingWithDigit.slice(hasAtSign(text, at) ? 0 : 1)
}

function hasAtSign(text: string, at: number): boolean {
  return /^[\p{L}\p{N}._%+-]{0,64}@/u.test(text.slice(at, at + 66))
}

function firstOf(readers: readonly StretchReader[], text: string, at: number): Stretch | undefined {
  for (const read of readers) {
    const stretch = read(text, at)
    if (stretch) return stretch
  }
  return undefined
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

// "23-årige", "1950'erne", "10a": digits that go on as a word.
const digitWord = new RegExp(`\\d{1,6}(?:[-‐‑'’]?\\p{L})`, 'uy')

function readDigitWord(text: string, at: number): Stretch | undefined {
  return matchAt(digitWord, text, at) && wordAt(text, at)
}

function wordAt(text: string, at: number): Stretch {
  const match = matchAt(word, text, at)
  const end = match ? at + match[0].length : at + 1
  const hanging = matchAt(suspended, text, end)
  return { kind: 'word', start: at, end: hanging ? end + 1 : end, terms: undefined }
}

// What begins with letters and is no plain word. Each reader is tried only where its first letters or the sign after
// the word allow it, because nearly every word of a text comes through here.
function special(text: string, plain: Stretch): Stretch | undefined {
  const { start, end } = plain
  const next = text[end]
  if (next === '.' && end - start <= 4) {
    const dotted = readDotted(text, start)
    if (dotted) return dotted
  }
  if (next === '@' || next === '.' || next === ':' || next === '_' || next === '+') {
    const address = readAddress(text, start)
    if (address) return address
  }
  const first = text.slice(start, Math.min(end, start + 10))
  if (/^(?:kr|dkk)/i.test(first)) return readAmount(text, start) ?? acronymOrAbbreviation(text, plain)
  if (/^paragraf/i.test(first)) return readParagraph(text, start)
  if (next === ' ' || next === '.' || next === ',') {
    const month = readMonth(text, start)
    if (month) return month
  }
  if (/^\p{Lu}{1,6}[- ]?\d|^\p{Lu}{1,6}$/u.test(first)) {
    const caseNumber = readCaseNumber(text, start)
    if (caseNumber) return caseNumber
  }
  return acronymOrAbbreviation(text, plain)
}

/**
 * Whether what begins with `word`, letters, digits and hyphens alone, may be kept whole, so that the signs around it have to be
 * looked at: whenever `special` could answer, save for what the sign after the word decides alone.
 */
export function mayBeginWhole(word: string): boolean {
  return (
    /^(?:kr|dkk|paragraf|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu.test(word) ||
    /^\p{Lu}{1,6}(?:-?\p{N}|$)/u.test(word) ||
    isAbbreviation(word) ||
    isAcronym(word)
  )
}

function acronymOrAbbreviation(text: string, plain: Stretch): Stretch | undefined {
  const printed = text.slice(plain.start, plain.end)
  if (printed.length > 8) return undefined
  const isShort = isAbbreviation(printed) || (isAcronym(printed) && !standsInCapitals(text, plain))
  return isShort
    ? {
        ...plain,
        kind: 'abbreviation',
        terms: [{ term: printed.toLowerCase(), start: plain.start, end: plain.end }],
      }
    : undefined
}

// In a heading in capitals every word looks like an acronym: a neighbour of three capitals tells.
function standsInCapitals(text: string, { start, end }: Stretch): boolean {
  return (
    /\p{Lu}{3}[^\p{L}\n]{1,3}$/u.test(text.slice(Math.max(0, start - 6), start)) ||
    /^[^\p{L}\n]{1,3}\p{Lu}{3}/u.test(text.slice(end, end + 6))
  )
}
