// Dates as Danish minutes print them. Takes any text, gives every date in it that can be read in one way only.
// A day without a year ("den 4. maj") is no date here: the year would be a guess.
import { isoDateOf, type IsoDate } from '../../model/ids.ts'
import { withoutOverlap } from './without-overlap.ts'

/** A date and the stretch of text that prints it, day and year included, weekday and clock left out. */
export interface PrintedDate {
  readonly date: IsoDate
  readonly start: number
  readonly end: number
}

const monthNames: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'febr', 'feb'],
  ['marts', 'march', 'mar', 'mrs'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

const monthNumbers = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1])))
const month = `(?:${monthNames.flat().join('|')})(?!\\p{L})`

/** Years written with two digits: minutes on the web are younger than 1985, and none is from after this. */
const youngestShortYear = 26
const oldestShortYear = 85

type Reader = (parts: readonly string[], after: string) => IsoDate | undefined

interface Form {
  readonly pattern: RegExp
  /** What every date of this form holds; most texts have none of it and are spared the pattern. */
  readonly sign: RegExp
  readonly read: Reader
}

const yearBehindMonth = /\d[.\s-]{0,4}\p{L}{3,9}[.,\s-]{0,5}\d{4}/u
const dayBehindMonth = /[a-z]\s{1,3}\d{1,2}[a-z]{0,2},?\s{1,3}\d{4}/iu

/** The forms, tried one after the other; a stretch read by one form is not read again by a later one. */
const forms: readonly Form[] = [
  {
    // "23. februar 2017", "07. juni 2018", "15-maj-2002", "3 oktober, 2022", "25. jan. 2022", "8.juni2021"
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:\.?\s{0,3}|-)(${month})\.?,?(?:\s{0,3}|-)(\d{4})(?!\d)`,
      'giu',
    ),
    sign: yearBehindMonth,
    read: ([day = '', name = '', year = '']) => dateOf(year, monthOf(name), day),
  },
  {
    // "April 3, 2019"
    pattern: new RegExp(
      String.raw`(?<!\p{L})(${month})\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)`,
      'giu',
    ),
    sign: dayBehindMonth,
    read: ([name = '', day = '', year = '']) => dateOf(year, monthOf(name), day),
  },
  {
    // "2017-02-23", "2021.11.09"
    pattern: /(?<![\p{L}\d]|\d[.\-/])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d\p{L}]|[-./]\d)/gu,
    sign: /\d{4}[-./]\d/u,
    read: ([year = '', , monthNumber = '', day = '']) => dateOf(year, Number(monthNumber), day),
  },
  {
    // "27.02.2018", "23. 2. 2017", "24-09-2019", and with slashes also the American "8/29/2019"
    pattern: /(?<![\p{L}\d]|\d[.\-/])(\d{1,2})([-./]) ?(\d{1,2})\2 ?(\d{4})(?![\d\p{L}]|[-./]\d)/gu,
    sign: /\d[-./] ?\d{4}/u,
    read: ([first = '', separator, second = '', year = ''], after) =>
      separator === '/' && isAmericanClock(after)
        ? dateOf(year, Number(first), second)
        : (dateOf(year, Number(second), first) ??
          (separator === '/' ? dateOf(year, Number(first), second) : undefined)),
  },
  {
    // "29/1 2012", "7/6-2018", "29.1 2012"
    pattern: /(?<![\p{L}\d]|\d[.\-/])(\d{1,2})[/.](\d{1,2})(?:\.? {1,2}| ?- ?)(\d{4})(?![\d\p{L}]|[-./]\d)/gu,
    sign: /\d[/.]\d{1,2}[ .-]{1,3}\d{4}/u,
    read: ([day = '', monthNumber = '', year = '']) => dateOf(year, Number(monthNumber), day),
  },
  {
    // "23.02.17", and "25.08.27" for 2025 because 2027 is too young
    pattern: /(?<![\p{L}\d]|\d[.\-/])(\d{1,2})([-./])(\d{1,2})\2(\d{2})(?![\d\p{L}]|[-./]\p{L}?\d|-\p{Lu})/gu,
    sign: /\d([-./])\d{1,2}\1\d{2}/u,
    read: ([first = '', , second = '', last = '']) =>
      dateOf(longYear(last), Number(second), first) ?? dateOf(longYear(first), Number(second), last),
  },
]

const twoFigures = /\d\d/

/** A number with such a label in front of it is no date, even if it looks like one: `J.nr.: 05.09.06`, `§ 17.4.12`. */
const numberLabelBefore = /(?:nr|nummer|id|kle|§)[.:]{0,2}\s{0,4}$/iu

/**
 * Every date that the text prints with day, month and year, in printed order.
 *
 * Day comes before month, as in Danish, unless the text can only be read the other way (`8/29/2019`) or has an
 * American clock behind it (`8/9/2019 4:00:00 PM`). What the calendar does not have is left out.
 */
export function datesIn(text: string): readonly PrintedDate[] {
  if (!twoFigures.test(text)) return []
  const candidates: PrintedDate[] = []
  for (const { pattern, sign, read } of forms) {
    if (!sign.test(text)) continue
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (numberLabelBefore.test(text.slice(Math.max(0, start - 16), start))) continue
      const date = read(match.slice(1), text.slice(end, end + 20))
      if (date) candidates.push({ date, start, end })
    }
  }
  return candidates.length < 2 ? candidates : withoutOverlap(candidates)
}

function dateOf(year: string | undefined, monthNumber: number | undefined, day: string): IsoDate | undefined {
  return year === undefined || monthNumber === undefined
    ? undefined
    : isoDateOf(Number(year), monthNumber, Number(day))
}

function monthOf(name: string): number | undefined {
  const number = monthNumbers.get(name.toLowerCase())
  return typeof number === 'number' ? number : undefined
}

function longYear(twoDigits: string): string | undefined {
  const year = Number(twoDigits)
  if (twoDigits.length !== 2) return undefined
  if (year <= youngestShortYear) return `20${twoDigits}`
  return year >= oldestShortYear ? `19${twoDigits}` : undefined
}

function isAmericanClock(after: string): boolean {
  return /^,? {0,2}\d{1,2}:\d{2}(?::\d{2})? ?[AP]M/iu.test(after)
}
