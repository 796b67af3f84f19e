// Reads every file of a corpus into a spool on disk, and keeps in memory only what it takes to compare, list and find the
// readings again. A file that has not changed is copied from the snapshot before.

import { open } from 'node:fs/promises'
import type { Catalog } from '../../store/catalog.ts'
import { corpusPaths } from '../../store/corpus.ts'
import type { ReadingSpan } from '../../store/stored-reading.ts'
import type { FileNotes } from './file-notes.ts'
import type { IngestThread, ReadTask } from './ingest-thread.ts'
import { answersInOrder } from './ingest-threads.ts'

/** How far an ingest has come: files read, or meetings indexed. */
export interface IngestProgress {
  readonly stage: 'read' | 'index'
  readonly doneCount: number
  readonly totalCount: number
}

/** What is kept in memory of one file. */
export interface ReadFile extends ReadingSpan, FileNotes {
  /** Whether it has not changed since the ingest before. */
  readonly isReused: boolean
}

/** What the ingest before knew of the files, when it was made by this program. */
export interface KnownFiles {
  readonly catalog: Catalog
  readonly notes: readonly FileNotes[]
}

export interface CorpusReader {
  readonly corpus: string
  readonly threads: readonly IngestThread[]
  readonly spoolPath: string
  /** Of the archive whose readings may be taken over. */
  readonly previous: KnownFiles | undefined
  readonly onProgress: (progress: IngestProgress) => void
}

/** Reads all files in the order of their paths. Throws when the folder cannot be listed or the spool not written. */
export async function readCorpus(reader: CorpusReader): Promise<readonly ReadFile[]> {
  const paths = await corpusPaths(reader.corpus)
  const known = new Map(reader.previous?.catalog.files.map((file) => [file.path, file]))
  const tasks = paths.map((path): ReadTask => {
    const { sha256, offset, sizeBytes } = known.get(path) ?? {}
    const isKnown = sha256 !== undefined && offset !== undefined && sizeBytes !== undefined
    return { path, known: isKnown ? { sha256, offset, sizeBytes } : undefined }
  })
  const notesOf = new Map(reader.previous?.notes.map((notes) => [notes.path, notes]))
  const spool = await open(reader.spoolPath, 'w')
  const files: ReadFile[] = []
  let offset = 0
  try {
    for await (const answer of answersInOrder(reader.threads, tasks, (thread, task) => thread.read(task))) {
      const { bytes } = answer
      const notes = answer.notes ?? notesOf.get(paths[files.length] ?? '')
      if (!notes) throw new Error('A file that was not read is not known either')
      await spool.writeFile(bytes) // all of it: `write` may stop half-way on a disk that fills up
      files.push({ ...notes, isReused: !answer.notes, offset, sizeBytes: bytes.byteLength })
      offset += bytes.byteLength
      reader.onProgress({ stage: 'read', doneCount: files.length, totalCount: paths.length })
    }
  } finally {
    await spool.close()
  }
  return files
}
