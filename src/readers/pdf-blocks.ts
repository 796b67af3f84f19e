// The lines of a PDF to blocks of a text: headings by their size, paragraphs by the space between lines, tables by
// their columns, page furniture marked as such.

import type { Paragraph, RootContent, TableRow } from 'mdast'
import type { DocumentText } from '../model/document-text.ts'
import { opensByItself, unwrapped } from './line-wraps.ts'
import type { PdfLine } from './pdf-lines.ts'
import { TextEdges, widthOf } from './pdf-edges.ts'
import { cellsOf, type PdfColumn, type PdfTable, tableAt } from './pdf-tables.ts'
import type { IsWord } from '../model/is-word.ts'
import { cellChildren, TextBuilder } from './text-builder.ts'

/** The lines of a page: its text in reading order, and the page furniture above and below. */
export interface PdfPageParts {
  readonly top: readonly PdfLine[]
  readonly body: readonly PdfLine[]
  readonly bottom: readonly PdfLine[]
}

/** Type that is larger than that of the text by this factor sets a heading. */
const headingFactor = 1.15
/** Lines farther apart than this many times the usual distance stand in two paragraphs. */
const paragraphFactor = 1.35

/** The text of all pages, one after the other, and its tree. `pageWidth` is in points; `isWord` says which words a line's end may have cut. */
export function pdfDocument(pages: readonly PdfPageParts[], pageWidth: number, isWord: IsWord): DocumentText {
  const bodies = pages.map((page) => page.body)
  const writer = new PdfWriter(bodies.flat(), pageWidth, isWord)
  for (const page of pages) writer.writePage(page)
  return writer.document()
}

class PdfWriter {
  private readonly builder = new TextBuilder()
  private readonly blocks: RootContent[] = []
  private readonly isWord: IsWord
  private readonly bodySize: number
  private readonly spacing: number
  private readonly edges: TextEdges
  private columns: readonly PdfColumn[] | undefined
  private last = ''
  /** A form feed until the first text of a page is written. */
  private pageMark = ''

  constructor(lines: readonly PdfLine[], pageWidth: number, isWord: IsWord) {
    this.isWord = isWord
    this.bodySize = commonest(lines.map((line) => [rounded(line.size), textOf(line).length]))
    this.spacing = spacingOf(lines)
    this.edges = new TextEdges(lines, pageWidth)
  }

  document(): DocumentText {
    return this.builder.document(this.blocks)
  }

  writePage({ top, body, bottom }: PdfPageParts): void {
    this.edges.openPage(body)
    for (const line of top) this.writeFurniture(line)
    this.pageMark = this.blocks.length > 0 ? '\f' : ''
    this.writeBody(body)
    for (const line of bottom) this.writeFurniture(line)
  }

  private writeFurniture(line: PdfLine): void {
    this.builder.separate('\n')
    const start = this.builder.offset
    const children = this.builder.phrasing([{ kind: 'text', text: textOf(line), wrap: (leaf) => leaf }])
    const paragraph: Paragraph = { type: 'paragraph', children, data: { pageFurniture: true } }
    this.blocks.push(this.builder.placed(paragraph, start))
    this.builder.separate('\n')
  }

  private writeBody(lines: readonly PdfLine[]): void {
    for (let at = 0; at < lines.length;) {
      const table = tableAt(lines, at, at === 0 ? this.columns : undefined)
      if (table) {
        this.writeTable(lines.slice(at, table.end), table)
        at = table.end
        this.columns = table.columns
      } else {
        const end = this.paragraphEnd(lines, at)
        this.writeParagraph(lines.slice(at, end), at === 0)
        at = end
        this.columns = undefined
      }
    }
  }

  private paragraphEnd(lines: readonly PdfLine[], start: number): number {
    let end = start + 1
    while (end < lines.length && !tableAt(lines, end)) {
      const previous = lines[end - 1]
      const line = lines[end]
      if (!previous || !line || this.isParted(previous, line)) break
      end += 1
    }
    return end
  }

  private isParted(previous: PdfLine, line: PdfLine): boolean {
    const distance = line.baseline - previous.baseline
    const isNextColumn = distance < 0
    if (!isNextColumn && distance > paragraphFactor * Math.max(this.spacing, line.size)) return true
    if (Math.abs(rounded(line.size) - rounded(previous.size)) > 0.08 * previous.size) return true
    if (this.isHeadingType(previous) && this.isHeadingType(line)) return opensByItself(textOf(line))
    const endsEarly = this.edges.hasRoomFor(previous, line) && !/\p{L}-$/u.test(textOf(previous))
    return endsEarly && !isNextColumn && /^[\p{Lu}\d§•·○●▪–-]/u.test(textOf(line))
  }

  private writeParagraph(lines: readonly PdfLine[], isFirstOfPage: boolean): void {
    const size = lines[0]?.size ?? this.bodySize
    const isHeading = lines[0] !== undefined && this.isHeadingType(lines[0]) && lines.length <= 3
    const wrapping = lines.map((line) => ({
      text: textOf(line),
      width: widthOf(line),
      room: isHeading ? 0 : this.edges.roomBehind(line),
    }))
    const printed = unwrapped(wrapping, this.isWord)
    const text = isHeading ? printed.replaceAll('\n', ' ') : printed
    const goesOn = isFirstOfPage && /[^.:;!?”"]$/u.test(this.last) && /^\p{Ll}/u.test(text)
    this.separate(goesOn ? '\n' : '\n\n')
    const start = this.builder.offset
    const children = this.builder.phrasing([{ kind: 'text', text, wrap: (leaf) => leaf }])
    const depth = size > 1.5 * this.bodySize ? 1 : 2
    this.blocks.push(
      this.builder.placed(
        isHeading ? { type: 'heading', depth, children } : { type: 'paragraph', children },
        start,
      ),
    )
    this.last = text
  }

  private isHeadingType({ size }: PdfLine): boolean {
    return size > headingFactor * this.bodySize
  }

  private separate(gap: string): void {
    this.builder.separate(gap + this.pageMark)
    this.pageMark = ''
  }

  private writeTable(lines: readonly PdfLine[], { columns }: PdfTable): void {
    this.separate('\n\n')
    const start = this.builder.offset
    const children = lines.map((line) => this.tableRow(cellsOf(line, columns)))
    this.blocks.push(this.builder.placed({ type: 'table', children }, start))
    this.last = ''
  }

  private tableRow(texts: readonly string[]): TableRow {
    this.builder.separate('\n')
    const rowStart = this.builder.begin()
    const children = texts.map((text, index) => {
      if (index > 0) this.builder.mark('\t')
      const start = this.builder.offset
      if (text === '') return this.builder.placed({ type: 'tableCell' as const, children: [] }, start)
      const leaves = this.builder.phrasing([{ kind: 'text', text, wrap: (leaf) => leaf }])
      const paragraph = this.builder.placed<Paragraph>({ type: 'paragraph', children: leaves }, start)
      return this.builder.placed({ type: 'tableCell' as const, children: cellChildren([paragraph]) }, start)
    })
    return this.builder.placed({ type: 'tableRow', children }, rowStart)
  }
}

function textOf(line: PdfLine): string {
  return line.cells.map((cell) => cell.text).join('\t')
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2
}

/** The usual distance of two baselines. */
function spacingOf(lines: readonly PdfLine[]): number {
  const distances = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0))
  return commonest(distances.filter((distance) => distance > 0).map((distance) => [rounded(distance), 1]))
}

/** The value with the greatest weight. */
function commonest(values: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
