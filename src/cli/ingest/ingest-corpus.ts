// The ingest: corpus to snapshot. Read the files, group the readings into meetings, build the engine, and write it
// all as one snapshot. Nothing that is served changes before the last step.

import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FileProblems } from '../../search/archive.ts'
import { catalogFile, catalogLines } from '../../store/catalog-file.ts'
import { packedPieces } from '../../store/packed-pieces.ts'
import { takeIngestLock } from '../../store/ingest-lock.ts'
import { programVersion, readingFingerprint } from '../../store/program-fingerprint.ts'
import { createSnapshotDraft, removeLeftovers, removeSnapshotsExcept } from '../../store/snapshot-files.ts'
import { readRedactions } from '../../store/redactions.ts'
import { scratchFiles } from '../../store/scratch-files.ts'
import { readProvenance, type ProvenanceOf } from '../../store/sources.ts'
import { readingsFile } from '../../store/stored-reading.ts'
import { CommandError } from '../usage-error.ts'
import type { SearchModules } from '../search-modules.ts'
import { catalogFiles } from './catalog-of.ts'
import { fileNotesFile, SpooledNotes } from './file-notes.ts'
import { problemsOf, withGroupProblems } from './file-problems.ts'
import { indexMeetings } from './index-meetings.ts'
import type { IngestThread } from './ingest-thread.ts'
import { createIngestThreads } from './ingest-threads.ts'
import { unchangedSummary, type IngestSummary } from './ingest-summary.ts'
import { isUnchanged } from './is-unchanged.ts'
import { joinSegments } from './join-segments.ts'
import { ListedMeetings } from './listed-meetings.ts'
import { meetingGroups } from './meeting-groups.ts'
import { previousCatalog } from './previous-catalog.ts'
import { readCorpus, type IngestProgress, type ReadFile } from './read-corpus.ts'

export interface IngestOptions {
  readonly corpus: string
  readonly index: string
  readonly modules: SearchModules
  /** Threads that read and index; with one all is done in the calling thread. */
  readonly workers: number
  readonly onProgress: (progress: IngestProgress) => void
  readonly now: () => Date
}

/**
 * Makes a snapshot of the corpus the current one. Throws a CommandError when another ingest is running, the corpus
 * cannot be listed, or not one agenda item was found; the snapshot that was current then still is.
 */
export async function ingestCorpus(options: IngestOptions): Promise<IngestSummary> {
  await mkdir(options.index, { recursive: true })
  const release = await takeIngestLock(options.index)
  if (!release) throw new CommandError(`Another ingest is writing to "${options.index}"`)
  const spoolPath = join(options.index, `.readings-${process.pid}`)
  const scratch = scratchFiles(options.index)
  try {
    return await ingestLocked(options, { spoolPath, notes: new SpooledNotes(scratch.create) })
  } finally {
    scratch.close()
    await rm(spoolPath, { force: true })
    await release()
  }
}

/** What was read, on disk. */
interface Spools {
  /** The readings, one after the other. */
  readonly spoolPath: string
  readonly notes: SpooledNotes
}

async function ingestLocked(options: IngestOptions, spools: Spools): Promise<IngestSummary> {
  await removeLeftovers(options.index)
  const { corpus, index, modules } = options
  const redactions = await readRedactions(corpus)
  const fingerprint = readingFingerprint(redactions)
  const { value: provenanceOf, problems: ofSources } = await readProvenance(corpus)
  const previous = await previousCatalog(index)
  const isReadAlike = previous?.head.readingFingerprint === fingerprint
  if (isReadAlike && previous.fingerprint === modules.fingerprint) {
    if (await isUnchanged(corpus, previous, provenanceOf)) return unchangedSummary(previous)
  }
  const setup = {
    corpus,
    redactions,
    engine: modules.engine,
    previousReadings: isReadAlike ? join(index, previous.id, readingsFile) : undefined,
  }
  const threads = await createIngestThreads(setup, options.workers)
  try {
    const files = await readCorpus({
      corpus,
      threads,
      ...spools,
      knownFiles: isReadAlike ? previous.files() : Readable.from([]),
      onProgress: options.onProgress,
    })
    const problems = problemsOf(files, ofSources)
    const summary = await buildSnapshot(
      { options, threads, fingerprint, files, provenanceOf, problems },
      spools,
    )
    await removeSnapshotsExcept(index, [summary.snapshotId, previous?.id ?? ''])
    return summary
  } finally {
    for (const thread of threads) await thread.close()
  }
}

interface Build {
  readonly options: IngestOptions
  readonly threads: readonly IngestThread[]
  readonly fingerprint: string
  readonly files: readonly ReadFile[]
  readonly provenanceOf: ProvenanceOf
  readonly problems: readonly FileProblems[]
}

async function buildSnapshot(build: Build, { spoolPath, notes }: Spools): Promise<IngestSummary> {
  const { options, files } = build
  const groups = meetingGroups(files, (file) => notes.at(file).sketch)
  if (groups.length === 0) throw new CommandError(nothingFound(options.corpus, build.problems))
  const problems = withGroupProblems(build.problems, groups)
  const { fingerprint } = options.modules
  const keys = await indexMeetings({
    threads: build.threads,
    indexFolder: options.index,
    spoolPath,
    files,
    groups,
    program: [programVersion(), build.fingerprint, fingerprint].join(' '),
    onProgress: options.onProgress,
  })
  const draft = await createSnapshotDraft(options.index)
  try {
    // All that they know of words is not needed any more.
    for (const thread of build.threads) await thread.close()
    const joined = await joinSegments(options.modules, {
      isShared: options.workers > 1,
      indexFolder: options.index,
      keys,
      folder: draft.folder,
    })
    const listed = new ListedMeetings(options.index, keys)
    const { meetingCount, itemCount } = listed
    const head = { readingFingerprint: build.fingerprint, fileCount: files.length, meetingCount }
    const catalog = catalogLines(head, {
      files: catalogFiles(files, build.provenanceOf),
      meetings: listed.entries(),
      fileProblems: problems,
    })
    await rename(spoolPath, join(draft.folder, readingsFile))
    const written = [...joined.ofLists, readingsFile, ...joined.ofIndex]
    const snapshot = await draft.finish(
      fingerprint,
      [
        { name: catalogFile, content: packedPieces(catalog) },
        { name: fileNotesFile, content: packedPieces(notes.lines()) },
        ...written.map((name) => ({ name, content: undefined })),
      ],
      options.now().toISOString(),
    )
    return {
      snapshotId: snapshot.id,
      isNew: true,
      fileCount: files.length,
      reusedCount: files.filter((file) => file.isReused).length,
      meetingCount,
      itemCount,
      fileProblems: problems,
    }
  } finally {
    await draft.discard()
  }
}

function nothingFound(corpus: string, problems: readonly FileProblems[]): string {
  const first = problems[0]?.problems[0]
  const why = first ? ` (first problem: ${first.rule}: ${first.message})` : ''
  return `No agenda item was found in "${corpus}"${why}`
}
