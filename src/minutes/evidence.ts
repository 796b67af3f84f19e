// What each line says for itself: label, stamp, numbers, state, page furniture. Computed once and asked by all that follows.

import { isAttendanceLine } from './practice/attendance.ts'
import { numberLabelOf, numbersIn, type PrintedNumber } from './practice/case-numbers.ts'
import { bodyIn } from './practice/councils.ts'
import { isDocumentName } from './practice/document-names.ts'
import { parseLabel, type SectionLabel } from './practice/labels.ts'
import { parseStamp, type Stamp } from './practice/stamps.ts'
import { withoutTail } from './folded.ts'
import type { Line } from './line.ts'
import { type ColumnHead, minuteTables } from './table-columns.ts'

/** A line and what it says. */
export interface Evidence {
  readonly line: Line
  /** A label of a section or of a chain of earlier decisions. */
  readonly label: SectionLabel | undefined
  /** Body and date of a decision, at the beginning of the line. */
  readonly stamp: Stamp | undefined
  readonly numbers: readonly PrintedNumber[]
  /** "Åbent", "Lukket sag": nothing but whether the item is open. */
  readonly isOpen: boolean | undefined
  /** Numbers, caseworker and state of an item, and no more. */
  readonly isMetadata: boolean
  /** Page numbers, running heads, buttons, table rules. */
  readonly isFurniture: boolean
  readonly isAttendance: boolean
  /** The text without numbers and marks, for comparing headings; empty when nothing is left. */
  readonly titleKey: string
  /** Set for the cells of a table that holds the minutes, save its first row. */
  readonly column?: ColumnHead | undefined
}

/** A line that is longer is running text: no label, no stamp and no number opens anything in it. */
const longestTelling = 1_500

/** The evidence of every line. */
export function evidenceOf(lines: readonly Line[]): readonly Evidence[] {
  const repeated = runningHeads(lines)
  const tables = minuteTables(lines)
  const evidence: Evidence[] = []
  for (const [index, line] of lines.entries()) {
    const isPageHead = besidePageNumber(lines, index) && evidence.at(-1)?.label?.role !== 'decision'
    const said = evidenceOfLine(line, repeated, isPageHead, isPageNumber(lines, index))
    evidence.push(tables.size === 0 ? said : inColumn(said, tables))
  }
  return withoutTitleAsLabel(evidence)
}

/** In a table of minutes the heads of the columns are no labels, and each cell knows what its column holds. */
function inColumn(evidence: Evidence, tables: ReadonlyMap<number, readonly ColumnHead[]>): Evidence {
  const { cell } = evidence.line
  const heads = cell && tables.get(cell.table)
  if (!heads) return evidence
  if (cell.row === 0) return { ...evidence, label: undefined, isFurniture: true }
  return { ...evidence, column: heads[cell.column] }
}

const headLines = 12

/** "Referat" near the top, before any other label, is what the document is called and opens no section. */
function withoutTitleAsLabel(evidence: Evidence[]): readonly Evidence[] {
  const first = evidence.findIndex(({ label }) => label !== undefined)
  const titled = evidence[first]
  if (!titled || first >= headLines || !isDocumentName(titled.line.text)) return evidence
  evidence[first] = { ...titled, label: undefined }
  return evidence
}

function evidenceOfLine(
  line: Line,
  repeated: ReadonlySet<string>,
  isPageHead: boolean,
  isLoneNumber: boolean,
): Evidence {
  const text = line.text.slice(0, longestTelling)
  const stamp = mayBeStamp(text) ? parseStamp(text) : undefined
  const isFurniture =
    line.isPageFurniture ||
    isLoneNumber ||
    (!line.cell && isButton(text)) ||
    isRule(text) ||
    (repeated.size > 0 && repeated.has(headKey(text))) ||
    isFooter(text) ||
    (stamp !== undefined && isPageHead && !stamp.isDecisionLabel && stamp.end >= text.length)
  const printed = !isFurniture && mayBeLabel(text) ? labelOf(text) : undefined
  const label: SectionLabel | undefined =
    printed && /^om mødet$/iu.test(text) ? { ...printed, kind: 'section', role: 'other' } : printed
  const numbers = /\d/.test(text) && text.length < 300 ? numbersIn(text) : []
  return {
    line,
    label: label?.kind === 'section' || label?.kind === 'chain' ? label : undefined,
    stamp: isFurniture ? undefined : stamp,
    numbers,
    isOpen: openness(text),
    isMetadata: !isFurniture && isMetadataText(text, numbers),
    isFurniture,
    isAttendance:
      (label?.kind === 'attendance' && absence.test(label.label)) ||
      (attendanceWord.test(text) && isAttendanceLine(text)),
    titleKey: titleKeyOf(text),
  }
}

