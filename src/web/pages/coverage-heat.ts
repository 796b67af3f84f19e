// Meetings per council and year as a table whose cells are the darker the more there are.

import type { MeetingSummary } from '../../search/archive.ts'
import type { Link } from '../frame.ts'
import { grouped } from '../grouped.ts'
import { councilUrl } from '../urls.ts'
import { remembered } from '../remembered.ts'
import { numberText } from '../wording.ts'

/** One council in one year; `heat` goes from `heat-1` to `heat-4` (the most of all cells), and is empty for nothing. */
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
const mostKinds = 1_000
const mostYears = 40 // What a misread date adds beyond that is left out; the list above has it.

/** The table of all councils; undefined where no meeting has a date. */
export function coverageHeat(meetings: readonly MeetingSummary[]): HeatTable | undefined {
  const found = [...new Set(meetings.flatMap((meeting) => meeting.date?.slice(0, 4) ?? []))].sort()
  const years = found.slice(-mostYears)
  if (years.length === 0) return undefined
  const councils = [
    ...grouped(meetings, (meeting) => `${meeting.municipalitySlug}/${meeting.councilSlug}`).values(),
  ]
  const counts = councils.map((council) => {
    const byYear = grouped(council, (meeting) => meeting.date?.slice(0, 4) ?? '')
    return years.map((year) => byYear.get(year)?.length ?? 0)
  })
  const most = counts.flat().reduce((one, other) => Math.max(one, other))
  // Thousands of cells are of a few kinds.
  const cellOf = remembered(mostKinds, (count: number): HeatCell => heatCell(count, most))
  const rows = councils.flatMap((council, index): readonly HeatRow[] => {
    const [first] = council
    if (!first) return []
    return [
      {
        council: {
          label: `${first.council}, ${first.municipality}`,
          url: councilUrl(first.municipalitySlug, first.councilSlug),
        },
        cells: (counts[index] ?? []).map(cellOf),
      },
    ]
  })
  return { years, rows: rows.sort((a, b) => a.council.label.localeCompare(b.council.label, 'da')) }
}

function heatCell(count: number, most: number): HeatCell {
  if (count === 0) return { count: '', heat: '' }
  return { count: numberText(count), heat: `heat-${Math.ceil((count / most) * hottest)}` }
}
