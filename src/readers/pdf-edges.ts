// How far the lines of a PDF could reach: what tells a line that its writer ended from one that the margin ended.

import type { PdfLine } from './pdf-lines.ts'

/** Points by which the lines of one column are indented, at most: lists in lists. */
const columnIndent = 120
/** So many lines, or so large a share of few, reach the margin of running text; they may fall short of it by a share of the page. */
const fullLines = 4
const fullShare = 0.2
const raggedShare = 0.05
/** A first word is taken to be a little wider than its share of the line. */
const wordSlack = 1.1

/** The right edges of a document's text, page by page. */
export class TextEdges {
  private readonly edge: number
  private ends: ReadonlyMap<number, number> = new Map()
  private farthestLeft = 0

  /** `lines` are all lines of text, `pageWidth` is in points. */
  constructor(lines: readonly PdfLine[], pageWidth: number) {
    this.edge = textEdge(lines, pageWidth)
  }

  /** Called before the lines of a page are asked about. */
  openPage(lines: readonly PdfLine[]): void {
    const ends = new Map<number, number>()
    for (const line of lines) ends.set(columnOf(line), Math.max(ends.get(columnOf(line)) ?? 0, rightOf(line)))
    this.ends = ends
    this.farthestLeft = lines.reduce((left, line) => Math.max(left, leftOf(line)), 0)
  }

  /** What `line` leaves free at its end, in points: up to the edge of the text, or of its column where columns stand beside. */
  roomBehind(line: PdfLine): number {
    const columnEnd = this.ends.get(columnOf(line)) ?? rightOf(line)
    const isBesideColumn = this.farthestLeft >= columnEnd
    return (isBesideColumn ? columnEnd : Math.max(columnEnd, this.edge)) - rightOf(line)
  }

  /** True when the first word of `next` would have fitted behind `line`: the line was ended on purpose. */
  hasRoomFor(line: PdfLine, next: PdfLine): boolean {
    const text = next.cells[0]?.text ?? ''
    const word = /^\S+/u.exec(text)?.[0] ?? ''
    const widthOfSign =
      (next.cells[0] ? next.cells[0].right - next.cells[0].left : 0) / Math.max(1, text.length)
    return this.roomBehind(line) > (word.length + 1) * widthOfSign * wordSlack
  }
}

/** Where enough lines end in about the same place, they end at the margin; else it is as wide as the one on the left. */
function textEdge(lines: readonly PdfLine[], pageWidth: number): number {
  const farthest = lines.reduce((right, line) => Math.max(right, rightOf(line)), 0)
  const full = lines.filter((line) => rightOf(line) >= farthest - raggedShare * pageWidth)
  if (full.length >= Math.min(fullLines, lines.length * fullShare)) return farthest
  const margin = lines.reduce((left, line) => Math.min(left, leftOf(line)), pageWidth)
  return Math.max(farthest, pageWidth - margin)
}

/** From the left edge of a line to its right one, in points. */
export function widthOf(line: PdfLine): number {
  return rightOf(line) - leftOf(line)
}

/** Lines that begin within the same stretch of the page stand in one column. */
function columnOf(line: PdfLine): number {
  return Math.floor(leftOf(line) / columnIndent)
}

function leftOf(line: PdfLine): number {
  return line.cells[0]?.left ?? 0
}

function rightOf(line: PdfLine): number {
  return line.cells.at(-1)?.right ?? 0
}
