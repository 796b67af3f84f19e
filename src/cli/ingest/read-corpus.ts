// Reads every file of a corpus into a spool on disk, and keeps in memory only what it takes to list and find the readings
// again. A file that has not changed is copied from the snapshot before.

import { open } from 'node:fs/promises'
import type { MeetingId } from '../../model/ids.ts'
import type { Problem } from '../../model/problem.ts'
import { corpusPaths } from '../../store/corpus.ts'
import type { ReadingSpan } from '../../store/stored-reading.ts'
import type { FileNotes, NotesPlace, SpooledNotes } from './file-notes.ts'
import type { IngestThread, ReadTask } from './ingest-thread.ts'
import { answersInOrder } from './ingest-threads.ts'
import type { KnownFile } from './previous-catalog.ts'

/** How far an ingest has come: files read, or meetings indexed. */
export interface IngestProgress {
  readonly stage: 'read' | 'index'
  readonly doneCount: number
  readonly totalCount: number
}

/** What is kept in memory of one file. */
export interface ReadFile extends ReadingSpan, NotesPlace {
  readonly path: string
  /** Empty for a file that could not be read. */
  readonly sha256: string
  /** As the file itself tells it; undefined when no agenda item was found. */
  readonly meetingId: MeetingId | undefined
  readonly problems: readonly Problem[]
  /** Whether it has not changed since the ingest before. */
  readonly isReused: boolean
}

export interface CorpusReader {
  readonly corpus: string
  readonly threads: readonly IngestThread[]
  readonly spoolPath: string
  readonly notes: SpooledNotes
  /** Of the archive whose readings may be taken over, in the order of their paths. */
  readonly knownFiles: AsyncIterable<KnownFile>
  readonly onProgress: (progress: IngestProgress) => void
}

/** Reads all files in the order of their paths. Throws when the folder cannot be listed or the spool not written. */
export async function readCorpus(reader: CorpusReader): Promise<readonly ReadFile[]> {
  const paths = await corpusPaths(reader.corpus)
  // Of the files that are looked at.
  const knownNotes = new Map<string, FileNotes>()
  const tasks = readTasks(paths, reader.knownFiles, knownNotes)
  const spool = await open(reader.spoolPath, 'w')
  const files: ReadFile[] = []
  let offset = 0
  try {
    for await (const answer of answersInOrder(reader.threads, tasks, (thread, task) => thread.read(task))) {
      const { bytes } = answer
      const path = paths[files.length] ?? ''
      const notes = answer.notes ?? knownNotes.get(path)
      if (!notes) throw new Error('A file that was not read is not known either')
      knownNotes.delete(path)
      await spool.writeFile(bytes) // all of it: `write` may stop half-way on a disk that fills up
      const { sha256, sketch, problems } = notes
      const place = { ...reader.notes.add(notes), offset, sizeBytes: bytes.byteLength }
      files.push({ path, sha256, meetingId: sketch?.id, problems, isReused: !answer.notes, ...place })
      offset += bytes.byteLength
      reader.onProgress({ stage: 'read', doneCount: files.length, totalCount: paths.length })
    }
  } finally {
    await spool.close()
  }
  return files
}

/** What is to be read at each of `paths`, found among the known files on the way; both are in the same order. */
async function* readTasks(
  paths: readonly string[],
  knownFiles: AsyncIterable<KnownFile>,
  knownNotes: Map<string, FileNotes>,
): AsyncGenerator<ReadTask> {
  let next = 0
  for await (const { file, notes } of knownFiles) {
    const { path, sha256, offset, sizeBytes } = file
    for (; next < paths.length && (paths[next] ?? '') < path; next += 1)
      yield { path: paths[next] ?? '', known: undefined }
    if (paths[next] !== path) continue
    knownNotes.set(path, notes)
    yield { path, known: { sha256, offset, sizeBytes } }
    next += 1
  }
  for (const path of paths.slice(next)) yield { path, known: undefined }
}
