// Runs pdfjs in a thread of its own and answers with the runs of text of each page.
// Plain JavaScript, because a thread starts from a file that Node can run as it is, before and after the build.

import process from 'node:process'
import { parentPort } from 'node:worker_threads'

// pdfjs leaves promises of damaged files to themselves; in this thread they harm nobody.
process.on('unhandledRejection', () => undefined)

// Only drawing needs a real one; without any, pdfjs fails to load where its optional canvas package is missing.
if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: Object })
const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')

parentPort?.on('message', ({ bytes, maximumPages, maximumRuns }) => {
  void read(bytes, maximumPages, maximumRuns).then((answer) => parentPort?.postMessage(answer))
})

async function read(bytes, maximumPages, maximumRuns) {
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
  })
  try {
    const document = await task.promise
    const pages = []
    const faults = []
    let runs = 0
    for (
      let number = 1;
      number <= Math.min(document.numPages, maximumPages) && runs <= maximumRuns;
      number += 1
    ) {
      try {
        const page = await pageOf(document, number)
        runs += page.runs.length
        pages.push(page)
      } catch (error) {
        faults.push({ number, reason: String(error) })
      }
    }
    return { kind: 'read', pageCount: document.numPages, pages, faults }
  } catch (error) {
    return {
      kind: 'failed',
      isLocked: error instanceof Error && error.name === 'PasswordException',
      reason: String(error),
    }
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

async function pageOf(document, number) {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const runs = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , c, d, e, f] = item.transform
    const [left, baseline] = viewport.convertToViewportPoint(e, f)
    const size = Math.hypot(c, d)
    return [{ text: item.str, left, right: left + item.width, baseline, size: size > 0 ? size : 1 }]
  })
  page.cleanup()
  return { width: viewport.width, height: viewport.height, runs }
}
