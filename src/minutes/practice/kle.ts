// KLE, the classification that most municipalities number their cases by: titles of main groups, groups and subjects.
import { kleGroups } from './kle-groups.ts'
import { kleMainGroups } from './kle-main-groups.ts'
import { kleSubjects } from './kle-subjects.ts'

/** A KLE number of one, two or three pairs of digits with its title. */
export interface KleEntry {
  readonly code: string
  readonly title: string
}

const titles = new Map<string, string>([...kleMainGroups, ...kleGroups, ...kleSubjects])

/** The entry of a code, or of the group or main group above it where the code itself is not in use; else undefined. */
export function kleEntry(code: string): KleEntry | undefined {
  for (let step = code; step !== ''; step = step.slice(0, Math.max(0, step.length - 3))) {
    const title = titles.get(step)
    if (title !== undefined) return { code: step, title: withoutNote(title) }
  }
  return undefined
}

/** The KLE number that opens a case or journal number (`00.01.00-A21-1-14`, `15.40.00`, `01.02G00 - 2017/27088`), or undefined. */
export function kleCodeOf(number: string): string | undefined {
  const match = /^\s*(?:KLE-)?(\d{2}\.\d{2}(?:\.\d{2})?)(?![\d])(?=\s*$|[ -]|\p{Lu})/u.exec(number)
  return match?.[1]
}

/** Titles end in notes like "[udgår 2026]", which are not part of the name. */
function withoutNote(title: string): string {
  return title.replace(/(?<!\s)\s*\[[^\]]{0,60}\]\s*$/u, '')
}
