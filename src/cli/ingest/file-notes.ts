// What an ingest has to know of every file of the corpus to compare it with others, kept so that a file that has not
// changed need not be opened again.

import type { MeetingSketch } from '../../minutes/same-meeting.ts'
import type { Problem } from '../../model/problem.ts'
import { packedJson, unpackedJson } from '../../store/packed-json.ts'

/** The file of a snapshot that holds the notes, in the order of the catalog's files. */
export const fileNotesFile = 'notes.br'

/** What is kept of a reading besides where it stands. */
export interface FileNotes {
  readonly path: string
  /** Empty for a file that could not be read. */
  readonly sha256: string
  /** Undefined when no agenda item was found. */
  readonly sketch: MeetingSketch | undefined
  readonly problems: readonly Problem[]
}

/** The notes as a file. */
export function packedNotes(notes: readonly FileNotes[]): Uint8Array {
  return packedJson(notes.map(({ path, sha256, sketch, problems }) => ({ path, sha256, sketch, problems })))
}

/** The notes of a file that `packedNotes` gave. */
export function notesIn(bytes: Uint8Array): readonly FileNotes[] {
  const stored = unpackedJson(bytes) as readonly (Omit<FileNotes, 'sketch'> & { sketch?: MeetingSketch })[]
  return stored.map((notes) => ({ ...notes, sketch: notes.sketch }))
}
