// The ingest: corpus to snapshot. Read the files, group the readings into meetings, build the engine, and write it
// all as one snapshot. Nothing that is served changes before the last step.

import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { groupMeetings, type MeetingGroup } from '../../minutes/same-meeting.ts'
import type { FileProblems } from '../../search/archive.ts'
import { catalogFile, type Catalog } from '../../store/catalog.ts'
import { packedJson } from '../../store/packed-json.ts'
import { takeIngestLock } from '../../store/ingest-lock.ts'
import { programVersion, readingFingerprint } from '../../store/program-fingerprint.ts'
import { createSnapshotDraft, removeLeftovers, removeSnapshotsExcept } from '../../store/snapshot-files.ts'
import { readRedactions } from '../../store/redactions.ts'
import { readProvenance, type ProvenanceOf } from '../../store/sources.ts'
import { readingsFile } from '../../store/stored-reading.ts'
import { CommandError } from '../usage-error.ts'
import type { SearchModules } from '../search-modules.ts'
import { catalogFiles, catalogOf } from './catalog-of.ts'
import { fileNotesFile, packedNotes } from './file-notes.ts'
import { indexMeetings } from './index-meetings.ts'
import { keptSegment } from './indexed-segment.ts'
import type { IngestThread } from './ingest-thread.ts'
import { createIngestThreads } from './ingest-threads.ts'
import { isUnchanged } from './is-unchanged.ts'
import { joinSegments } from './join-segments.ts'
import { listFiles } from './write-lists.ts'
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

/** What an ingest did. */
export interface IngestSummary {
  readonly snapshotId: string
  /** False when the snapshot that was there already holds exactly this. */
  readonly isNew: boolean
  readonly fileCount: number
  readonly reusedCount: number
  readonly meetingCount: number
  readonly itemCount: number
  readonly fileProblems: readonly FileProblems[]
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
  try {
    return await ingestLocked(options, spoolPath)
  } finally {
    await rm(spoolPath, { force: true })
    await release()
  }
}

async function ingestLocked(options: IngestOptions, spoolPath: string): Promise<IngestSummary> {
  await removeLeftovers(options.index)
  const { corpus, index, modules } = options
  const redactions = await readRedactions(corpus)
  const fingerprint = readingFingerprint(redactions)
  const { value: provenanceOf, problems: ofSources } = await readProvenance(corpus)
  const previous = await previousCatalog(index)
  const isReadAlike = previous?.catalog.readingFingerprint === fingerprint
  if (isReadAlike && previous.fingerprint === modules.fingerprint) {
    if (await isUnchanged(corpus, previous.catalog, provenanceOf))
      return summaryOf(previous.id, false, previous.catalog.files.length, previous.catalog)
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
      spoolPath,
      previous: isReadAlike ? previous : undefined,
      onProgress: options.onProgress,
    })
    const problems = problemsOf(files, ofSources)
    const summary = await buildSnapshot(
      { options, threads, fingerprint, files, provenanceOf, problems },
      spoolPath,
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

async function buildSnapshot(build: Build, spoolPath: string): Promise<IngestSummary> {
  const { options, files } = build
  const sketches = files.map((file) => file.sketch).filter((sketch) => sketch !== undefined)
  if (sketches.length === 0) throw new CommandError(nothingFound(options.corpus, build.problems))
  const groups = groupMeetings(sketches)
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
    const joined = await joinSegments(options.modules, build.threads, {
      indexFolder: options.index,
      keys,
      folder: draft.folder,
    })
    const catalog = catalogOf(
      build.fingerprint,
      catalogFiles(files, build.provenanceOf),
      keys.flatMap((key) => keptSegment(options.index, key).entries()),
      problems,
    )
    await rename(spoolPath, join(draft.folder, readingsFile))
    const snapshot = await draft.finish(
      fingerprint,
      [
        { name: catalogFile, content: [packedJson(catalog)] },
        { name: fileNotesFile, content: [packedNotes(files)] },
        ...[...listFiles, readingsFile, ...joined].map((name) => ({ name, content: undefined })),
      ],
      options.now().toISOString(),
    )
    return summaryOf(snapshot.id, true, files.filter((file) => file.isReused).length, catalog)
  } finally {
    await draft.discard()
  }
}

function problemsOf(
  files: readonly ReadFile[],
  ofSources: FileProblems['problems'],
): readonly FileProblems[] {
  const ofFiles = files
    .filter((file) => file.problems.length > 0)
    .map(({ path, problems }) => ({ path, problems }))
  return ofSources.length > 0 ? [{ path: 'sources.json', problems: ofSources }, ...ofFiles] : ofFiles
}

/** The problems of the files, those of meetings with several files added to the file that is shown. */
function withGroupProblems(
  ofFiles: readonly FileProblems[],
  groups: readonly MeetingGroup[],
): readonly FileProblems[] {
  const ofGroups = groups.filter((group) => group.problems.length > 0)
  const grouped = new Map(ofGroups.map((group) => [group.path, group.problems]))
  const others = ofGroups.filter((group) => !ofFiles.some((file) => file.path === group.path))
  return [
    ...ofFiles.map(({ path, problems }) => ({ path, problems: [...problems, ...(grouped.get(path) ?? [])] })),
    ...others.map(({ path, problems }) => ({ path, problems })),
  ]
}

function nothingFound(corpus: string, problems: readonly FileProblems[]): string {
  const first = problems[0]?.problems[0]
  const why = first ? ` (first problem: ${first.rule}: ${first.message})` : ''
  return `No agenda item was found in "${corpus}"${why}`
}

function summaryOf(id: string, isNew: boolean, reusedCount: number, catalog: Catalog): IngestSummary {
  return {
    snapshotId: id,
    isNew,
    fileCount: catalog.files.length,
    reusedCount,
    meetingCount: catalog.meetings.length,
    itemCount: catalog.meetings.reduce((sum, meeting) => sum + meeting.summary.itemCount, 0),
    fileProblems: catalog.fileProblems,
  }
}
