// An item as schema.org data for search engines: a report that is part of a meeting.

import type { AgendaItem } from '../../model/agenda-item.ts'
import type { Meeting } from '../../model/meeting.ts'
import { itemUrl, meetingUrl } from '../urls.ts'
import { untitled } from '../wording.ts'

/** The data as JSON that cannot end the script element it stands in, whatever the minutes print. */
export function itemJsonLd(meeting: Meeting, item: AgendaItem): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': itemUrl(item.id),
    name: item.title ?? untitled,
    inLanguage: 'da',
    datePublished: meeting.date,
    identifier: item.caseNumber,
    abstract: item.decision?.text,
    isPartOf: {
      '@type': 'Event',
      '@id': meetingUrl(meeting.id),
      name: meeting.council,
      startDate: meeting.date,
      organizer: { '@type': 'GovernmentOrganization', name: meeting.municipality },
    },
  }
  return JSON.stringify(data).replace(
    /[<>&]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
