// Cuts an archive into segments: meetings that follow one another and are indexed together. Where a segment ends is told
// by the meeting it ends with, so that a meeting that comes, goes or changes leaves all others as they were.

import { createHash } from 'node:crypto'
import type { MeetingGroup } from '../../minutes/same-meeting.ts'
import type { ReadingSpan } from '../../store/stored-reading.ts'

/** A meeting, where its reading stands, and the checksum of the file it was read from. */
export interface SegmentMeeting {
  readonly group: MeetingGroup
  readonly span: ReadingSpan
  readonly sha256: string
}

/** Meetings to be indexed together; the key is of all that goes into their index. */
export interface Segment {
  readonly key: string
  readonly meetings: readonly SegmentMeeting[]
}

/** One meeting in so many ends a segment: some 3,000 agenda items. */
const meetingsPerSegment = 256
/** Packed readings of a segment at most, unless a single one has more. */
const mostBytes = 16 << 20

/** The segments of `meetings`. `program` names all that decides how they are read and indexed. */
export function segmentsOf(meetings: readonly SegmentMeeting[], program: string): readonly Segment[] {
  const segments: Segment[] = []
  let open: SegmentMeeting[] = []
  let sizeBytes = 0
  const close = () => {
    if (open.length > 0) segments.push({ key: keyOf(open, program), meetings: open })
    open = []
    sizeBytes = 0
  }
  for (const meeting of meetings) {
    if (sizeBytes + meeting.span.sizeBytes > mostBytes) close()
    open.push(meeting)
    sizeBytes += meeting.span.sizeBytes
    if (endsSegment(meeting.group)) close()
  }
  close()
  return segments
}

function endsSegment({ id }: MeetingGroup): boolean {
  return createHash('sha256').update(id).digest().readUInt32LE() % meetingsPerSegment === 0
}

function keyOf(meetings: readonly SegmentMeeting[], program: string): string {
  const hash = createHash('sha256').update(program)
  for (const { group, sha256 } of meetings) hash.update(`\n${sha256} ${JSON.stringify(group)}`)
  return hash.digest('hex')
}
