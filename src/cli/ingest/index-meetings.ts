// Indexes the meetings that were read, a stretch of them in each thread.

import type { MeetingGroup } from '../../minutes/same-meeting.ts'
import type { IndexPart } from '../../search/engine.ts'
import type { CatalogedMeeting } from './catalog-of.ts'
import type { IndexTask, IngestThread } from './ingest-thread.ts'
import { answersInOrder } from './ingest-threads.ts'
import type { IngestProgress, ReadFile } from './read-corpus.ts'

/** The parts of the index and the entries of the catalog, in the order of the groups. */
export interface IndexedMeetings {
  readonly parts: readonly IndexPart[]
  readonly cataloged: readonly CatalogedMeeting[]
}

/** Indexes the meetings of `groups` from the spool that holds the readings of `files`. */
export async function indexMeetings(
  threads: readonly IngestThread[],
  spoolPath: string,
  files: readonly ReadFile[],
  groups: readonly MeetingGroup[],
  onProgress: (progress: IngestProgress) => void,
): Promise<IndexedMeetings> {
  const parts: IndexPart[] = []
  const cataloged: CatalogedMeeting[] = []
  let doneCount = 0
  const onMeeting = (count: number) => {
    doneCount += count
    onProgress({ stage: 'index', doneCount, totalCount: groups.length })
  }
  const tasks = stretches(meetingsOf(files, groups), threads.length)
  const answers = answersInOrder(threads, tasks, (thread, meetings) =>
    thread.index({ spoolPath, meetings }, onMeeting),
  )
  for await (const answer of answers) {
    parts.push(answer.part)
    for (const meeting of answer.cataloged) cataloged.push(meeting)
  }
  return { parts, cataloged }
}

type Meetings = IndexTask['meetings']

function meetingsOf(files: readonly ReadFile[], groups: readonly MeetingGroup[]): Meetings {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return groups.flatMap((group) => {
    const file = byPath.get(group.path)
    return file ? [{ group, span: { offset: file.offset, sizeBytes: file.sizeBytes } }] : []
  })
}

/** So many stretches of about the same size. */
function stretches(meetings: Meetings, count: number): readonly Meetings[] {
  const whole = meetings.reduce((sum, { span }) => sum + span.sizeBytes, 0)
  const all: Meetings[number][][] = Array.from({ length: count }, () => [])
  let before = 0
  for (const meeting of meetings) {
    all[Math.min(count - 1, Math.floor((before * count) / whole))]?.push(meeting)
    before += meeting.span.sizeBytes
  }
  return all
}
