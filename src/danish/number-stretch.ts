// Cuts what begins with a digit. What each kind of number needs is looked for sign by sign before a pattern is asked.

import {
  atSign,
  blank,
  comma,
  fullStop,
  hardBlank,
  hyphen,
  isDigit,
  signOf,
  signs,
  slash,
  unitOf,
} from './signs.ts'
import { matchAt, type Stretch } from './stretch.ts'
import { readAddress } from './whole/addresses.ts'
import { readAmount, readNumber } from './whole/amounts.ts'
import { mayBeMonth } from './whole/beginnings.ts'
import { readCaseNumber } from './whole/case-numbers.ts'
import { readDate } from './whole/dates.ts'
import { wordAt } from './word-stretch.ts'

/**
 * The stretch that begins with the digit at `at`. Dates come before case numbers where both could be meant, save for the long
 * forms of the latter: "01.02.05 - P16 - 4".
 */
export function numberAt(text: string, at: number): Stretch {
  const end = digitsEnd(text, at)
  const isJoined = joinsDigits(text, end)
  const date = isJoined || mayBeDay(text, at, end) ? readDate(text, at) : undefined
  const caseNumber = isJoined ? readCaseNumber(text, at) : undefined
  if (date && date.end >= (caseNumber?.end ?? 0)) return date
  return (
    (hasAtSign(text, at) ? readAddress(text, at) : undefined) ??
    caseNumber ??
    date ??
    (mayBeAmount(text, end) ? readAmount(text, at) : undefined) ??
    (mayBeDigitWord(text, end) ? readDigitWord(text, at) : undefined) ??
    readNumber(text, at) ??
    wordAt(text, at)
  )
}

function digitsEnd(text: string, at: number): number {
  let end = at
  while (isDigit(text.charCodeAt(end))) end += 1
  return end
}

// "23.2.2017", "23/2-2017", "00.01.00-A21", "24/01234": all go on with a sign and a digit.
function joinsDigits(text: string, end: number): boolean {
  const unit = text.charCodeAt(end)
  return (unit === fullStop || unit === hyphen || unit === slash) && isDigit(text.charCodeAt(end + 1))
}

// "23. februar", "1 maj"
function mayBeDay(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false
  let at = text.charCodeAt(end) === fullStop ? end + 1 : end
  while (at < end + 3 && isBlank(text.charCodeAt(at))) at += 1
  return mayBeMonth(text, at)
}

// "30.000 kr.", "2,4 mio. kr.", "500,-", "5t"
function mayBeAmount(text: string, end: number): boolean {
  const unit = text.charCodeAt(end)
  const next = text.charCodeAt(end + 1)
  if (unit === fullStop) return isDigit(next)
  if (unit === comma) return isDigit(next) || next === hyphen
  if (isBlank(unit)) return isDigit(next) || isBlank(next) || mayBeginUnit(next)
  return mayBeginUnit(unit)
}

// Thousands, millions, kroner; letters far away may be written for near ones.
function mayBeginUnit(unit: number): boolean {
  return unitBeginnings.has(unit | 0x20) || unit > 0x7f
}

const unitBeginnings = new Set(Array.from('tmkd', unitOf))

function mayBeDigitWord(text: string, end: number): boolean {
  const unit = text.charCodeAt(end)
  return signOf(unit) !== signs.none || digitWordSigns.has(unit)
}

const digitWordSigns = new Set(Array.from("-‐‑'’", unitOf))
// "23-årige", "1950'erne", "10a": digits that go on as a word.
const digitWord = new RegExp(`\\d{1,6}(?:[-‐‑'’]?\\p{L})`, 'uy')

function readDigitWord(text: string, at: number): Stretch | undefined {
  return matchAt(digitWord, text, at) && wordAt(text, at)
}

// The most letters before the sign.
const longestName = 64

function hasAtSign(text: string, at: number): boolean {
  for (let next = at; next <= at + longestName && next < text.length; next += 1) {
    const unit = text.charCodeAt(next)
    const sign = signOf(unit)
    if (sign === signs.other) return nameWithAtSign.test(text.slice(at, at + longestName + 2))
    if (unit === atSign) return true
    if (sign === signs.mark || (sign === signs.none && !nameSigns.has(unit))) return false
  }
  return false
}

const nameWithAtSign = /^[\p{L}\p{N}._%+-]{0,64}@/u
const nameSigns = new Set(Array.from('._%+-', unitOf))

function isBlank(unit: number): boolean {
  return unit === blank || unit === hardBlank
}
