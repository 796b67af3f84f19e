// Indexes the meetings that were read, segment after segment; what was indexed before is taken over.

import type { MeetingGroup } from '../../minutes/same-meeting.ts'
import type { CollectedPart } from '../../search/search-index.ts'
import { removeSegmentsExcept } from '../../store/segment-files.ts'
import type { CatalogedMeeting } from './catalog-of.ts'
import { keptSegment } from './indexed-segment.ts'
import type { IngestThread } from './ingest-thread.ts'
import { answersInOrder } from './ingest-threads.ts'
import type { IngestProgress, ReadFile } from './read-corpus.ts'
import { segmentsOf, type Segment, type SegmentMeeting } from './segments.ts'

/** The parts of the index and the entries of the catalog, in the order of the groups. */
export interface IndexedMeetings {
  readonly parts: readonly CollectedPart[]
  readonly cataloged: readonly CatalogedMeeting[]
}

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

/** Indexes the meetings of `groups`. Throws what the disk throws. */
export async function indexMeetings(indexer: MeetingIndexer): Promise<IndexedMeetings> {
  const { threads, indexFolder, spoolPath, groups, onProgress } = indexer
  let doneCount = 0
  const onMeeting = (count: number) => {
    doneCount += count
    onProgress({ stage: 'index', doneCount, totalCount: groups.length })
  }
  const segments = segmentsOf(meetingsOf(indexer), indexer.program)
  const indexedBy = async (thread: IngestThread, { key, meetings }: Segment) => {
    const known = await keptSegment(indexFolder, key)
    if (!known) return thread.index({ spoolPath, indexFolder, key, meetings }, onMeeting)
    onMeeting(meetings.length)
    return known
  }
  const parts: CollectedPart[] = []
  const cataloged: CatalogedMeeting[] = []
  for await (const segment of answersInOrder(threads, segments, indexedBy)) {
    parts.push(segment.part)
    for (const meeting of segment.cataloged) cataloged.push(meeting)
  }
  await removeSegmentsExcept(indexFolder, new Set(segments.map(({ key }) => key)))
  return { parts, cataloged }
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
