// The page of a council: its meetings, year by year.

import type { MeetingSummary } from '../../search/archive.ts'
import type { Frame, Link, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import { grouped } from '../grouped.ts'
import { stateOf } from '../search-state.ts'
import { calendarUrl, councilUrl, meetingUrl, municipalityUrl, searchUrl } from '../urls.ts'
import { counted, dateText } from '../wording.ts'
import type { YearHistogram } from './year-histogram.ts'
import { yearHistogram } from './year-histogram.ts'

/** A meeting in the list. */
interface MeetingLine extends Link {
  readonly isoDate: string
  readonly itemCountText: string
}

/** The meetings of one year. */
interface MeetingYear {
  readonly year: string
  readonly countText: string
  readonly meetings: readonly MeetingLine[]
}

/** The page of one council. */
export interface CouncilPage {
  readonly frame: Frame
  readonly name: string
  readonly municipality: Link
  readonly countText: string
  readonly histogram: YearHistogram | undefined
  readonly years: readonly MeetingYear[]
  readonly searchUrl: string
  readonly calendarUrl: string
}

/** The page of the council whose `meetings` these are, newest first; undefined when there are none. */
export function councilPage(site: Site, meetings: readonly MeetingSummary[]): CouncilPage | undefined {
  const [first] = meetings
  if (!first) return undefined
  const { municipality, municipalitySlug, council, councilSlug } = first
  return {
    frame: frameOf(site, {
      title: `${council}, ${municipality}`,
      description: `Referater fra ${council} i ${municipality}: ${counted(meetings.length, 'møde', 'møder')}.`,
      canonical: councilUrl(municipalitySlug, councilSlug),
      trail: [{ label: municipality, url: municipalityUrl(municipalitySlug) }],
      here: council,
    }),
    name: council,
    municipality: { label: municipality, url: municipalityUrl(municipalitySlug) },
    countText: counted(meetings.length, 'møde', 'møder'),
    histogram: councilHistogram(yearsOf(meetings)),
    years: yearsOf(meetings),
    calendarUrl: calendarUrl(municipalitySlug, councilSlug),
    searchUrl: searchUrl(stateOf('', { kommune: [municipalitySlug], raad: [councilSlug] })),
  }
}

function councilHistogram(years: readonly MeetingYear[]): YearHistogram | undefined {
  const counts = years.map(({ year, countText, meetings }) => ({
    year,
    count: meetings.length,
    countText,
    url: `#aar-${year}`,
    isSelected: false,
  }))
  return yearHistogram('Møder pr. år', counts)
}

function yearsOf(meetings: readonly MeetingSummary[]): readonly MeetingYear[] {
  const byYear = grouped(meetings, (meeting) => meeting.date?.slice(0, 4) ?? 'Uden dato')
  return [...byYear].map(([year, ofYear]) => ({
    year,
    countText: counted(ofYear.length, 'møde', 'møder'),
    meetings: ofYear.map((meeting) => ({
      label: dateText(meeting.date),
      url: meetingUrl(meeting.id),
      isoDate: meeting.date ?? '',
      itemCountText: counted(meeting.itemCount, 'punkt', 'punkter'),
    })),
  }))
}
