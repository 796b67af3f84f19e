// Cuts a text into words and into what is kept whole. Knows letters and signs, no dictionary.

import { numberAt } from './number-stretch.ts'
import { blank, fullStop, isDigit, isSmall, signOf, signs, slash } from './signs.ts'
import type { Stretch } from './stretch.ts'
import { isAbbreviation, isAcronym, readDotted } from './whole/abbreviations.ts'
import { readAddress } from './whole/addresses.ts'
import { readAmount } from './whole/amounts.ts'
import { mayBeNamed } from './whole/beginnings.ts'
import { readCaseNumber } from './whole/case-numbers.ts'
import { readMonth } from './whole/dates.ts'
import { readParagraph } from './whole/paragraphs.ts'
import { wordAt } from './word-stretch.ts'

/**
 * The first `count` stretches of `text` from `start`, left to right, without overlap; signs between them belong to none.
 * Linear in the length of the text.
 */
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
  for (let next = at; next < text.length; next += 1) {
    const sign = signOf(text.charCodeAt(next))
    if (sign === signs.none || sign === signs.mark) continue
    if (sign !== signs.other) return next
    beginning.lastIndex = next
    return beginning.exec(text)?.index ?? text.length
  }
  return text.length
}

const beginning = /[\p{L}\p{N}§]/gu

/** The stretch that begins at `at`, where one does. */
export function stretchAt(text: string, at: number): Stretch {
  const code = text.charCodeAt(at)
  if (code === sectionSign) return readParagraph(text, at) ?? sign(at)
  if (isDigit(code)) return numberAt(text, at)
  const plain = wordAt(text, at)
  return special(text, plain) ?? plain
}

const sectionSign = 0xa7

function sign(at: number): Stretch {
  return { kind: 'paragraph', start: at, end: at + 1, terms: [{ term: '§', start: at, end: at + 1 }] }
}

// What begins with letters and is no plain word. Each reader is asked only where the first letters or the signs after the word
// allow it.
function special(text: string, plain: Stretch): Stretch | undefined {
  const { start, end } = plain
  if (mayBeDotted(text, start, end)) {
    const dotted = readDotted(text, start)
    if (dotted) return dotted
  }
  if (mayBeAddress(text, end)) {
    const address = readAddress(text, start)
    if (address) return address
  }
  const first = text.slice(start, Math.min(end, start + 10))
  const isNamed = mayBeNamed(first, 0)
  if (isNamed && /^(?:kr|dkk)/i.test(first))
    return readAmount(text, start) ?? acronymOrAbbreviation(text, plain)
  if (isNamed && /^paragraf/i.test(first)) return readParagraph(text, start)
  if (isNamed && /^[ .,]/.test(text.charAt(end))) {
    const month = readMonth(text, start)
    if (month) return month
  }
  if (mayBeCapitals(first) && /^\p{Lu}{1,6}[- ]?\d|^\p{Lu}{1,6}$/u.test(first)) {
    const caseNumber = readCaseNumber(text, start)
    if (caseNumber) return caseNumber
  }
  return acronymOrAbbreviation(text, plain)
}

// "bl.a.", "f. eks."
function mayBeDotted(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== fullStop || end - start > 4) return false
  const next = text.charCodeAt(end + 1)
  return next === blank ? end - start <= 2 : signOf(next) !== signs.none
}

// "nogen@eksempel.dk", "nogen.anden@eksempel.dk", "eksempel.dk", "https://eksempel.dk"
function mayBeAddress(text: string, end: number): boolean {
  const next = text.charCodeAt(end + 1)
  switch (text.charAt(end)) {
    case '.':
      return signOf(next) !== signs.none || /[.%+\-@_]/.test(text.charAt(end + 1))
    case ':':
      return next === slash
    default:
      return /[@_+]/.test(text.charAt(end))
  }
}

// Whether `word` may begin with capitals alone.
function mayBeCapitals(word: string): boolean {
  return !isSmall(word.charCodeAt(0)) && !isSmall(word.charCodeAt(1))
}

/**
 * Whether what begins with `word`, letters, digits and hyphens alone, may be kept whole, so that the signs around it have to be
 * looked at: whenever `special` could answer, save for what the sign after the word decides alone.
 */
export function mayBeginWhole(word: string): boolean {
  if (
    mayBeNamed(word, 0) &&
    /^(?:kr|dkk|paragraf|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu.test(word)
  )
    return true
  return (
    isAbbreviation(word) ||
    (mayBeCapitals(word) && (/^\p{Lu}{1,6}(?:-?\p{N}|$)/u.test(word) || isAcronym(word)))
  )
}

function acronymOrAbbreviation(text: string, plain: Stretch): Stretch | undefined {
  if (plain.end - plain.start > 8) return undefined
  const printed = text.slice(plain.start, plain.end)
  const isShort =
    isAbbreviation(printed) ||
    (mayBeCapitals(printed) && isAcronym(printed) && !standsInCapitals(text, plain))
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
