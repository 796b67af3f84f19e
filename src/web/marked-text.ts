// Text with what matched, as runs a view can print one after the other.

import type { Snippet } from '../search/results.ts'

/** A run of text that is marked as a whole or not at all. */
export interface TextRun {
  readonly text: string
  readonly isMarked: boolean
  /** The name of a marked run that can be jumped to; empty for all others. */
  readonly anchor: string
}

/** `text` cut at its marks; marks outside the text or out of order are passed over. */
export function runsOf(text: string, marks: Snippet['marks']): readonly TextRun[] {
  const runs: TextRun[] = []
  let done = 0
  for (const [start, end] of marks) {
    if (start < done || end <= start || end > text.length) continue
    if (start > done) runs.push({ text: text.slice(done, start), isMarked: false, anchor: '' })
    runs.push({ text: text.slice(start, end), isMarked: true, anchor: '' })
    done = end
  }
  if (done < text.length) runs.push({ text: text.slice(done), isMarked: false, anchor: '' })
  return runs
}

/** Gives the marks of one query in any text; without a query nothing is marked. */
export type Marker = (text: string) => readonly TextRun[]

/** A marker that numbers what it marks, so that a page can link to each: `traef-1` is the first. */
export interface CountingMarker {
  readonly mark: Marker
  /** The anchors given so far, in order. */
  readonly anchors: () => readonly string[]
}

/** Numbers the marks that `marksIn` finds, text by text in the order of the calls. */
export function countingMarker(marksIn: (text: string) => Snippet['marks']): CountingMarker {
  const anchors: string[] = []
  const named = (run: TextRun): TextRun => {
    if (!run.isMarked) return run
    const anchor = `traef-${anchors.length + 1}`
    anchors.push(anchor)
    return { ...run, anchor }
  }
  return { mark: (text) => runsOf(text, marksIn(text)).map(named), anchors: () => anchors }
}
