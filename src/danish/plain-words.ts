// Words and numbers that no sign around them makes part of something longer: most of a text. They are recognised letter by
// letter; all else is cut by `scan`.

import { blank, colon, comma, fullStop, hardBlank, hyphen, isDigit, signOf, signs, unitOf } from './signs.ts'

// Signs that can go on a word, or make it part of an address.
const joiningSigns = new Set(Array.from("'´’-‐‑@_+\u200b\u200c\u200d", unitOf))

/** The most letters of a word that is read here, and the most digits of a number. */
export const longestRun = 200
export const longestNumber = 15
const mostHyphens = 12

/**
 * Where the plain word or number ends that begins at `start`, with a letter or a digit; -1 where it is none. A word may still be
 * the beginning of something that is kept whole (`mayBeginWhole`).
 */
export function plainEnd(text: string, start: number): number {
  const isNumber = isDigit(text.charCodeAt(start))
  let end = start
  let hyphenCount = 0
  // What is longer is not read here; without a limit a chain of hyphens would be read to its end for each of its words.
  const limit = Math.min(text.length, start + longestRun + 1)
  for (; end < limit; end += 1) {
    const unit = text.charCodeAt(end)
    const sign = signOf(unit)
    if (sign === signs.digit) continue
    if (sign < signs.digit) {
      // Only a hyphen with a letter behind it goes on: "Lyngby-Taarbæk".
      if (unit !== hyphen || signOf(text.charCodeAt(end + 1)) < signs.digit) break
      hyphenCount += 1
    }
    if (isNumber) return -1
  }
  const length = end - start
  if (isNumber) return length > longestNumber || !endsNumber(text, end) ? -1 : end
  return length > longestRun || hyphenCount > mostHyphens || !endsWord(text, end, length) ? -1 : end
}

/** Whether what stands from `start` to `end`, a run of letters and digits, is a plain word or number by itself. */
export function isPlainRun(text: string, start: number, end: number): boolean {
  let isDigits = true
  for (let at = start; at < end; at += 1) {
    const sign = signOf(text.charCodeAt(at))
    if (sign < signs.digit) return false
    if (sign !== signs.digit) isDigits = false
  }
  return isDigit(text.charCodeAt(start))
    ? isDigits && end - start <= longestNumber
    : end - start <= longestRun
}

/** Whether a sign at `end` goes on a word without ending the run of its letters: a mark, or a hyphen with a letter behind. */
export function goesOn(text: string, end: number): boolean {
  if (end >= text.length) return false
  const unit = text.charCodeAt(end)
  return unit === hyphen ? signOf(text.charCodeAt(end + 1)) >= signs.digit : signOf(unit) === signs.mark
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
  return at >= text.length || !mayGoOnFromNumber(text, at)
}

/** Whether what begins at `at` may go on a number before a blank. */
export function mayGoOnFromNumber(text: string, at: number): boolean {
  goesOnFromNumber.lastIndex = at
  return goesOnFromNumber.test(text)
}

const numberEnds = new Set(Array.from('\n\r\t();!?"|]', unitOf))
// Months, currencies, thousands and millions, digits, and what is seldom.
const goesOnFromNumber =
  /(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|kr|dkk|mi|t(?:us|kr|dkk|\P{L}|$)|[\d\-,/§]|[^\0-\x7fæøå])/iuy

// Whether there is no text at `at`.
function isSpace(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) <= blank
}
