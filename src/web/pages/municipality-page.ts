// The page of a municipality: its councils and how much of each is here.

import type { MeetingSummary } from '../../search/archive.ts'
import type { Frame, Link, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import { grouped } from '../grouped.ts'
import { stateOf } from '../search-state.ts'
import { councilUrl, municipalityUrl, searchUrl } from '../urls.ts'
import { counted, dateText } from '../wording.ts'

interface CouncilLine extends Link {
  readonly countText: string
  readonly latest: string
}

/** The page of one municipality. */
export interface MunicipalityPage {
  readonly frame: Frame
  readonly name: string
  readonly countText: string
  readonly councils: readonly CouncilLine[]
  readonly searchUrl: string
}

/** The page of the municipality whose `meetings` these are, newest first; undefined when there are none. */
export function municipalityPage(
  site: Site,
  meetings: readonly MeetingSummary[],
): MunicipalityPage | undefined {
  const [first] = meetings
  if (!first) return undefined
  const { municipality, municipalitySlug } = first
  const councils = [...grouped(meetings, (meeting) => meeting.councilSlug).values()]
  const countText = `${counted(councils.length, 'råd eller udvalg', 'råd og udvalg')}, ${counted(meetings.length, 'møde', 'møder')}`
  return {
    frame: frameOf(site, {
      title: municipality,
      description: `Referater fra ${municipality}: ${countText}.`,
      canonical: municipalityUrl(municipalitySlug),
      trail: [],
      here: municipality,
    }),
    name: municipality,
    countText,
    councils: councils.flatMap(councilLine).sort((a, b) => a.label.localeCompare(b.label, 'da')),
    searchUrl: searchUrl(stateOf('', { kommune: [municipalitySlug] })),
  }
}

function councilLine(meetings: readonly MeetingSummary[]): readonly CouncilLine[] {
  const [latest] = meetings
  if (!latest) return []
  return [
    {
      label: latest.council,
      url: councilUrl(latest.municipalitySlug, latest.councilSlug),
      countText: counted(meetings.length, 'møde', 'møder'),
      latest: dateText(latest.date),
    },
  ]
}
