// What an ingest has to know of every file of the corpus to compare it with others, kept so that a file that has not
// changed need not be opened again. Few notes are looked at, so they lie aside until they are written.

import type { MeetingSketch } from '../../minutes/same-meeting.ts'
import type { Problem } from '../../model/problem.ts'
import type { CreateFile } from '../../search/binary/file-target.ts'
import { Spool } from '../../search/binary/spool.ts'
import { jsonLine, valueIn } from '../../store/json-lines.ts'

/** The file of a snapshot that holds the notes, a line each, in the order of the catalog's files. */
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

/** Where the notes on a file lie. */
export interface NotesPlace {
  readonly notesStart: number
  readonly notesEnd: number
}

/** The notes on all files, one after the other. */
export class SpooledNotes {
  readonly #spool: Spool

  constructor(createScratch: CreateFile) {
    this.#spool = new Spool(createScratch, 'notes')
  }

  add({ path, sha256, sketch, problems }: FileNotes): NotesPlace {
    const notesStart = this.#spool.size
    this.#spool.append(jsonLine({ path, sha256, sketch, problems }))
    return { notesStart, notesEnd: this.#spool.size }
  }

  /** The notes at a place that `add` gave. */
  at({ notesStart, notesEnd }: NotesPlace): FileNotes {
    const line = new Uint8Array(notesEnd - notesStart)
    this.#spool.part(notesStart, notesEnd).fill(line, 0)
    return notesOf(valueIn(line))
  }

  /** The lines of the file. */
  lines(): Iterable<Uint8Array> {
    return this.#spool.pieces()
  }
}

/** The notes of the value of a line. */
export function notesOf(value: unknown): FileNotes {
  const notes = value as Omit<FileNotes, 'sketch'> & { sketch?: MeetingSketch }
  return { ...notes, sketch: notes.sketch }
}
