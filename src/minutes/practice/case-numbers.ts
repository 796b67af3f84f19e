// Case, journal, document and attachment numbers as the systems of the municipalities print them.
// Takes a line; which section or item a number belongs to is the caller's matter.

import { withoutOverlap } from './without-overlap.ts'

/** What a number counts. */
export type NumberKind = 'case' | 'journal' | 'document' | 'attachment'

/** A number in a line; `start` and `end` enclose the value alone. */
export interface PrintedNumber {
  readonly kind: NumberKind
  readonly value: string
  readonly start: number
  readonly end: number
  /** False where only the form of the number speaks for it. */
  readonly isLabelled: boolean
}

/** A label that announces a number, whether or not a value follows. */
export interface NumberLabel {
  readonly kind: NumberKind
  readonly label: string
  readonly start: number
  /** Behind the label and its colon. */
  readonly end: number
}

const separator = String.raw`(?:[.:]|\s){0,4}`
const labelForms: readonly (readonly [NumberKind, string])[] = [
  [
    'case',
    String.raw`(?:sags?[ -]?(?:id|n(?:umme)?r)\.?|sags?\.? ?n[or]\.?|sag(?=:)|saq ?nr\.?|esdh-?sag(?:snr)?|acadre(?:sag)?(?:snr)?\.?)`,
  ],
  ['journal', String.raw`(?:j(?:ournal)?\.? ?-?n(?:umme)?r\.?|kle(?:-?n(?:umme)?r\.?)?(?=[ :]))`],
  ['document', String.raw`(?:dok(?:ument)?\.? ?-?(?:n(?:umme)?r\.?|id\.?)|brev-?id|dok\.?(?= ?\d))`],
  ['attachment', String.raw`(?:bilags?\.? ?-?(?:n(?:umme)?r\.?|id))`],
]
const anyLabel = new RegExp(
  `(?<![\\p{L}\\d])(?:${labelForms.map(([kind, form]) => `(?<${kind}>${form}(?!\\p{L})${separator})`).join('|')})`,
  'giu',
)
/** A stem of every label; nearly all lines have none. */
const labelStem = /sa[gq]|acadre|j\.? ?-?n|journal|kle|dok|brev|bilag/iu

/** The forms of values, the longest first. */
const kleCase = String.raw`\d{2}\.\d{2}(?:\.\d{2})? ?-?[A-ZÆØÅ]\d{2}(?:-\d{1,6}(?:-\d{2,4})?| ?- ?\d{4}\/\d{2,7})?`
const codeYear = String.raw`\d{3}-(?:19|20)\d{2}-\d{1,7}`
const named = String.raw`[A-ZÆØÅ]{2,6}-(?:19|20)\d{2}-\d{2,7}`
// not "2017-2018" and "2017/2018"
const yearSerial = String.raw`(?:19|20)\d{2}[-\/](?!(?:19|20)\d{2}(?!\d))\d{3,8}`
const sender = String.raw`(?:BR|BTU|[A-ZÆØÅ]{2,4}) \d{1,5}\/(?:\d{4}|\d{2})`
const shortYear = String.raw`\d{2,4}\/\d{1,6}(?:-\d{1,5})?`
const oldJournal = String.raw`\d{2,4}:\d{2,4}\.\d{2,6}\/\d{2,4}`
const selfEvident = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[.\/:-])(?:KLE-)?(${kleCase}|${codeYear}|${named}|${yearSerial}|${sender}|\d{2}\/\d{3,6})(?![\p{L}\d]|[-\/.]\d)`,
  'gu',
)
const afterLabel = new RegExp(
  String.raw`^(?:KLE-)?(${kleCase}|${codeYear}|${named}|${oldJournal}|${yearSerial}|${sender}|${shortYear}|\d{2}\.\d{2}(?:\.\d{2})?|[A-ZÆØÅ]\d{2}(?!\d)|[A-Z]?\d{2,4}-\d{3,8}|\d{1,9})(?![\p{L}\d]|[-\/]\d)`,
  'u',
)
/** What every such number holds. */
const joinedFigures = /\d[-./:]\d/u
/** `15/24` and `18/1` with nothing else on the line. */
const standsAlone = /^\s*\(?(\d{2}\/\d{1,2})\)?\s*$/u

/**
 * The numbers of the line in printed order.
 *
 * A number behind a label has the label's kind (`Sagsnr.: 299835`, `J.nr.: 00.22.04`); without a label only forms that
 * mean nothing else count (`00.01.00-A21-1-14`, `326-2018-1498`, `BR 357/07`, `15/240`; `15/24` only alone) and are `case`.
 */
export function numbersIn(line: string): readonly PrintedNumber[] {
  const labelled = labelsIn(line).flatMap((label) => {
    const value = afterLabel.exec(line.slice(label.end, label.end + 60))
    if (!value?.[1]) return []
    const start = label.end + value[0].length - value[1].length
    return [{ kind: label.kind, value: value[1], start, end: start + value[1].length, isLabelled: true }]
  })
  const bare = unlabelled(line).map((number) => ({ ...number, kind: 'case' as const, isLabelled: false }))
  return withoutOverlap([...labelled, ...bare])
}

/** The label when the line is nothing but a label, its value being on a line of its own, else undefined. */
export function numberLabelOf(line: string): NumberLabel | undefined {
  const [first, second] = labelsIn(line)
  if (!first || second || line.slice(0, first.start).trim() !== '' || line.slice(first.end).trim() !== '')
    return undefined
  return first
}

function labelsIn(line: string): readonly NumberLabel[] {
  if (!labelStem.test(line)) return []
  return [...line.matchAll(anyLabel)].map((match) => {
    const kind = labelForms.find(([name]) => match.groups?.[name] !== undefined)?.[0] ?? 'case'
    return { kind, label: match[0].trim(), start: match.index, end: match.index + match[0].length }
  })
}

function unlabelled(
  line: string,
): readonly { readonly value: string; readonly start: number; readonly end: number }[] {
  if (!joinedFigures.test(line)) return []
  const alone = standsAlone.exec(line)
  const short = alone?.[1]
  const hits = [...line.matchAll(selfEvident)].map((match) => {
    const value = match[1] ?? match[0]
    const start = match.index + match[0].length - value.length
    return { value, start, end: start + value.length }
  })
  if (!alone || short === undefined) return hits
  const start = alone.index + alone[0].indexOf(short)
  return [...hits, { value: short, start, end: start + short.length }]
}