/** Words that are labels with a colon and decisions without one: "Anbefales.", "Tiltrådt". */
const answer =
  /^[\s•·-]*(?:anbefales|indstilles|foreslås|tiltrådt|vedtaget|besluttet|aftalt|til beslutning|til drøftelse|drøftelse|udsat)[.\s]*$/iu

// Cheap looks that spare most lines the patterns of council practice: 140 ms for 100 kB without them.
const attendanceWord =
  /fravær|afbud|stede|mødt|inhabil|habilit|stedfortr|suppleant|deltog|deltaget|forlod|kom til/iu

/** A label begins with a capital, and is short or ends in a colon or stands before a sentence. */
function mayBeLabel(text: string): boolean {
  if (!/^[^\p{L}]{0,12}\p{Lu}/u.test(text)) return /^[^\p{L}]{0,12}det /u.test(text)
  return (
    text.length <= 70 ||
    /^[^:]{1,110}:|^\P{L}{0,12}\p{Lu}\p{L}*(?: \p{L}*)?[.,:]?(?:\s\p{Lu}|$)/u.test(text) ||
    !/[.]$/u.test(text)
  )
}

/** A stamp has a date, or says "Beslutning" or "møde". */
function mayBeStamp(text: string): boolean {
  const head = text.slice(0, 160)
  return (
    /^.{0,30}?\p{Lu}/u.test(head) &&
    (/\d/.test(head) || /^.{0,20}(?:beslut|behandl|afgørelse|vedtag)|mødet? /iu.test(head))
  )
}

/** "Bes1utning:": figures that a scanner read for letters. */
const scanned = /^\p{L}{2,20}[10]\p{L}{2,20}\s?:$/u

function labelOf(text: string): SectionLabel | undefined {
  if (answer.test(text)) return undefined
  return (
    parseLabel(text) ??
    (scanned.test(text) ? parseLabel(text.replaceAll('1', 'l').replaceAll('0', 'o')) : undefined)
  )
}

const absence = /^(?:fravær|ikke|afbud|inhabil|habilitet|stedfortr)/iu

const openWord = /^\(?åb(?:en|ent)(?: (?:sag|punkt|møde))?\.?\)?$/iu
const closedWord = /^\(?lukket(?: (?:sag|punkt|møde))?\.?\)?$/iu

function openness(text: string): boolean | undefined {
  if (openWord.test(text)) return true
  return closedWord.test(text) ? false : undefined
}

const caseworker =
  /^(?:sagsbehandler|sagsbeh|initialer|sagsinitialer|sagsansvarlig|ansvarlig|kontaktperson)\b\.?:?(?:\s+\S.{0,60})?$/iu
const initials = /^[A-ZÆØÅ]{2,4}$/u
const stateInside = /(?<!\p{L})(?:åbent?|lukket)(?:(?: |-)?(?:punkt|sag))?(?!\p{L})/giu
const smallFields = /(?:sags)?(?:initialer|behandler|beh)\.?:?\s*[\p{L}_\d]{1,12}/giu
const numberFields =
  /(?:sags?|dok(?:ument)?|j(?:ournal)?|esdh|kle)[\s.-]*(?:id|n(?:umme)?r)\.?\s*:?|^(?:sag|dok)\.? (?=\d)/giu

function isMetadataText(text: string, numbers: readonly PrintedNumber[]): boolean {
  if (text.length > 200) return false
  if (openness(text) !== undefined || caseworker.test(text) || numberLabelOf(text)) return true
  if (initials.test(text)) return false
  if (numbers.length === 0 && !/^(?:journal|sag|dok)\S{0,6} ?nr/iu.test(text)) return false
  let rest = text
  for (const { value } of numbers) rest = rest.replace(value, ' ')
  rest = rest.replace(numberFields, ' ').replace(smallFields, ' ').replace(stateInside, ' ')
  const body = bodyIn(rest)
  if (body) rest = `${rest.slice(0, body.start)} ${rest.slice(body.end)}`
  rest = rest.trimStart().replace(/^(?:sag|dok)\b\.?/iu, ' ')
  const words = rest.match(/\p{L}{2,}/gu) ?? []
  const isScannedNumber = /^journal nr/iu.test(text) && !/\p{Ll}{4}/u.test(text.slice(11))
  return words.length === 0 || isScannedNumber
}

const button =
  /^(?:til top(?:pen)?|udskriv|print|skriv ud|tip en ven|kopier link.{0,20}|luk|åbn|del|tilbage(?: til .{0,30})?|open|vælg|søg|se alle bilag|fold alle (?:ud|ind)|vis (?:alle|flere|medlemmer).{0,20}|hent som fil:?|næste|forrige|rss|\|.*print \||skip til .{0,30}|you are here|sidst opdateret.{0,40}|kunne ikke indlæse.{0,80}|se vores .?cookie.{0,30}|udskriv hele dagsord\p{L}*|læs (?:mere|op)|del på .{0,20}|klik her(?: for at \p{Ll}.{0,240}|.{0,60}))[.:]?$/iu
