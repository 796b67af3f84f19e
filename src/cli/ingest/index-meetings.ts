// Indexes the meetings that were read, segment after segment, each of which goes to disk; what was indexed before is taken over.

import type { MeetingGroup } from '../../minutes/same-meeting.ts'
import { isSegmentWhole, removeSegmentsExcept } from '../../store/segment-files.ts'
import type { IngestThread } from './ingest-thread.ts'
import { answersInOrder } from './ingest-threads.ts'
import type { IngestProgress, ReadFile } from './read-corpus.ts'
import { segmentsOf, type Segment, type SegmentMeeting } from './segments.ts'

export interface MeetingIndexer {
  readonly threads: readonly IngestThread[]
  readonly indexFolder: string
  /** The readings of `files`. */
  readonly spoolPath: string
  readonly files: readonly ReadFile[]
  readonly groups: readonly MeetingGroup[]
  /** Names all that decides how meetings are read and indexed. */
  readonly program: string
  readonly onProgress: (progress: IngestProgress) => void
}

/** Indexes the meetings of `groups`; gives the keys of their segments in order. Throws what the disk throws. */
export async function indexMeetings(indexer: MeetingIndexer): Promise<readonly string[]> {
  const { threads, indexFolder, spoolPath, groups, onProgress } = indexer
  let doneCount = 0
  const onMeeting = (count: number) => {
    doneCount += count
    onProgress({ stage: 'index', doneCount, totalCount: groups.length })
  }
  const segments = segmentsOf(meetingsOf(indexer), indexer.program)
  const indexedBy = async (thread: IngestThread, { key, meetings }: Segment) => {
    if (await isSegmentWhole(indexFolder, key)) onMeeting(meetings.length)
    else await thread.index({ spoolPath, indexFolder, key, meetings }, onMeeting)
    return key
  }
  const keys: string[] = []
  for await (const key of answersInOrder(threads, segments, indexedBy)) keys.push(key)
  await removeSegmentsExcept(indexFolder, new Set(keys))
  return keys
}

function meetingsOf({ files, groups }: MeetingIndexer): readonly SegmentMeeting[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return groups.flatMap((group) => {
    const file = byPath.get(group.path)
    if (!file) return []
    const { offset, sizeBytes, sha256 } = file
    return [{ group, span: { offset, sizeBytes }, sha256 }]
  })
}
