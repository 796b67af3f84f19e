// PDF: lines from the places of glyphs, columns and tables in reading order, running heads marked as page furniture.

import type { DocumentText } from '../model/document-text.ts'
import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import type { IsWord } from '../model/is-word.ts'
import type { Reader } from './reader.ts'
import { wholeWords } from './line-hyphens.ts'
import { pdfDocument, type PdfPageParts } from './pdf-blocks.ts'
import { inReadingOrder } from './pdf-columns.ts'
import { pageFurniture } from './pdf-furniture.ts'
import { type PdfLine, pdfLines } from './pdf-lines.ts'
import { type PdfPage, pdfPages } from './pdf-pages.ts'

/** Reads `.pdf`. */
export const pdfReader: Reader = { formats: ['pdf'], read: readPdf }

async function readPdf(bytes: Uint8Array, isWord: IsWord): Promise<Reading<DocumentText>> {
  const { value: pages, problems } = await pdfPages(bytes)
  const printed = pages.map((page) => pdfLines(page.runs))
  const furniture = pageFurniture(
    printed.map((lines, index) => ({ lines, height: pages[index]?.height ?? 0 })),
  )
  const words = wholeWords(printed.flat().flatMap((line) => line.cells.map((cell) => cell.text)))
  const parts = printed.map((lines) => pageParts(lines, furniture))
  const pageWidth = pages.reduce((width, page) => Math.max(width, page.width), 0)
  const value = pdfDocument(parts, pageWidth, (word) => words.has(word) || isWord(word))
  return { value, problems: [...problems, ...scanProblems(pages)] }
}

function pageParts(lines: readonly PdfLine[], furniture: ReadonlySet<PdfLine>): PdfPageParts {
  const body = lines.filter((line) => !furniture.has(line))
  const bodyTop = body[0]?.baseline ?? Infinity
  const edges = lines.filter((line) => furniture.has(line))
  return {
    top: edges.filter((line) => line.baseline < bodyTop),
    body: inReadingOrder(body),
    bottom: edges.filter((line) => line.baseline >= bodyTop),
  }
}

/** Pages without text are pictures of pages, or blank: only the reader of the report can tell. */
function scanProblems(pages: readonly PdfPage[]): readonly Problem[] {
  const empty = pages.flatMap((page, index) => (page.runs.length === 0 ? [index + 1] : []))
  if (empty.length === 0) return []
  if (empty.length === pages.length) {
    const message = `The PDF has ${pages.length} pages and no text: it is scanned and needs text recognition.`
    return [{ rule: 'readers/pdf-scanned', severity: 'error', message, place: undefined }]
  }
  const message = `Pages without text, scanned or blank: "${empty.slice(0, 20).join(', ')}".`
  return [{ rule: 'readers/pdf-pages-without-text', severity: 'warning', message, place: undefined }]
}
