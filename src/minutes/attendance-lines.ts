// Takes out of a decision what stands in front of it: date, place, who was absent.

import type { BodyLine } from './item-parts.ts'
import { isAttendanceLine } from './practice/attendance.ts'
import { namesIn } from './practice/name-lists.ts'
import { parseHeaderField } from './practice/header-fields.ts'
import { repaired } from './blocks.ts'

/** A decision without what stands in front of it. */
export interface OperativeLines {
  readonly lines: readonly BodyLine[]
  /** What was taken out, and lines about absence that stay at the end. */
  readonly attendance: readonly string[]
}

const field = /^(?:date|place|start|end)$/

/** `lines` from the first operative words on. */
export function operativeLines(lines: readonly BodyLine[]): OperativeLines {
  const attendance: string[] = []
  const rest = [...lines]
  // "Fraværende:" with the names on the lines below.
  let isList = false
  for (let first = rest[0]; first; first = rest[0]) {
    const text = first.evidence.line.text.slice(first.from)
    const isNamesOf: boolean = isList && isNames(text)
    if (isNamesOf || first.evidence.isAttendance || isAttendanceLine(text)) {
      attendance.push(repaired(text))
      isList = isNamesOf || text.trimEnd().endsWith(':')
      rest.shift()
    } else if (field.test(parseHeaderField(text)?.field ?? '')) {
      rest.shift()
    } else {
      const cut = attendanceSentences(text)
      if (cut >= text.length) {
        attendance.push(repaired(text))
        rest.shift()
        continue
      }
      if (cut > 0) {
        attendance.push(repaired(text.slice(0, cut)))
        rest[0] = { evidence: first.evidence, from: first.from + cut }
      }
      break
    }
  }
  for (const { evidence, from } of rest.slice(1)) {
    const text = evidence.line.text.slice(from)
    if (isAttendanceLine(text)) attendance.push(repaired(text))
  }
  return { lines: rest, attendance }
}

/** Names alone: nothing that could be a decision of one word. */
function isNames(text: string): boolean {
  return text.length < 200 && !/[.:]$/u.test(text) && namesIn(text).some((name) => name.includes(' '))
}

/** "Som suppleant deltog Medlem Golf": who came instead, after who was absent. */
const standsIn = /^(?:som (?:suppleant|stedfortræder)|i stedet) (?:deltog|mødte)/iu

/** Length of the sentences about absence that a line begins with, when others follow. */
function attendanceSentences(text: string): number {
  let at = 0
  for (;;) {
    const sentence = /^[^.!?]{3,240}[.!?](?:\s+(?=[\p{Lu}\d])|$)/u.exec(text.slice(at))?.[0]
    if (sentence === undefined || !(isAttendanceLine(sentence.trim()) || (at > 0 && standsIn.test(sentence))))
      return at
    at += sentence.length
  }
}
