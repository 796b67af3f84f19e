// A council's meetings as a calendar (RFC 5545) that calendar programs subscribe to.

import type { MeetingSummary } from '../../search/archive.ts'
import { meetingUrl } from '../urls.ts'
import { counted } from '../wording.ts'

const lineOctets = 74 // A line holds 75 octets at most; the next begins with a blank.

/** The calendar of `meetings`; those without a date have no day to stand on. `createdAt` is ISO 8601. */
export function councilCalendar(
  meetings: readonly MeetingSummary[],
  origin: string,
  createdAt: string,
): string {
  const [first] = meetings
  const name = first ? `${first.council}, ${first.municipality}` : 'Referatarkivet'
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Referatarkivet//DA',
    `X-WR-CALNAME:${escaped(name)}`,
    ...meetings.flatMap((meeting) => event(meeting, origin, createdAt)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function event(meeting: MeetingSummary, origin: string, createdAt: string): readonly string[] {
  if (meeting.date === undefined) return []
  return [
    'BEGIN:VEVENT',
    `UID:${meeting.id}@referatarkivet`,
    `DTSTAMP:${createdAt.replace(/\.\d+/, '').replace(/[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${meeting.date.replaceAll('-', '')}`,
    `SUMMARY:${escaped(`${meeting.council}, ${meeting.municipality}`)}`,
    `DESCRIPTION:${escaped(counted(meeting.itemCount, 'punkt', 'punkter'))}`,
    `URL:${origin}${meetingUrl(meeting.id)}`,
    'END:VEVENT',
  ]
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n|\r/g, '\\n')
}

/** Cuts between characters, never inside one. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    if (Buffer.byteLength(part + character) > lineOctets) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part].join('\r\n ')
}
