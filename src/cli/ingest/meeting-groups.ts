import { groupMeetings, type MeetingGroup, type MeetingSketch } from '../../minutes/same-meeting.ts'
import type { MeetingId } from '../../model/ids.ts'

/** A file, and the meeting that was read from it, if any. */
export interface MeetingFile {
  readonly path: string
  readonly meetingId: MeetingId | undefined
}

/** The groups of the meetings of `files`. Only where several have one id their sketches are asked for, and compared. */
export function meetingGroups<File extends MeetingFile>(
  files: readonly File[],
  sketchOf: (file: File) => MeetingSketch | undefined,
): readonly MeetingGroup[] {
  const byId = new Map<MeetingId, File[]>()
  for (const file of files) {
    if (file.meetingId === undefined) continue
    const sameId = byId.get(file.meetingId)
    if (sameId) sameId.push(file)
    else byId.set(file.meetingId, [file])
  }
  return Array.from(byId).flatMap(([id, [first, ...others]]) => {
    if (!first) return []
    if (others.length === 0) return { id, path: first.path, furtherPaths: none, problems: none }
    const sketches = [first, ...others].map(sketchOf)
    return groupMeetings(sketches.filter((sketch) => sketch !== undefined))
  })
}

const none: readonly never[] = []
