// From the steps of an address to what stands there.

import type { AgendaItem } from '../model/agenda-item.ts'
import { parseAgendaItemId, parseMeetingId } from '../model/ids.ts'
import type { ArchivedMeeting } from '../search/archive.ts'
import type { ServedSnapshot } from '../search/served-snapshot.ts'
import { notFound } from './shown-error.ts'

/** The meeting at municipality, council and day; refuses with 404 when there is none. */
export async function meetingAt(
  snapshot: ServedSnapshot,
  steps: readonly string[],
): Promise<ArchivedMeeting> {
  const id = parseMeetingId(steps.join('/'))
  const archived = id && (await snapshot.archive.meeting(id))
  if (!archived) throw notFound('Der er intet møde på denne adresse i arkivet.')
  return archived
}

/** The item at municipality, council, day and item; refuses with 404 when there is none. */
export async function itemAt(
  snapshot: ServedSnapshot,
  steps: readonly string[],
): Promise<{ readonly archived: ArchivedMeeting; readonly item: AgendaItem }> {
  const missing = 'Der er intet punkt på denne adresse i arkivet.'
  const id = parseAgendaItemId(steps.join('/'))
  if (!id) throw notFound(missing)
  const archived = await meetingAt(snapshot, steps.slice(0, 3))
  const item = archived.meeting.items.find((candidate) => candidate.id === id)
  if (!item) throw notFound(missing)
  return { archived, item }
}
