// A place where an agenda item may open. Layouts propose openings; which of them stand is decided over the whole document.

import type { Evidence } from './evidence.ts'
import { folded, withoutTail } from './folded.ts'
import { parseHeaderField } from './practice/header-fields.ts'

/** A possible heading of an agenda item. */
export interface Opening {
  /** The name of the layout that proposes it. */
  readonly form: string
  /** What the form alone is worth: positive where hardly anything else looks like it. */
  readonly weight: number
  /** Index of the first heading line. */
  readonly at: number
  /** Index behind the last heading line; equal to `at` where the layout prints no heading. */
  readonly end: number
  readonly number: string | undefined
  readonly title: string | undefined
}

/** One way of printing agenda items. */
export interface Layout {
  readonly name: string
  /** The opening whose telling line is `lines[index]`, or undefined. */
  openingAt(lines: readonly Evidence[], index: number): Opening | undefined
}

/** A title is longer than this only where a converter lost the line ends. */
export const longestTitle = 220

const monthOrUnit =
  /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|kvartal|kr\.?|pct\.?|procent|mio\.?|år|stk\.?|klasse|sal|møde i|hold)(?![\p{L}])/iu

/** True for text that can be the title of an item, as it stands behind a number. */
export function mayBeTitle(text: string): boolean {
  return (
    text.length <= longestTitle &&
    /[\p{L}]{2}/u.test(text) &&
    /^["”“'(«]?[\p{L}\d§]/u.test(text) &&
    !monthOrUnit.test(text)
  )
}

/** True for a line that can be a title though nothing on it says so: short, no sentence, no label, no date. */
export function isBareTitle({
  line,
  label,
  stamp,
  isMetadata,
  isFurniture,
  isAttendance,
}: Evidence): boolean {
  const { text } = line
  if (label || stamp || isMetadata || isFurniture || isAttendance || text.length > 160) return false
  if (text.includes(':') && parseHeaderField(text)) return false
  return (
    /^["”“(]?[\p{Lu}\d]/u.test(text) &&
    /\p{L}{3}/u.test(text) &&
    !/[.;:,]$/u.test(text) &&
    !/^[•·○●*–-] /u.test(text)
  )
}

/** The title without the marks around it: an ending colon, trailing dots and blanks. */
export function cleanTitle(text: string): string | undefined {
  const whole = folded(text.replace(/[\u00ad\u200b]/gu, ''))
  const beforePage = withoutTail(whole, '0123456789 ')
  const hasLeaders = /(?:\.\.\.|…)$/u.test(beforePage)
  const title = withoutTail(hasLeaders ? withoutTail(beforePage, '.…· ') : whole, ': ')
    .replace(/\( ?\)$/u, '')
    .trim()
  return title === '' ? undefined : title
}
