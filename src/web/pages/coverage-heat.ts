// Meetings per council and year as a table whose cells are the darker the more there are.

import type { MeetingSummary } from '../../search/archive.ts'
import type { Link } from '../frame.ts'
import { grouped } from '../grouped.ts'
import { councilUrl } from '../urls.ts'
import { numberText } from '../wording.ts'

/** One council in one year; `heat` goes from 0 (nothing) to 4 (the most of all cells). */
interface HeatCell {
  readonly count: string
  readonly heat: string
}

/** One council. */
interface HeatRow {
  readonly council: Link
  readonly cells: readonly HeatCell[]
}

/** The table; `years` are its columns. */
export interface HeatTable {
  readonly years: readonly string[]
  readonly rows: readonly HeatRow[]
}

const hottest = 4
const mostYears = 40 // What a misread date adds beyond that is left out; the list above has it.

/** The table of all councils; undefined where no meeting has a date. */
export function coverageHeat(meetings: readonly MeetingSummary[]): HeatTable | undefined {
  const found = [...new Set(meetings.flatMap((meeting) => meeting.date?.slice(0, 4) ?? []))].sort()
  const years = found.slice(-mostYears)
  if (years.length === 0) return undefined
  const councils = [
    ...grouped(meetings, (meeting) => `${meeting.municipalitySlug}/${meeting.councilSlug}`).values(),
  ]
  const counts = councils.map((council) =>
    years.map((year) => council.filter((meeting) => meeting.date?.startsWith(year)).length),
  )
  const most = Math.max(...counts.flat())
  const rows = councils.flatMap((council, index): readonly HeatRow[] => {
    const [first] = council
    if (!first) return []
    return [
      {
        council: {
          label: `${first.council}, ${first.municipality}`,
          url: councilUrl(first.municipalitySlug, first.councilSlug),
        },
        cells: (counts[index] ?? []).map((count) => ({
          count: count === 0 ? '' : numberText(count),
          heat: String(Math.ceil((count / most) * hottest)),
        })),
      },
    ]
  })
  return { years, rows: rows.sort((a, b) => a.council.label.localeCompare(b.council.label, 'da')) }
}
