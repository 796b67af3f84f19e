// Rows and columns among the lines of a PDF.

import type { PdfCell, PdfLine } from './pdf-lines.ts'

/** Where a column stands. */
export interface PdfColumn {
  readonly left: number
  readonly right: number
}

/** Consecutive lines that share columns: the lines from the first to before `end`. */
export interface PdfTable {
  readonly end: number
  readonly columns: readonly PdfColumn[]
}

/** A page has fewer lines. */
const maximumRows = 400
/** Points by which the cells of a column may stand out. */
const alignment = 4

/**
 * The table that opens at `start`, or undefined.
 *
 * It has two rows or more, or goes on with the `columns` of a table on the page before. A line with nothing in the first
 * column goes on with the row above.
 */
export function tableAt(
  lines: readonly PdfLine[],
  start: number,
  columns?: readonly PdfColumn[],
): PdfTable | undefined {
  const first = columns?.[0] ?? firstColumn(lines[start])
  if (!first) return undefined
  let end = start
  while (end < lines.length && end - start < maximumRows && isRow(lines[end], first)) end += 1
  const rows = lines.slice(start, end)
  if (columns) return end > start ? { end, columns: widened(columns, rows) } : undefined
  const found = columnsOf(rows)
  return rows.filter((row) => row.cells.length > 1).length >= 2 && found.length >= 2
    ? { end, columns: found }
    : undefined
}

/** The texts of a line by column, empty ones at its end left out. */
export function cellsOf(line: PdfLine, columns: readonly PdfColumn[]): readonly string[] {
  const texts = columns.map(() => '')
  for (const cell of line.cells) {
    const at = Math.max(
      0,
      columns.findIndex((column) => cell.left < column.right && cell.right > column.left),
    )
    texts[at] = [texts[at] ?? '', cell.text].filter(Boolean).join(' ')
  }
  while (texts.length > 1 && texts.at(-1) === '') texts.pop()
  return texts
}

function firstColumn(line: PdfLine | undefined): PdfColumn | undefined {
  return line && line.cells.length > 1 ? line.cells[0] : undefined
}

/** A row begins in the first column and has more cells, or stands wholly to the right of it. */
function isRow(line: PdfLine | undefined, first: PdfColumn): boolean {
  const cell = line?.cells[0]
  if (!line || !cell) return false
  if (cell.left > first.right) return true
  return line.cells.length > 1 && Math.abs(cell.left - first.left) <= alignment
}

/** What the cells of all rows leave free between them parts the columns. */
function columnsOf(rows: readonly PdfLine[]): readonly PdfColumn[] {
  const cells = rows.flatMap((row) => row.cells).sort((a, b) => a.left - b.left)
  const columns: PdfColumn[] = []
  for (const cell of cells) {
    const column = columns.at(-1)
    if (column && cell.left <= column.right) columns[columns.length - 1] = around(column, cell)
    else columns.push({ left: cell.left, right: cell.right })
  }
  return columns
}

function widened(columns: readonly PdfColumn[], rows: readonly PdfLine[]): readonly PdfColumn[] {
  const found = columnsOf([
    ...rows,
    { cells: columns.map((column) => ({ ...column, text: '' })), baseline: 0, size: 0 },
  ])
  return found.length >= 2 ? found : columns
}

function around(column: PdfColumn, cell: PdfCell): PdfColumn {
  return { left: column.left, right: Math.max(column.right, cell.right) }
}
