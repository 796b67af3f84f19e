// The glyphs of a PDF as runs of text with their places, page by page. pdfjs runs in a thread of its own, started with
// the first PDF: a file on which it hangs or breaks takes the thread with it and nothing else.

import { Worker } from 'node:worker_threads'
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

/** What the thread answers; `failed` also when it was ended or broke. */
type Answer =
  | {
      readonly kind: 'read'
      readonly pageCount: number
      readonly pages: readonly PdfPage[]
      readonly faults: readonly { readonly number: number; readonly reason: string }[]
    }
  | { readonly kind: 'failed'; readonly isLocked: boolean; readonly reason: string }
  | { readonly kind: 'too-slow' }

/** More pages than the budget of a large city with all annexes (900). */
const maximumPages = 2_000
const maximumRuns = 2_000_000
/** A page of minutes takes 5 ms, and 900 pages 10 s on a slow machine. */
const maximumMs = 60_000

let idleThread: Worker | undefined

/** Reads all pages. A PDF that is locked or damaged gives none and a problem, one that is too large its beginning. */
export async function pdfPages(bytes: Uint8Array): Promise<Reading<readonly PdfPage[]>> {
  const limit = unpackingLimit(bytes)
  if (limit !== undefined) return nothing('pdf-too-large', `Nothing was read: ${limit}.`)
  const answer = await answerTo(bytes)
  if (answer.kind === 'too-slow')
    return nothing('pdf-too-large', `Not read within ${maximumMs / 1000} seconds.`)
  if (answer.kind === 'read') return { value: answer.pages, problems: pageProblems(answer) }
  if (answer.isLocked) return nothing('pdf-encrypted', 'The PDF is locked by a password; nothing was read.')
  return nothing('pdf-damaged', `The PDF could not be opened: "${answer.reason}".`)
}

/** Gives the bytes to a thread that is idle, or to a new one, and keeps it when it lives on. */
function answerTo(bytes: Uint8Array): Promise<Answer> {
  const thread = idleThread ?? newThread()
  idleThread = undefined
  thread.ref()
  return new Promise((resolve) => {
    const end = (answer: Answer) => {
      clearTimeout(timer)
      thread.off('message', keep).off('error', lose).off('exit', lose)
      resolve(answer)
    }
    const keep = (answer: Answer) => {
      end(answer)
      // A thread that waits for the next PDF does not keep the program from ending.
      thread.unref()
      if (idleThread) void thread.terminate()
      else idleThread = thread
    }
    const lose = (reason: unknown) => {
      end({ kind: 'failed', isLocked: false, reason: String(reason) })
      void thread.terminate()
    }
    const timer = setTimeout(() => {
      end({ kind: 'too-slow' })
      void thread.terminate()
    }, maximumMs)
    thread.on('message', keep).on('error', lose).on('exit', lose)
    thread.postMessage({ bytes: Uint8Array.from(bytes), maximumPages, maximumRuns })
  })
}

function newThread(): Worker {
  const thread = new Worker(new URL('./pdf-worker.js', import.meta.url))
  const forget = () => {
    if (idleThread === thread) idleThread = undefined
  }
  return thread.on('error', forget).on('exit', forget)
}

function pageProblems({ pageCount, pages, faults }: Extract<Answer, { kind: 'read' }>): readonly Problem[] {
  const damaged = faults.map(({ number, reason }) =>
    problem('pdf-page-damaged', 'warning', `Page ${number} could not be read: "${reason}".`),
  )
  const read = pages.length + faults.length
  if (read === pageCount) return damaged
  return [...damaged, problem('pdf-too-large', 'warning', `Read up to page ${read} of ${pageCount}.`)]
}

function nothing(rule: string, message: string): Reading<readonly PdfPage[]> {
  return { value: [], problems: [problem(rule, 'error', message)] }
}

function problem(rule: string, severity: Problem['severity'], message: string): Problem {
  return { rule: `readers/${rule}`, severity, message, place: undefined }
}
