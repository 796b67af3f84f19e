// The spool of an ingest: the readings just written, read back one meeting at a time.

import { open } from 'node:fs/promises'
import type { MeetingGroup } from '../../minutes/same-meeting.ts'
import type { ArchivedMeeting, ArchivedSource } from '../../search/archive.ts'
import { withId } from '../../store/catalog.ts'
import type { ProvenanceOf } from '../../store/sources.ts'
import { decodeReading } from '../../store/stored-reading.ts'
import type { ReadFile } from './read-corpus.ts'

export interface Spool {
  /** The meeting shown from `group.path`, under the id of the group. */
  readonly archivedMeeting: (group: MeetingGroup) => Promise<ArchivedMeeting | undefined>
  readonly close: () => Promise<void>
}

/** Opens the spool at `path` that holds the readings of `files`. */
export async function openSpool(
  path: string,
  files: readonly ReadFile[],
  provenanceOf: ProvenanceOf,
): Promise<Spool> {
  const handle = await open(path, 'r')
  const byPath = new Map(files.map((file) => [file.path, file]))
  const sourceOf = (file: ReadFile): ArchivedSource => ({
    path: file.path,
    sha256: file.sha256,
    provenance: provenanceOf(file.path),
  })
  return {
    archivedMeeting: async (group) => {
      const file = byPath.get(group.path)
      if (!file) return undefined
      const bytes = Buffer.allocUnsafe(file.sizeBytes)
      await handle.read(bytes, 0, file.sizeBytes, file.offset)
      const { meeting, problems, text } = decodeReading(bytes)
      if (!meeting) return undefined
      const further = group.furtherPaths
        .map((path) => byPath.get(path))
        .filter((found) => found !== undefined)
      return {
        meeting: withId(meeting, group.id),
        source: sourceOf(file),
        furtherSources: further.map(sourceOf),
        problems,
        text,
      }
    },
    close: () => handle.close(),
  }
}
