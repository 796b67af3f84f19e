// A line of minutes as a reader sees it: markup taken away, with its place in the text that was read.

import type { Place } from '../model/place.ts'

/** Where a line stands in a table; rows and tables count from 0 in the document. */
export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
}

/** A stretch of one source line. All lines of a document together hold each of its non-blank characters once. */
export interface Line {
  /** Without markup and outer blanks; a list mark or bullet stays. Empty only where nothing but markup stands. */
  readonly text: string
  /** Offsets in the source, half-open, markup included. */
  readonly start: number
  readonly end: number
  /** For each sign of `text` its offset in the source; undefined when they follow one another from `textStart`. */
  readonly origins: readonly number[] | undefined
  readonly textStart: number
  /** The source line, from 1. */
  readonly number: number
  /** Blanks in front of the text. */
  readonly indent: number
  readonly kind: 'heading' | 'paragraph' | 'cell'
  /** Depth of a heading, from 1; 0 for other kinds. */
  readonly depth: number
  readonly cell: Cell | undefined
  /** True for the first line of the document and after a blank line. */
  readonly isAfterBlank: boolean
  /** True for the first line after a form feed or a page break without a blank line. */
  readonly isPageStart: boolean
  /** True where the reader found a running head or a page number. */
  readonly isPageFurniture: boolean
}

/** Where sign `index` of the line's text stands in the source. */
function sourceOffset(line: Line, index: number): number {
  if (index >= line.text.length) return line.end
  return line.origins?.[index] ?? line.textStart + index
}

/** The two halves of a line cut before sign `index` of its text; the first half is undefined when nothing stands before. */
export function cutLine(line: Line, index: number): readonly Line[] {
  const head = line.text.slice(0, index)
  const tail = line.text.slice(index)
  if (head.trim() === '' || tail.trim() === '') return [line]
  const at = sourceOffset(line, index)
  const lead = tail.length - tail.trimStart().length
  const first: Line = { ...line, text: head.trimEnd(), end: at }
  const second: Line = {
    ...line,
    text: tail.trim(),
    start: at,
    textStart: sourceOffset(line, index + lead),
    origins: line.origins?.slice(index + lead),
    indent: 0,
    isAfterBlank: false,
    isPageStart: false,
  }
  return [first, second]
}

/** True when `other` stands in the same cell of the same table as `line`. */
export function isInCellOf({ cell }: Line, other: Line | undefined): boolean {
  return (
    cell !== undefined &&
    cell.table === other?.cell?.table &&
    cell.row === other.cell.row &&
    cell.column === other.cell.column
  )
}

/** The place from the first line to the last. */
export function placeOfLines(first: Line, last: Line): Place {
  return { start: first.start, end: last.end, startLine: first.number, endLine: last.number }
}

/** The place of signs `from` to `to` of a line's text, to the line's end where `to` is the text's length. */
export function placeInLine(line: Line, from: number, to: number): Place {
  const start = from === 0 ? line.start : sourceOffset(line, from)
  return { start, end: sourceOffset(line, to), startLine: line.number, endLine: line.number }
}
