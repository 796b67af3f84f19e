// Minutes in one table: a row for each item, a column for its number or subject, others under "Referat" or "Beslutning".

import { folded } from './folded.ts'
import type { Line } from './line.ts'
import { parseLabel, type SectionLabel } from './practice/labels.ts'

/** What the head of a column says about the cells below it. */
export interface ColumnHead {
  readonly holds: 'number' | 'title' | 'section' | 'other'
  /** Set where the column is a section. */
  readonly label: SectionLabel | undefined
}

/** A table of minutes has few columns; a wider one holds figures. */
const mostColumns = 6
const numberHead = /^(?:nr|nummer|pkt|#)\.?$/iu
const titleHead = /^(?:punkt|emne|titel|overskrift|sag|dagsordenspunkt|dagsorden|tema)$/iu

/** For each table of minutes among `lines` the heads of its columns, by the table's number. */
export function minuteTables(lines: readonly Line[]): ReadonlyMap<number, readonly ColumnHead[]> {
  const rows = new Map<number, Line[]>()
  for (const line of lines) {
    if (line.cell?.row !== 0) continue
    const row = rows.get(line.cell.table)
    if (row) row.push(line)
    else rows.set(line.cell.table, [line])
  }
  const tables = new Map<number, readonly ColumnHead[]>()
  for (const [table, row] of rows) {
    const heads = columnHeads(row)
    if (heads) tables.set(table, heads)
  }
  return tables
}

function columnHeads(row: readonly Line[]): readonly ColumnHead[] | undefined {
  const heads: ColumnHead[] = []
  for (const { cell, text } of row) {
    if (!cell || cell.column >= mostColumns) return undefined
    heads[cell.column] = headOf(folded(text.replace(/[*_:]/gu, '')).trim())
  }
  const [first, second] = heads
  const hasSubject = first?.holds === 'title' || (first?.holds === 'number' && second?.holds === 'title')
  return hasSubject && heads.some((head) => head.label?.role === 'decision') ? heads : undefined
}

function headOf(text: string): ColumnHead {
  if (numberHead.test(text)) return { holds: 'number', label: undefined }
  if (titleHead.test(text)) return { holds: 'title', label: undefined }
  const label = /^indhold$/iu.test(text) ? undefined : parseLabel(text)
  if (label?.kind !== 'section') return { holds: 'other', label: undefined }
  return { holds: 'section', label: { ...label, label: '', bodyStart: 0 } }
}
