import type { Meeting } from '../../model/meeting.ts'
import type { Link } from '../frame.ts'
import { councilUrl, municipalityUrl } from '../urls.ts'

/** The way from the front page to a meeting's council. */
export function meetingTrail(meeting: Meeting): readonly Link[] {
  const [municipality = '', council = ''] = meeting.id.split('/')
  return [
    { label: meeting.municipality ?? 'Ukendt kommune', url: municipalityUrl(municipality) },
    { label: meeting.council ?? 'Ukendt råd', url: councilUrl(municipality, council) },
  ]
}
