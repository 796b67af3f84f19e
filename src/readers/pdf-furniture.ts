// Running heads, running feet and page numbers: lines at the edge of a page that come back on others.

import type { PdfLine } from './pdf-lines.ts'

/** A page with its lines from top to bottom; its height in points. */
export interface PrintedPage {
  readonly lines: readonly PdfLine[]
  readonly height: number
}

/** So many lines from the top and from the bottom of a page may be furniture. */
const edgeLines = 4
/** Head and foot keep to this share of the page's height: 4 cm of A4. */
const marginShare = 0.14
/** Points by which a running head moves from page to page. */
const drift = 6
/** A head of every other page comes on half of them; the first page has often none. */
const minimumShare = 0.4

/**
 * The lines among `pages` that are page furniture: they come back, and nothing but furniture stands outside of them.
 *
 * A document of one page has none but a page number. The head of the first page is kept with the text: it may be the
 * only place that names council and date.
 */
export function pageFurniture(pages: readonly PrintedPage[]): ReadonlySet<PdfLine> {
  const margins = pages.map(marginsOf)
  const byShape = new Map<string, PdfLine[]>()
  for (const line of margins.flatMap(({ head, foot }) => [...head, ...foot]).filter(mayComeBack)) {
    byShape.set(shapeOf(line), [...(byShape.get(shapeOf(line)) ?? []), line])
  }
  const needed = Math.max(2, Math.ceil(pages.length * minimumShare))
  const comesBack = (line: PdfLine) => {
    const alike = byShape.get(shapeOf(line)) ?? []
    return alike.filter((other) => Math.abs(other.baseline - line.baseline) <= drift).length >= needed
  }
  const isFurniture = (line: PdfLine) => isPageNumber(line) || comesBack(line)
  const found = margins.flatMap(({ head, foot }) => [
    ...outermost(head, isFurniture),
    ...outermost(foot, isFurniture),
  ])
  const firstHead = new Set(margins[0]?.head.filter((line) => /\p{L}{3}/u.test(shapeOf(line))))
  return new Set(found.filter((line) => isPageNumber(line) || !firstHead.has(line)))
}

/** The lines that may be furniture, from the edge inwards. */
function marginsOf({ lines, height }: PrintedPage): {
  readonly head: readonly PdfLine[]
  readonly foot: readonly PdfLine[]
} {
  const head = lines.filter((line) => line.baseline < marginShare * height).slice(0, edgeLines)
  const foot = lines.filter((line) => line.baseline > (1 - marginShare) * height).slice(-edgeLines)
  return { head, foot: foot.reverse() }
}

/** The lines from the edge of a page inwards, as long as they are furniture. */
function outermost(lines: readonly PdfLine[], isFurniture: (line: PdfLine) => boolean): readonly PdfLine[] {
  const end = lines.findIndex((line) => !isFurniture(line))
  return end < 0 ? lines : lines.slice(0, end)
}

/** "Pkt. 3" at the head of one page and "Pkt. 4" at that of the next are no running head. */
function mayComeBack(line: PdfLine): boolean {
  const shape = shapeOf(line)
  return (
    shape === '#' ||
    !/^(?:(?:punkt|pkt\.?|sag|nr\.?|dagsordenspunkt)\s*)?#\s*(?:[.):]|\s\p{L}|$)/iu.test(shape)
  )
}

/** The text with every number replaced: "Side 2 af 9" comes back as "Side 3 af 9". */
function shapeOf(line: PdfLine): string {
  return textOf(line).replace(/\d+/g, '#')
}

function isPageNumber(line: PdfLine): boolean {
  return /^(?:-\s*\d{1,4}\s*-|side\s+\d{1,4}(?:\s*(?:af|\/)\s*\d{1,4})?)$/i.test(textOf(line))
}

function textOf(line: PdfLine): string {
  return line.cells.map((cell) => cell.text).join(' ')
}
