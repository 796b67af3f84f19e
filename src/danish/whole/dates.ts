// Dates in Danish forms: "23. februar 2017", "23.2.2017", "23-02-2017", "23/2-2017", "2017-02-23", "februar 2017".

import { matchAt, type Stretch, type StretchTerm } from '../stretch.ts'

/** Lower case, January first. */
export const monthNames: readonly string[] = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
]

const month =
  '(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan\\.?|feb\\.?|mar\\.|apr\\.|jun\\.|jul\\.|aug\\.|sept?\\.|okt\\.?|nov\\.?|dec\\.?)'
const year = '((?:19|20)\\d\\d)'
const blank = '[ \\u00a0]{0,2}'
const notInside = '(?![\\p{L}\\p{N}])'
// A date with hyphens, dots or a slash is none when more of the same follows: "00.01.00-A21", "1.2.2017-3".
const closed = '(?![\\p{L}\\p{N}]|[./-][\\p{L}\\p{N}])'

const inWords = new RegExp(`(\\d{1,2})\\.?${blank}${month}(?:,?${blank}${year})?${notInside}`, 'diuy')
const monthAndYear = new RegExp(`${month},?${blank}${year}${notInside}`, 'diuy')
const dayFirst = new RegExp(`(\\d{1,2})([-./])(\\d{1,2})\\2((?:19|20)\\d\\d|\\d\\d)${closed}`, 'duy')
const slashed = new RegExp(`(\\d{1,2})/(\\d{1,2})(?:[- ]|${blank}-${blank})((?:19|20)\\d\\d)${closed}`, 'duy')
const yearFirst = new RegExp(`${year}-(\\d\\d)-(\\d\\d)(?=T\\d|[^\\p{L}\\p{N}-]|$|-(?!\\p{N}))`, 'duy')

interface Found {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * A date that starts at `at`. A full date is found under `2017-02-23`, its month under `2017-02` and the name of the
 * month, its year under `2017`, and the day without a year under `--02-23`. A day no calendar has is no date.
 */
export function readDate(text: string, at: number): Stretch | undefined {
  const words = matchAt(inWords, text, at)
  if (words) return dated(words, group(words, 3), group(words, 2), group(words, 1))
  const iso = matchAt(yearFirst, text, at)
  if (iso) return dated(iso, group(iso, 1), group(iso, 2), group(iso, 3))
  const slash = matchAt(slashed, text, at)
  if (slash) return dated(slash, group(slash, 3), group(slash, 2), group(slash, 1))
  const numbers = matchAt(dayFirst, text, at)
  if (!numbers) return undefined
  const date = dated(numbers, group(numbers, 4), group(numbers, 3), group(numbers, 1))
  return date && /^\d\d\.\d\d\.\d\d$/.test(numbers[0]) ? alsoSubject(date, numbers[0]) : date
}

/** A month and a year that start at `at`: "februar 2017", under `2017-02`, the month's name and the year. */
export function readMonth(text: string, at: number): Stretch | undefined {
  const match = matchAt(monthAndYear, text, at)
  return match && dated(match, group(match, 2), group(match, 1), undefined)
}

// "17.03.10" may be a day or a subject of the classification: it is found as both.
function alsoSubject(date: Stretch, printed: string): Stretch {
  const subject = { term: printed, start: date.start, end: date.end }
  return { ...date, terms: [...(date.terms ?? []), subject] }
}

function group(match: RegExpExecArray, index: number): Found | undefined {
  const place = match.indices?.[index]
  const text = match[index]
  return place && text !== undefined ? { text, start: place[0], end: place[1] } : undefined
}

function dated(
  match: RegExpExecArray,
  year: Found | undefined,
  month: Found | undefined,
  day: Found | undefined,
): Stretch | undefined {
  const start = match.index
  const end = start + match[0].length
  const monthNumber = month && monthOf(month.text)
  if (!month || monthNumber === undefined || (day && !isDay(monthNumber, Number(day.text)))) return undefined
  const mm = String(monthNumber).padStart(2, '0')
  const yyyy = year && (year.text.length === 2 ? `20${year.text}` : year.text)
  const dd = day?.text.padStart(2, '0')
  const terms: StretchTerm[] = []
  if (yyyy && dd) terms.push({ term: `${yyyy}-${mm}-${dd}`, start, end })
  if (day) terms.push({ term: `--${mm}-${dd ?? ''}`, ...span(day, month) })
  if (year) terms.push({ term: `${yyyy ?? ''}-${mm}`, ...span(month, year) })
  terms.push({ term: monthNames[monthNumber - 1] ?? mm, start: month.start, end: month.end })
  if (year && yyyy) terms.push({ term: yyyy, start: year.start, end: year.end })
  return { kind: 'date', start, end, terms }
}

// `2017-02-23` prints the year first.
function span(one: Found, other: Found): { readonly start: number; readonly end: number } {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }
}

function monthOf(printed: string): number | undefined {
  if (/^\d/.test(printed)) return Number(printed) >= 1 && Number(printed) <= 12 ? Number(printed) : undefined
  const start = printed.toLowerCase().slice(0, 3)
  return monthNames.findIndex((name) => name.startsWith(start)) + 1
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDay(month: number, day: number): boolean {
  return day >= 1 && day <= (longestMonths[month - 1] ?? 0)
}
