// Reads every file of a corpus into a spool on disk, and keeps in memory only what it takes to compare, list and find the
// readings again. A file that has not changed is copied from the snapshot before.

import { open } from 'node:fs/promises'
import type { Catalog } from '../../store/catalog.ts'
import { corpusPaths } from '../../store/corpus.ts'
import type { ReadingSpan } from '../../store/stored-reading.ts'
import type { IngestThread, ReadAnswer, ReadTask } from './ingest-thread.ts'
import { answersInOrder } from './ingest-threads.ts'

/** How far an ingest has come: files read, or meetings indexed. */
export interface IngestProgress {
  readonly stage: 'read' | 'index'
  readonly doneCount: number
  readonly totalCount: number
}

/** What is kept in memory of one file. */
export interface ReadFile extends ReadingSpan, Omit<ReadAnswer, 'bytes'> {}

export interface CorpusReader {
  readonly corpus: string
  readonly threads: readonly IngestThread[]
  readonly spoolPath: string
  /** The catalog of the archive whose readings may be taken over, when it was made by this program. */
  readonly previous: Catalog | undefined
  readonly onProgress: (progress: IngestProgress) => void
}

/** Reads all files in the order of their paths. Throws when the folder cannot be listed or the spool not written. */
export async function readCorpus(reader: CorpusReader): Promise<readonly ReadFile[]> {
  const paths = await corpusPaths(reader.corpus)
  const known = new Map(reader.previous?.files.map((file) => [file.path, file]))
  const tasks = paths.map((path): ReadTask => {
    const { sha256, offset, sizeBytes } = known.get(path) ?? {}
    const isKnown = sha256 !== undefined && offset !== undefined && sizeBytes !== undefined
    return { path, known: isKnown ? { sha256, offset, sizeBytes } : undefined }
  })
  const spool = await open(reader.spoolPath, 'w')
  const files: ReadFile[] = []
  let offset = 0
  try {
    for await (const answer of answersInOrder(reader.threads, tasks, (thread, task) => thread.read(task))) {
      const { bytes, ...kept } = answer
      await spool.writeFile(bytes) // all of it: `write` may stop half-way on a disk that fills up
      files.push({ ...kept, offset, sizeBytes: bytes.byteLength })
      offset += bytes.byteLength
      reader.onProgress({ stage: 'read', doneCount: files.length, totalCount: paths.length })
    }
  } finally {
    await spool.close()
  }
  return files
}
