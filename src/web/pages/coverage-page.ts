// The coverage page: what is in the archive, council by council, and what could not be read.

import { parseIsoDate } from '../../model/ids.ts'
import type { Archive, MeetingSummary } from '../../search/archive.ts'
import type { Frame, Link, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import { grouped } from '../grouped.ts'
import { councilUrl, pageUrls } from '../urls.ts'
import { counted, dateText, numberText } from '../wording.ts'
import type { HeatTable } from './coverage-heat.ts'
import { coverageHeat } from './coverage-heat.ts'
import { problemRules, type ProblemRule } from './coverage-problems.ts'

/** One council's row. */
interface CoverageRow {
  readonly municipality: string
  readonly council: Link
  readonly meetingCount: string
  readonly itemCount: string
  readonly undecidedCount: string
  readonly first: string
  readonly last: string
  readonly problemCount: string
}

/** The coverage page. */
export interface CoveragePage {
  readonly frame: Frame
  readonly summary: string
  readonly created: string
  readonly createdText: string
  readonly rows: readonly CoverageRow[]
  readonly heat: HeatTable | undefined
  readonly problemRules: readonly ProblemRule[]
  readonly fileCountText: string
}

/** The page of `archive`, written at `createdAt` (ISO 8601). */
export function coveragePage(site: Site, archive: Archive, createdAt: string): CoveragePage {
  const { rows, heat, rules } = coverageOf(archive)
  return {
    frame: frameOf(site, {
      title: 'Dækning',
      description: 'Hvilke møder der er i arkivet, og hvad der ikke kunne læses.',
      canonical: pageUrls.coverage,
      trail: [],
    }),
    summary: `${counted(archive.meetings.length, 'møde', 'møder')} med ${counted(archive.itemCount, 'punkt', 'punkter')} fra ${counted(rows.length, 'råd eller udvalg', 'råd og udvalg')}`,
    created: createdAt.slice(0, 10),
    createdText: dateText(parseIsoDate(createdAt.slice(0, 10))),
    rows,
    heat,
    problemRules: rules,
    fileCountText: counted(archive.fileProblems.length, 'fil', 'filer'),
  }
}

/** What is counted over a whole archive. */
interface Coverage {
  readonly rows: readonly CoverageRow[]
  readonly heat: HeatTable | undefined
  readonly rules: readonly ProblemRule[]
}

// Counted when a page first asks, and gone with the archive.
const knownCoverage = new WeakMap<Archive, Coverage>()

function coverageOf(archive: Archive): Coverage {
  const known = knownCoverage.get(archive)
  if (known) return known
  const councils = [...grouped(archive.meetings, councilKey).values()]
  const undecided = undecidedByMeeting(archive)
  const coverage = {
    rows: councils.flatMap((meetings) => coverageRow(meetings, undecided)).sort(byNames),
    heat: coverageHeat(archive.meetings),
    rules: problemRules(archive.fileProblems),
  }
  knownCoverage.set(archive, coverage)
  return coverage
}

function councilKey(meeting: MeetingSummary): string {
  return `${meeting.municipalitySlug}/${meeting.councilSlug}`
}

/** How many items of each meeting have no decision. */
function undecidedByMeeting({ items }: Archive): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { id, outcome } of items) {
    if (outcome !== undefined) continue
    const meeting = id.slice(0, id.lastIndexOf('/'))
    counts.set(meeting, (counts.get(meeting) ?? 0) + 1)
  }
  return counts
}

function coverageRow(
  meetings: readonly MeetingSummary[],
  undecided: ReadonlyMap<string, number>,
): readonly CoverageRow[] {
  const [latest] = meetings
  if (!latest) return []
  const sum = (of: (meeting: MeetingSummary) => number) =>
    numberText(meetings.reduce((total, meeting) => total + of(meeting), 0))
  const dates = meetings.flatMap((meeting) => meeting.date ?? []).sort()
  return [
    {
      municipality: latest.municipality,
      council: { label: latest.council, url: councilUrl(latest.municipalitySlug, latest.councilSlug) },
      meetingCount: numberText(meetings.length),
      itemCount: sum((meeting) => meeting.itemCount),
      undecidedCount: sum((meeting) => undecided.get(meeting.id) ?? 0),
      first: dateText(dates[0]),
      last: dateText(dates.at(-1)),
      problemCount: sum((meeting) => meeting.problemCount),
    },
  ]
}

function byNames(a: CoverageRow, b: CoverageRow): number {
  return (
    a.municipality.localeCompare(b.municipality, 'da') || a.council.label.localeCompare(b.council.label, 'da')
  )
}
