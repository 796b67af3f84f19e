// The glyphs of a PDF as runs of text with their places, page by page. pdfjs-dist is loaded when the first PDF comes,
// so that a start without one does not pay for it.

import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import { unpackingLimit } from './pdf-limits.ts'

/** Text that was set in one go. Lengths are points, the baseline counts from the top of the page. */
export interface PdfRun {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Of the type. */
  readonly size: number
}

/** One page with its horizontal runs in the order in which they were set. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly PdfRun[]
}

/** More pages than the budget of a large city with all annexes (900). */
const maximumPages = 2_000
const maximumRuns = 2_000_000
/** A page of minutes takes 5 ms. Checked between pages, so that a hostile file cannot hold up the others for long. */
const maximumMs = 60_000

/** Reads all pages. A PDF that is locked or damaged gives none and a problem, one that is too large its beginning. */
export async function pdfPages(bytes: Uint8Array): Promise<Reading<readonly PdfPage[]>> {
  const limit = unpackingLimit(bytes)
  if (limit !== undefined)
    return { value: [], problems: [problem('pdf-too-large', 'error', `Nothing was read: ${limit}.`)] }
  const { getDocument, VerbosityLevel } = await pdfjs()
  const task = getDocument({
    // pdfjs takes the bytes over, empties the array it is given, and refuses a Buffer.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
  })
  try {
    return await pagesOf(await task.promise)
  } catch (error) {
    return { value: [], problems: [openingProblem(error)] }
  } finally {
    await task.destroy()
  }
}

async function pdfjs() {
  // Only drawing needs a real one; without any, pdfjs fails to load where its optional canvas package is missing.
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: Object })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

async function pagesOf(document: PDFDocumentProxy): Promise<Reading<readonly PdfPage[]>> {
  const pages: PdfPage[] = []
  const problems: Problem[] = []
  const started = performance.now()
  let runs = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const limit = limitReached(number, runs, performance.now() - started)
    if (limit !== undefined) {
      problems.push(
        problem(
          'pdf-too-large',
          'warning',
          `Read up to page ${number - 1} of ${document.numPages}: ${limit}.`,
        ),
      )
      break
    }
    try {
      const page = await pageOf(document, number)
      runs += page.runs.length
      pages.push(page)
    } catch (error) {
      problems.push(
        problem('pdf-page-damaged', 'warning', `Page ${number} could not be read: "${reasonOf(error)}".`),
      )
    }
  }
  return { value: pages, problems }
}

function limitReached(number: number, runs: number, elapsedMs: number): string | undefined {
  if (number > maximumPages) return `more than ${maximumPages} pages`
  if (runs > maximumRuns) return `more than ${maximumRuns} runs of text`
  return elapsedMs > maximumMs ? `more than ${maximumMs / 1000} seconds` : undefined
}

async function pageOf(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const runs = items.flatMap((item): readonly PdfRun[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , c = 0, d = 0, e = 0, f = 0] = item.transform as readonly number[]
    const [x = 0, y = 0] = viewport.convertToViewportPoint(e, f) as readonly number[]
    const size = Math.hypot(c, d)
    return [{ text: item.str, left: x, right: x + item.width, baseline: y, size: size > 0 ? size : 1 }]
  })
  page.cleanup()
  return { width: viewport.width, height: viewport.height, runs }
}

function openingProblem(error: unknown): Problem {
  const isLocked = error instanceof Error && error.name === 'PasswordException'
  if (isLocked) return problem('pdf-encrypted', 'error', 'The PDF is locked by a password; nothing was read.')
  return problem('pdf-damaged', 'error', `The PDF could not be opened: "${reasonOf(error)}".`)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function problem(rule: string, severity: Problem['severity'], message: string): Problem {
  return { rule: `readers/${rule}`, severity, message, place: undefined }
}
