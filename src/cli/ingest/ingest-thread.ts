// The work of an ingest that can be done in any thread: reading single files, and indexing meetings that were read.

import { open, type FileHandle } from 'node:fs/promises'
import { kleEntry } from '../../minutes/practice/kle.ts'
import { sketchOf, type MeetingGroup, type MeetingSketch } from '../../minutes/same-meeting.ts'
import type { Problem } from '../../model/problem.ts'
import type { SourceFile } from '../../model/source-file.ts'
import { documentsOf } from '../../search/documents.ts'
import type { IndexPart } from '../../search/engine.ts'
import { collectPart } from '../../search/search-index.ts'
import { withId } from '../../store/catalog.ts'
import { readSource } from '../../store/corpus.ts'
import type { Redaction } from '../../store/redactions.ts'
import {
  bytesAt,
  decodeReading,
  encodeReading,
  type ReadingSpan,
  type StoredReading,
} from '../../store/stored-reading.ts'
import { createFileReader, type FileReader } from '../file-reading.ts'
import { searchModules } from '../search-modules.ts'
import type { EngineName } from '../settings.ts'
import { catalogedMeeting, type CatalogedMeeting } from './catalog-of.ts'

/** What every thread of an ingest has to know. */
export interface ThreadSetup {
  readonly corpus: string
  readonly redactions: readonly Redaction[]
  readonly engine: EngineName
  /** The file of the readings that may be taken over, where they were made by this program. */
  readonly previousReadings: string | undefined
}

/** A file to be read; `known` is its reading of last time, which still holds if the file has not changed. */
export interface ReadTask {
  readonly path: string
  readonly known: (ReadingSpan & { readonly sha256: string }) | undefined
}

/** A file that was read: the reading as it is stored, and what is kept in memory of it. */
export interface ReadAnswer {
  readonly path: string
  /** Empty for a file that could not be read. */
  readonly sha256: string
  /** Undefined when no agenda item was found. */
  readonly sketch: MeetingSketch | undefined
  readonly problems: readonly Problem[]
  readonly isReused: boolean
  readonly bytes: Uint8Array
}

/** Meetings that follow one another, with the places of their readings in the spool. */
export interface IndexTask {
  readonly spoolPath: string
  readonly meetings: readonly { readonly group: MeetingGroup; readonly span: ReadingSpan }[]
}

export interface IndexAnswer {
  readonly part: IndexPart
  readonly cataloged: readonly CatalogedMeeting[]
}

/** A thread's work. Content never makes it reject; what the disk throws does. */
export interface IngestThread {
  readonly read: (task: ReadTask) => Promise<ReadAnswer>
  /** `onMeeting` is called with the number of meetings done since it was called last. */
  readonly index: (task: IndexTask, onMeeting: (count: number) => void) => Promise<IndexAnswer>
  readonly close: () => Promise<void>
}

/** Does the work in the thread that calls. */
export async function createIngestThread(setup: ThreadSetup): Promise<IngestThread> {
  const readFile = await createFileReader(setup.redactions)
  const { kind, analyzer } = await searchModules(setup.engine)
  const previous = setup.previousReadings === undefined ? undefined : await open(setup.previousReadings, 'r')
  return {
    read: (task) => readingOf({ corpus: setup.corpus, readFile, previous }, task),
    index: async ({ spoolPath, meetings }, onMeeting) => {
      const builder = collectPart(kind, analyzer)
      const cataloged: CatalogedMeeting[] = []
      const spool = await open(spoolPath, 'r')
      try {
        for (const { group, span } of meetings) {
          const { meeting, problems } = decodeReading(await bytesAt(spool, span))
          onMeeting(1)
          if (!meeting) continue
          const named = withId(meeting, group.id)
          cataloged.push(structuredClone(catalogedMeeting(group, named, problems))) // as `keptOf`
          for (const document of documentsOf({ meeting: named }, topicTitle)) builder.add(document)
        }
      } finally {
        await spool.close()
      }
      return { part: builder.finish(), cataloged }
    },
    close: async () => previous?.close(),
  }
}

function topicTitle(code: string): string | undefined {
  return kleEntry(code)?.title
}

interface Reader {
  readonly corpus: string
  readonly readFile: FileReader
  readonly previous: FileHandle | undefined
}

async function readingOf(
  { corpus, readFile, previous }: Reader,
  { path, known }: ReadTask,
): Promise<ReadAnswer> {
  const source = await readSource(corpus, path)
  if (source.kind === 'unreadable') {
    const reading = { path, sha256: '', meeting: undefined, problems: [source.problem], text: '' }
    return answerOf(reading, encodeReading(reading), false)
  }
  if (previous && known?.sha256 === source.file.sha256) {
    const bytes = await bytesAt(previous, known)
    return answerOf(decodeReading(bytes), bytes, true)
  }
  const reading = await storedReading(readFile, source.file)
  return answerOf(reading, encodeReading(reading), false)
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

function answerOf(reading: StoredReading, bytes: Uint8Array, isReused: boolean): ReadAnswer {
  return { ...keptOf(reading), isReused, bytes }
}

/**
 * What an ingest keeps in memory of a reading: a copy, because a title cut out of a document may keep all of that
 * document's text alive.
 */
export function keptOf({
  path,
  sha256,
  meeting,
  problems,
}: StoredReading): Omit<ReadAnswer, 'isReused' | 'bytes'> {
  return structuredClone({ path, sha256, sketch: meeting && sketchOf(path, meeting), problems })
}
