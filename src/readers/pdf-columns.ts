// Running text that is set in two columns: its lines in the order in which they are read.

import type { PdfCell, PdfLine } from './pdf-lines.ts'

/** Fewer lines side by side are a table or a pair of addresses. */
const minimumColumnLines = 6
/** More lines are no page that anybody set. */
const maximumLines = 2_000
/** Of the width of the page's text: narrower cells are those of a table. */
const minimumColumnShare = 0.25
/** Points by which the beginnings of lines in one column may differ: bullets, indented paragraphs. */
const alignment = 4

/** `lines` of one page, column by column where there are two; tables stay row by row. */
export function inReadingOrder(lines: readonly PdfLine[]): readonly PdfLine[] {
  const gutter = lines.length > maximumLines ? undefined : gutterOf(lines)
  if (gutter === undefined) return lines
  const isBeside = lines.map(({ cells }) => cells.every((cell) => !crosses(cell, gutter)))
  const isRight = lines.map(({ cells }) => cells.some((cell) => cell.left >= gutter - alignment))
  const first = isRight.findIndex((right, index) => right && isBeside[index])
  const start = beginningOf(isBeside, first)
  const end = endOf(isBeside, first)
  const inside = lines.slice(start, end)
  const left = inside.flatMap((line) => partOf(line, (cell) => cell.left < gutter - alignment))
  const right = inside.flatMap((line) => partOf(line, (cell) => cell.left >= gutter - alignment))
  return [...lines.slice(0, start), ...left, ...right, ...inReadingOrder(lines.slice(end))]
}

/** Where the right column begins, or undefined where there is none. */
function gutterOf(lines: readonly PdfLine[]): number | undefined {
  const cells = lines.flatMap((line) => line.cells)
  const left = Math.min(...cells.map((cell) => cell.left))
  const width = Math.max(...cells.map((cell) => cell.right)) - left
  const wide = cells.filter((cell) => cell.right - cell.left >= minimumColumnShare * width)
  const starts = wide
    .map((cell) => cell.left)
    .filter((start) => start > left + 0.3 * width && start < left + 0.7 * width)
  const gutter = starts.find(
    (start) => starts.filter((other) => Math.abs(other - start) <= alignment).length >= minimumColumnLines,
  )
  if (gutter === undefined) return undefined
  const beside = wide.filter((cell) => cell.right <= gutter)
  return beside.length >= minimumColumnLines ? gutter : undefined
}

function crosses(cell: PdfCell, gutter: number): boolean {
  return cell.left < gutter - alignment && cell.right > gutter
}

function beginningOf(isBeside: readonly boolean[], first: number): number {
  let start = first
  while (start > 0 && isBeside[start - 1]) start -= 1
  return start
}

function endOf(isBeside: readonly boolean[], first: number): number {
  let end = first
  while (end < isBeside.length && isBeside[end]) end += 1
  return end
}

function partOf(line: PdfLine, isPart: (cell: PdfCell) => boolean): readonly PdfLine[] {
  const cells = line.cells.filter(isPart)
  return cells.length > 0 ? [{ ...line, cells }] : []
}
