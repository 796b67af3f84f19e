// Case, journal and document numbers, kept whole: they are how a caseworker follows a case.

import { fold } from '../fold.ts'
import { matchAt, wholeStretch, type Stretch } from '../stretch.ts'

const closed = '(?![\\p{L}\\p{N}])'
const dash = '[ \\u00a0]?[-–][ \\u00a0]?'

const parted = `(?:${dash}|[ \\u00a0/])`

// "00.01.00-A21-1-14", "15.40.00", "15.40.00A00", "00.22.04-P35", also with blanks about the hyphens or for them.
const kle = new RegExp(
  `(\\d\\d)\\.(\\d\\d)(?:\\.(\\d\\d))?(?:(?:${dash}|[ ]?)([A-ZÆØÅa-zæøå]\\d\\d)(?:${parted}(\\d{1,6})${parted}(\\d{2,4}))?)?${closed}`,
  'uy',
)

// Letters in front: "SAG-2024-12345", "EMN-2017-01234", "S2019-123", "D2015-48812".
const lettered = new RegExp(
  `([A-ZÆØÅ]{1,6})[- ]?((?:19|20)\\d\\d)[-/](\\d{2,8})(?:[-/](\\d{1,6}))?${closed}`,
  'uy',
)

// Numbers in groups: "326-2018-1498", "2014-001192", "2017/001234", "15/240", "24/01234", "24-01234".
const grouped = new RegExp(
  `(?:\\d{1,4}-(?:19|20)\\d\\d-\\d{2,8}|(?:19|20)\\d\\d[-/](?!(?:19|20)\\d\\d${closed})\\d{4,8}(?:-\\d{1,6})?|\\d\\d[-/]\\d{3,7}(?:-\\d{1,6})?)${closed}(?![./]\\d|-\\p{L})`,
  'uy',
)

/**
 * A case number that starts at `at`, without blanks and folded: `00.01.00-a21-1-14`, and without the zeros in front
 * of its running number where it prints any. A KLE number is also found
 * under its subject with the action facet and under its subject alone, so that "00.01.00" finds every case of it.
 */
export function readCaseNumber(text: string, at: number): Stretch | undefined {
  return readKle(text, at) ?? readGrouped(grouped, text, at) ?? readGrouped(lettered, text, at)
}

function readKle(text: string, at: number): Stretch | undefined {
  const match = matchAt(kle, text, at)
  if (!match) return undefined
  const [printed, main = '', group = '', subject, action, running, year] = match
  // Two pairs of digits alone are a time of day or a decimal number: "17.00".
  if (subject === undefined && (action === undefined || running === undefined)) return undefined
  const root = [main, group, ...(subject === undefined ? [] : [subject])].join('.')
  const terms = [root]
  if (action !== undefined) terms.unshift(`${root}-${fold(action)}`)
  if (running !== undefined && year !== undefined) {
    const whole = `${terms[0] ?? root}-${running}-${year}`
    terms.unshift(whole, withoutLeadingZeros(whole))
  }
  return wholeStretch('case-number', at, at + printed.length, terms)
}

function readGrouped(pattern: RegExp, text: string, at: number): Stretch | undefined {
  const match = matchAt(pattern, text, at)
  if (!match) return undefined
  const written = fold(match[0].replaceAll(' ', ''))
  return wholeStretch('case-number', at, at + match[0].length, [written, withoutLeadingZeros(written)])
}

/** A case number whose running numbers begin with no zeros: `2016-001234` and `2016-1234` are the same case. */
export function withoutLeadingZeros(caseNumber: string): string {
  return caseNumber.replace(/(?<=[-/])(?=\d{3})0+(?=\d)/g, '')
}
