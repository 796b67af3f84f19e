// Text with what matched, as runs a view can print one after the other.

import type { Snippet } from '../search/results.ts'

/** A run of text that is marked as a whole or not at all. */
export interface TextRun {
  readonly text: string
  readonly isMarked: boolean
}

/** `text` cut at its marks; marks outside the text or out of order are passed over. */
export function runsOf(text: string, marks: Snippet['marks']): readonly TextRun[] {
  const runs: TextRun[] = []
  let done = 0
  for (const [start, end] of marks) {
    if (start < done || end <= start || end > text.length) continue
    if (start > done) runs.push({ text: text.slice(done, start), isMarked: false })
    runs.push({ text: text.slice(start, end), isMarked: true })
    done = end
  }
  if (done < text.length) runs.push({ text: text.slice(done), isMarked: false })
  return runs
}

/** Gives the marks of one query in any text; without a query nothing is marked. */
export type Marker = (text: string) => readonly TextRun[]
