// Civil registration numbers (CPR, `ddmmyy-xxxx`) that stand in minutes by mistake. They are masked as soon as a file
// has been read, so that nothing behind this room ever holds one.

import { isoDateOf } from '../model/ids.ts'
import type { DocumentText } from '../model/document-text.ts'
import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import { masked, type MaskedRange } from './mask.ts'

// Six digits and four, joined or with a hyphen or a blank, and no digit, letter or further number around them.
const tenDigits =
  /(?<![\p{L}\p{N}.,/-])(\d{2})(\d{2})(\d{2})( ?[-–] ?| ?)\d{4}(?![\p{L}\p{N}]|[-–/]\d|[.,]\d)/gu
// Words that make ten digits without a hyphen a CPR number when they stand before them.
const nearWords = /\bcpr|person\s?-?nummer|personnr|født|fødsels/i
const nearLength = 60 // characters before the number: a short clause

/** Where CPR numbers stand in `text`: with a hyphen any that begins with a date, without one only after a word for it. */
export function cprNumbersIn(text: string): readonly MaskedRange[] {
  const found: MaskedRange[] = []
  for (const match of text.matchAll(tenDigits)) {
    const [printed, day, month, , separator = ''] = match
    const hasHyphen = /[-–]/.test(separator)
    const before = text.slice(Math.max(0, match.index - nearLength), match.index)
    if (!isDayOfAnyYear(Number(day), Number(month))) continue
    if (hasHyphen || nearWords.test(before))
      found.push({ start: match.index, end: match.index + printed.length })
  }
  return found
}

/** In a leap year, since the century is not printed; the people's register adds 60 to the day of a replacement number. */
function isDayOfAnyYear(day: number, month: number): boolean {
  return isoDateOf(2000, month, day > 60 ? day - 60 : day) !== undefined
}

/** The reading with every CPR number masked and a problem for each; the problem names the line, never the number. */
export function withoutCprNumbers(reading: Reading<DocumentText>): Reading<DocumentText> {
  const ranges = cprNumbersIn(reading.value.text)
  if (ranges.length === 0) return reading
  const problems = cprProblems(reading.value.text, ranges)
  return { value: masked(reading.value, ranges), problems: [...reading.problems, ...problems] }
}

function cprProblems(text: string, ranges: readonly MaskedRange[]): readonly Problem[] {
  let [at, line] = [0, 1]
  return ranges.map(({ start, end }) => {
    line += text.slice(at, start).split('\n').length - 1
    at = start
    return {
      rule: 'readers/cpr-masked',
      severity: 'warning',
      message: 'a civil registration number was masked',
      place: { start, end, startLine: line, endLine: line },
    }
  })
}
