// What a corpus covers, added up file by file: meetings per council and year, items without a decision, rules broken.

import type { Meeting } from '../model/meeting.ts'
import type { Problem } from '../model/problem.ts'

export interface Coverage {
  readonly fileCount: number
  /** Files in which no agenda item was found. */
  readonly emptyFileCount: number
  readonly itemCount: number
  readonly undecidedCount: number
  /** Number of meetings by "municipality, council, year". */
  readonly meetings: ReadonlyMap<string, number>
  readonly problems: ReadonlyMap<string, number>
}

export interface CoverageCounter {
  readonly add: (meeting: Meeting | undefined, problems: readonly Problem[]) => void
  readonly total: () => Coverage
}

/** Counts the readings that are added to it. */
export function createCoverage(): CoverageCounter {
  const [meetings, problemCounts] = [new Map<string, number>(), new Map<string, number>()]
  let [fileCount, emptyFileCount, itemCount, undecidedCount] = [0, 0, 0, 0]
  return {
    add: (meeting, problems) => {
      fileCount += 1
      for (const { rule } of problems) increase(problemCounts, rule)
      if (!meeting || meeting.items.length === 0) {
        emptyFileCount += 1
        return
      }
      itemCount += meeting.items.length
      undecidedCount += meeting.items.filter((item) => !item.decision && item.decisions.length === 0).length
      increase(meetings, meetingKey(meeting))
    },
    total: () => ({
      fileCount,
      emptyFileCount,
      itemCount,
      undecidedCount,
      meetings,
      problems: problemCounts,
    }),
  }
}

function meetingKey({ municipality, council, date }: Meeting): string {
  return [
    municipality ?? 'unknown municipality',
    council ?? 'unknown council',
    date?.slice(0, 4) ?? 'no date',
  ].join(', ')
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The coverage for the shell. */
export function coverageLines(coverage: Coverage): string {
  const { fileCount, emptyFileCount, itemCount, undecidedCount, meetings, problems } = coverage
  const byName = [...meetings].sort(([a], [b]) => (a < b ? -1 : 1))
  const byCount = [...problems].sort(([ruleA, a], [ruleB, b]) => b - a || (ruleA < ruleB ? -1 : 1))
  return [
    `${fileCount} files read, ${emptyFileCount} without an agenda item`,
    `${itemCount} agenda items, ${undecidedCount} without a decision`,
    'Meetings per council and year:',
    ...byName.map(countLine),
    'Problems per rule:',
    ...byCount.map(countLine),
    '',
  ].join('\n')
}

function countLine([name, count]: readonly [string, number]): string {
  return `${String(count).padStart(6)}  ${name}`
}
