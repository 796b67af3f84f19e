// The text of lines as one string with a way back to the source, for whoever looks for sentences.

import { lastAtMost } from '../model/sorted.ts'
import type { Place } from '../model/place.ts'
import { placeInLine } from './line.ts'
import type { BodyLine } from './item-parts.ts'

/** Text with its lines. */
export interface RunningText {
  readonly text: string
  /** The place of the signs `start` to `end` of the text. */
  placeOf(start: number, end: number): Place
}

/** One string of `lines`: sentences that go on over a line end stay together, else a line feed parts the lines. */
export function runningText(lines: readonly BodyLine[]): RunningText {
  const parts: string[] = []
  const starts: number[] = []
  let length = 0
  for (const [index, { evidence, from }] of lines.entries()) {
    const text = evidence.line.text.slice(from)
    const next = lines[index + 1]
    const goesOn =
      next !== undefined && !/[.:;!?]["”’)]?$/u.test(text) && /^\p{Ll}/u.test(next.evidence.line.text)
    starts.push(length)
    parts.push(text, goesOn ? ' ' : '\n')
    length += text.length + 1
  }
  return { text: parts.join(''), placeOf: (start, end) => placeIn(lines, starts, start, end) }
}

function placeIn(lines: readonly BodyLine[], starts: readonly number[], start: number, end: number): Place {
  const from = lastAtMost(starts, start)
  const to = lastAtMost(starts, Math.max(start, end - 1))
  const first = pointIn(lines, starts, from, start)
  const last = pointIn(lines, starts, to, end)
  return { start: first.start, end: last.end, startLine: first.startLine, endLine: last.endLine }
}

function pointIn(
  lines: readonly BodyLine[],
  starts: readonly number[],
  index: number,
  offset: number,
): Place {
  const body = lines[index]
  if (!body) return { start: 0, end: 0, startLine: 1, endLine: 1 }
  const sign = Math.min(body.from + offset - (starts[index] ?? 0), body.evidence.line.text.length)
  const place = placeInLine(body.evidence.line, sign, sign)
  return { ...place, end: place.start }
}
