// Reads every file of a corpus into a spool on disk, one line a reading, and keeps in memory only what it takes to
// compare, list and find them again. A file that has not changed is copied from the snapshot before.

import { open } from 'node:fs/promises'
import { sketchOf, type MeetingSketch } from '../../minutes/same-meeting.ts'
import type { Problem } from '../../model/problem.ts'
import type { SourceFile } from '../../model/source-file.ts'
import type { OpenArchive } from '../../store/archive.ts'
import type { CatalogFile } from '../../store/catalog.ts'
import { corpusPaths, readSource } from '../../store/corpus.ts'
import type { FileReader } from '../file-reading.ts'
import {
  decodeReading,
  encodeReading,
  type ReadingSpan,
  type StoredReading,
} from '../../store/stored-reading.ts'

/** How far the reading has come. */
export interface ReadingProgress {
  readonly doneCount: number
  readonly totalCount: number
}

/** What is kept in memory of one file. */
export interface ReadFile extends ReadingSpan {
  readonly path: string
  /** Empty for a file that could not be read. */
  readonly sha256: string
  /** Undefined when no agenda item was found. */
  readonly sketch: MeetingSketch | undefined
  readonly problems: readonly Problem[]
  readonly isReused: boolean
}

export interface CorpusReader {
  readonly corpus: string
  readonly readFile: FileReader
  readonly spoolPath: string
  /** The archive whose readings may be taken over, when it was made by this program. */
  readonly previous: OpenArchive | undefined
  readonly onProgress: (progress: ReadingProgress) => void
}

/** Reads all files in the order of their paths. Throws when the folder cannot be listed or the spool not written. */
export async function readCorpus(reader: CorpusReader): Promise<readonly ReadFile[]> {
  const paths = await corpusPaths(reader.corpus)
  const known = new Map(reader.previous?.catalog.files.map((file) => [file.path, file]))
  const spool = await open(reader.spoolPath, 'w')
  const files: ReadFile[] = []
  let offset = 0
  try {
    for (const path of paths) {
      const { reading, isReused } = await readingOf(reader, path, known.get(path))
      const bytes = encodeReading(reading)
      await spool.writeFile(bytes) // all of it: `write` may stop half-way on a disk that fills up
      files.push({ ...inMemory(reading), isReused, offset, sizeBytes: bytes.byteLength })
      offset += bytes.byteLength
      reader.onProgress({ doneCount: files.length, totalCount: paths.length })
    }
  } finally {
    await spool.close()
  }
  return files
}

async function readingOf(
  { corpus, previous, readFile }: CorpusReader,
  path: string,
  known: CatalogFile | undefined,
): Promise<{ readonly reading: StoredReading; readonly isReused: boolean }> {
  const source = await readSource(corpus, path)
  if (source.kind === 'unreadable') {
    const reading = { path, sha256: '', meeting: undefined, problems: [source.problem], text: '' }
    return { reading, isReused: false }
  }
  if (previous && known?.sha256 === source.file.sha256) {
    return { reading: decodeReading(await previous.readingBytes(known)), isReused: true }
  }
  return { reading: await storedReading(readFile, source.file), isReused: false }
}

async function storedReading(readFile: FileReader, file: SourceFile): Promise<StoredReading> {
  const { path, sha256 } = file
  const { document, meeting, problems } = await readFile(file, path)
  const isMeeting = meeting.items.length > 0
  return {
    path,
    sha256,
    meeting: isMeeting ? meeting : undefined,
    problems,
    text: isMeeting ? document.text : '',
  }
}

function inMemory({ path, sha256, meeting, problems }: StoredReading) {
  return { path, sha256, sketch: meeting && sketchOf(path, meeting), problems }
}