const pageNumberLine =
  /^(?:side|page|s\.)\s*\d{1,4}(?:\s*(?:af|\/|of)\s*\d{1,4})?$|^side$|^-\s*\d{1,4}\s*-$|\sside \d{1,4} af \d{1,4}$/iu

function isButton(text: string): boolean {
  if (/^klik her/iu.test(text)) return text.length < 300 && button.test(text)
  if (text.length > 160) return false
  if (text.length > 60 && !/side|page|^s\.|^-/iu.test(text)) return false
  return button.test(text.replace(/^[\s•·*-]+/u, '')) || pageNumberLine.test(text)
}

function isRule(text: string): boolean {
  return !/[\p{L}\p{N}?!§%]/u.test(text) && text.length <= 400
}

/** "Byrådet 28-02-2017 7": body, date and the number of the page. */
function isFooter(text: string): boolean {
  if (!/\d$/.test(text)) return false
  const head = /^(.{3,80}\d{4})\s+\d{1,4}$/u.exec(text)?.[1]
  return head !== undefined && parseStamp(head)?.date !== undefined
}

const longestPageNumber = 'side 1234'.length

/** The line that stands above or below "Side 4" on a page's edge. */
function besidePageNumber(lines: readonly Line[], index: number): boolean {
  const isNumber = (line: Line | undefined) =>
    line !== undefined && line.text.length <= longestPageNumber && /^side \d{1,4}$/iu.test(line.text)
  return isNumber(lines[index - 1]) || isNumber(lines[index + 1])
}

/** The number that a converter puts in front of a page that it flattens into one line. */
function isPageNumber(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  return (
    line !== undefined &&
    !line.cell &&
    /^\d{1,4}$/.test(line.text) &&
    lines[index + 1]?.number === line.number
  )
}

/** Lines that end with "Side 3" and otherwise repeat: running heads. */
function runningHeads(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { text } of lines) {
    if (text.length > 120 || !/side/iu.test(text) || !/side \d|\d$/iu.test(text)) continue
    const key = headKey(text)
    if (/side #/u.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const key of besidePageNumbers(lines)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Set([...counts].filter(([key, count]) => key !== '' && count > 1).map(([key]) => key))
}

/** The long lines above those that end with the number of a page, and beside those that are nothing else: running heads. */
function besidePageNumbers(lines: readonly Line[]): readonly string[] {
  // Each line once: one between two numbers is beside both.
  const heads = new Set<Line>()
  for (const [index, { text }] of lines.entries()) {
    if (!/(?:^|\s)side \d{1,4}(?: af \d{1,4})?$/iu.test(text)) continue
    const beside = /^side/iu.test(text) ? [lines[index - 1], lines[index + 1]] : [lines[index - 1]]
    for (const line of beside) if (line && mayBeRunningHead(line.text)) heads.add(line)
  }
  return [...heads].map((line) => headKey(line.text))
}

function mayBeRunningHead(text: string): boolean {
  return text.length >= 20 && !/[.:;]$/u.test(text) && parseLabel(text) === undefined
}

function headKey(text: string): string {
  return text.length > 120 ? '' : text.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ')
}

/** "Ny bro.....3", "Ny bro | 3": the title without the number of its page. */
function withoutPageNumber(text: string): string {
  const bare = withoutTail(text, ' |')
  const title = withoutTail(bare, '0123456789')
  const lead = withoutTail(title, ' .·…_|\t\u00a0')
  const isPage = bare.length - title.length <= 4 && /[.·…_|\t]|\s{2}/u.test(title.slice(lead.length))
  return isPage ? lead : withoutTail(bare, ' .·…_')
}

/** What parts two words, save the single blank that most of them have between them already. */
const betweenWords = / ?[^\p{L}\p{N} ][^\p{L}\p{N}]*| {2}[^\p{L}\p{N}]*/gu

function titleKeyOf(text: string): string {
  if (text.length > 300) return ''
  return withoutPageNumber(text)
    .replace(/^\dB(?=\p{Lu})/u, '')
    .toLowerCase()
    .replace(/^[\s|•·○●*–-]+/u, '')
    .replace(/^(?:\d?b)?(?:punkt|pkt\.?|dagsordenspunkt|sag|saq|nr\.?)\s*(?:nr\.?\s*)?(?=\d)/u, '')
    .replace(/^\d{1,4}[a-zæøå]?(?:[.:)]|(?=\s))(?:\s*\d{1,4}\.(?=\s))?/u, '')
    .replace(betweenWords, ' ')
    .trim()
}
