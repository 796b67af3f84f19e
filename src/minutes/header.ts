// The head of the minutes: fields with their values, on the same line or below.

import type { Evidence } from './evidence.ts'
import { headsContents } from './contents.ts'
import { type HeaderField, parseHeaderField, type PrintedHeaderField } from './practice/header-fields.ts'

/** A field of the header with its values as printed, one a line. */
export interface FieldValues {
  readonly field: HeaderField
  readonly values: readonly string[]
}

/** The header of a document and what hangs on to its end. */
export interface Header {
  readonly fields: readonly FieldValues[]
  /** The lines in front of the list of contents. */
  readonly lines: readonly Evidence[]
}

/** Fields whose values are a list that may go on over many lines. */
const isList: ReadonlySet<HeaderField> = new Set(['attendees', 'absent', 'administration', 'secretary'])

/** The fields of the lines in front of the first item. */
export function headerOf(lines: readonly Evidence[]): Header {
  const contentsAt = contentsStart(lines)
  const head = contentsAt < 0 ? lines : lines.slice(0, contentsAt)
  return { fields: fieldsOf(head), lines: head }
}

/**
 * Index of the line that heads the list of contents, or -1. An agenda may be called "Dagsorden" in its very first
 * line: with fields of the header below, that is the name of the document and heads no list.
 */
export function contentsStart(lines: readonly Evidence[]): number {
  const telling = lines.findIndex(({ line, isFurniture }) => !isFurniture && line.text.trim() !== '')
  const isNamed = headsContents(lines[telling]) && fieldsOf(lines.slice(telling + 1)).some(isWhenOrWhere)
  return lines.findIndex((evidence, index) => headsContents(evidence) && !(isNamed && index === telling))
}

function isWhenOrWhere({ field, values }: FieldValues): boolean {
  return (
    values.length > 0 && (field === 'date' || field === 'place' || field === 'start' || field === 'council')
  )
}

/** The fields of any lines, as of those behind the last item. */
export function fieldsOf(lines: readonly Evidence[]): readonly FieldValues[] {
  const fields: { field: HeaderField; values: string[]; isFull: boolean }[] = []
  const secondRows = secondRowsOf(lines)
  for (const { line, isFurniture } of lines) {
    if (isFurniture) continue
    for (const text of partsOf(line.text)) {
      const parsed = line.cell ? fieldOfCell(line, secondRows) : parseHeaderField(text)
      const open = fields.at(-1)
      if (parsed && !isValueOf(open, parsed.label)) {
        const values = parsed.value === '' ? [] : [parsed.value]
        fields.push({ field: parsed.field, values, isFull: values.length > 0 && !isList.has(parsed.field) })
      } else if (open && !open.isFull) {
        open.values.push(text)
        open.isFull = !isList.has(open.field)
      }
    }
  }
  return fields
}

/** In a table the value stands beside the label, or below it where the row is all labels. */
function fieldOfCell(
  line: Evidence['line'],
  secondRows: ReadonlyMap<string, string>,
): PrintedHeaderField | undefined {
  const parsed = parseHeaderField(line.text)
  const { cell } = line
  if (!parsed || !cell || parsed.value !== '') return parsed
  const isHeadRow = cell.row === 0 && cell.column > 0
  const below = isHeadRow ? secondRows.get(`${cell.table} ${cell.column}`) : undefined
  return below === undefined ? parsed : { ...parsed, value: below }
}

/** What the cells of all second rows begin with, by table and column: a document may have ten thousand tables. */
function secondRowsOf(lines: readonly Evidence[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const { line } of lines) {
    const key = line.cell?.row === 1 ? `${line.cell.table} ${line.cell.column}` : undefined
    if (key !== undefined && !texts.has(key)) texts.set(key, line.text)
  }
  return texts
}

/** A flattened page has all its fields in one line. */
function partsOf(text: string): readonly string[] {
  return text.split(
    /\s(?=(?:Mødedato|Mødetidspunkt|Mødested|Deltagere|Ikke til stede|Fraværende|Afbud|Udvalg|Medlemmer|Bemærkninger|Referent):)/u,
  )
}

/** "Referat" below "MØDE" is a value; a list ends with the next field. */
function isValueOf(
  open: { readonly field: HeaderField; readonly isFull: boolean } | undefined,
  label: string,
): boolean {
  return (
    open !== undefined && !open.isFull && !isList.has(open.field) && /^(?:referat|dagsorden)$/iu.test(label)
  )
}
