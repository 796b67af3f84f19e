// The work of an ingest that can be done in any thread: reading single files, and indexing meetings that were read.

import { open, type FileHandle } from 'node:fs/promises'
import { kleEntry } from '../../minutes/practice/kle.ts'
import { sketchOf } from '../../minutes/same-meeting.ts'
import type { SourceFile } from '../../model/source-file.ts'
import { documentsOf } from '../../search/documents.ts'
import { collectPart, type PartCollector } from '../../search/search-index.ts'
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
import { catalogedMeeting } from './catalog-of.ts'
import type { FileNotes } from './file-notes.ts'
import { keepSegment } from './indexed-segment.ts'
import { ListCollector } from './kept-lists.ts'
import type { Segment } from './segments.ts'

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

/** A file that was looked at: the reading as it is stored, and the notes on it unless it has not changed. */
export interface ReadAnswer {
  readonly notes: FileNotes | undefined
  readonly bytes: Uint8Array
}

/** A segment with the places of its readings in the spool. */
export interface IndexTask extends Segment {
  readonly spoolPath: string
  readonly indexFolder: string
}

/** A thread's work. Content never makes it reject; what the disk throws does. */
export interface IngestThread {
  readonly read: (task: ReadTask) => Promise<ReadAnswer>
  /** Keeps the segment; `onMeeting` is called with the number of meetings done since it was called last. */
  readonly index: (task: IndexTask, onMeeting: (count: number) => void) => Promise<void>
  /** Forgets all that was met; can be called again. */
  readonly close: () => Promise<void>
}

/** Does the work in the thread that calls. */
export async function createIngestThread(setup: ThreadSetup): Promise<IngestThread> {
  const readFile = await createFileReader(setup.redactions)
  const { kind, analyzer } = await searchModules(setup.engine)
  const previous = setup.previousReadings === undefined ? undefined : await open(setup.previousReadings, 'r')
  // Keeps the words it has met from segment to segment.
  let builder: PartCollector | undefined
  const builderOf = () => (builder ??= collectPart(kind, analyzer))
  return {
    read: (task) => readingOf({ corpus: setup.corpus, readFile, previous }, task),
    index: async ({ spoolPath, indexFolder, key, meetings }, onMeeting) => {
      const builder = builderOf()
      const lists = new ListCollector()
      const spool = await open(spoolPath, 'r')
      try {
        for (const { group, span } of meetings) {
          const { meeting, problems } = decodeReading(await bytesAt(spool, span))
          onMeeting(1)
          if (!meeting) continue
          const named = withId(meeting, group.id)
          lists.add(catalogedMeeting(group, named, problems))
          for (const document of documentsOf({ meeting: named }, topicTitle)) builder.add(document)
        }
      } finally {
        await spool.close()
      }
      await keepSegment(indexFolder, key, builder.endPart(), lists)
    },
    close: async () => {
      builder = undefined
      await previous?.close()
    },
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
  if (source.kind === 'unreadable')
    return answerOf({ path, sha256: '', meeting: undefined, problems: [source.problem], text: '' })
  if (previous && known?.sha256 === source.file.sha256)
    return { notes: undefined, bytes: await bytesAt(previous, known) }
  return answerOf(await storedReading(readFile, source.file))
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

function answerOf(reading: StoredReading): ReadAnswer {
  return { notes: notesOn(reading), bytes: encodeReading(reading) }
}

/** A copy, because a title cut out of a document may keep all of that document's text alive. */
export function notesOn({ path, sha256, meeting, problems }: StoredReading): FileNotes {
  return structuredClone({ path, sha256, sketch: meeting && sketchOf(path, meeting), problems })
}
