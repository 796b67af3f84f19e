// Runs of text on one page to printed lines, and lines to cells where wide gaps part them.

import type { PdfRun } from './pdf-pages.ts'

/** What stands together in a line: a whole line of running text, or one cell of a table's row. */
export interface PdfCell {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** One printed line. It has at least one cell; cells go from left to right. */
export interface PdfLine {
  readonly cells: readonly PdfCell[]
  readonly baseline: number
  readonly size: number
}

/** Runs whose baselines differ by less than this share of the type's size stand on one line: raised figures, other fonts. */
const sameLineShare = 0.35
/** A gap of less is kerning; justified lines have blanks of 0.2 to 0.6. */
const blankShare = 0.12
/** A gap of more parts cells: justified lines stay below 1, tables and tabs are mostly above 2. */
const cellShare = 1.5

/** The lines of a page from top to bottom. */
export function pdfLines(runs: readonly PdfRun[]): readonly PdfLine[] {
  const sorted = [...runs].sort((a, b) => a.baseline - b.baseline)
  const lines: PdfRun[][] = []
  for (const run of sorted) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && run.baseline - first.baseline < sameLineShare * Math.max(first.size, run.size))
      line.push(run)
    else lines.push([run])
  }
  const sortedLines = lines.map((line) => line.sort((a, b) => a.left - b.left))
  const starts = columnStarts(sortedLines)
  return sortedLines.map((line) => lineOf(line, starts))
}

/** Where runs begin behind a gap on so many lines, a column of a table begins, however narrow the gap. */
const leastRows = 3
const columnGapShare = 0.5

/** The places, in whole points, at which columns begin. */
function columnStarts(lines: readonly (readonly PdfRun[])[]): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const line of lines) {
    for (const [index, run] of line.entries()) {
      const before = line[index - 1]
      if (!before || run.left - before.right < columnGapShare * run.size) continue
      const place = Math.round(run.left)
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
  }
  return new Set([...counts].filter(([, count]) => count >= leastRows).map(([place]) => place))
}

function lineOf(sorted: readonly PdfRun[], starts: ReadonlySet<number>): PdfLine {
  const size = largest(sorted.map((run) => run.size))
  const cells: PdfCell[] = []
  for (const run of sorted) {
    const cell = cells.at(-1)
    const gap = cell ? run.left - cell.right : Infinity
    const opensColumn = gap >= columnGapShare * run.size && starts.has(Math.round(run.left))
    if (cell && gap <= cellShare * size && !opensColumn)
      cells[cells.length - 1] = joined(cell, run, gap > blankShare * run.size)
    else cells.push({ text: run.text.trim(), left: run.left, right: run.right })
  }
  return { cells: withNumberBeside(cells), baseline: largest(sorted.map((run) => run.baseline)), size }
}

function largest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0)
}

function joined(cell: PdfCell, run: PdfRun, isApart: boolean): PdfCell {
  const needsBlank = (isApart || /^\s/.test(run.text)) && cell.text !== ''
  const text = cell.text + (needsBlank ? ' ' : '') + run.text.trim()
  return { text, left: cell.left, right: Math.max(cell.right, run.right) }
}

/** A list's number or bullet stands in a cell of its own only because a tab follows it. */
function withNumberBeside(cells: readonly PdfCell[]): readonly PdfCell[] {
  const [mark, body, ...more] = cells
  if (!mark || !body || more.length > 0 || !/^(?:\d{1,3}[a-z]?[.)]|[a-z]\)|[-–•·○●▪])$/.test(mark.text))
    return cells
  return [{ text: `${mark.text} ${body.text}`, left: mark.left, right: body.right }]
}
