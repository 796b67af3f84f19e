// The ingest: corpus to snapshot. Read the files, group the readings into meetings, build the engine, and write it
// all as one snapshot. Nothing that is served changes before the last step.

import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { kleEntry } from '../../minutes/practice/kle.ts'
import { groupMeetings, type MeetingGroup } from '../../minutes/same-meeting.ts'
import type { FileProblems } from '../../search/archive.ts'
import { documentsOf, type SearchDocument } from '../../search/documents.ts'
import { buildIndex } from '../../search/search-index.ts'
import type { OpenArchive } from '../../store/archive.ts'
import type { Catalog } from '../../store/catalog.ts'
import { takeIngestLock } from '../../store/ingest-lock.ts'
import { readingFingerprint } from '../../store/program-fingerprint.ts'
import { removeLeftovers, removeSnapshotsExcept, writeSnapshot } from '../../store/snapshot-files.ts'
import { readRedactions } from '../../store/redactions.ts'
import { readProvenance, type ProvenanceOf } from '../../store/sources.ts'
import { createFileReader } from '../file-reading.ts'
import { CommandError } from '../usage-error.ts'
import type { SearchModules } from '../search-modules.ts'
import { catalogedMeeting, catalogFiles, catalogOf, type CatalogedMeeting } from './catalog-of.ts'
import { previousArchive } from './previous-archive.ts'
import { readCorpus, type ReadFile, type ReadingProgress } from './read-corpus.ts'
import { openSpool, type Spool } from './spool.ts'

export interface IngestOptions {
  readonly corpus: string
  readonly index: string
  readonly modules: SearchModules
  readonly onProgress: (progress: ReadingProgress) => void
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
  const redactions = await readRedactions(options.corpus)
  const fingerprint = await readingFingerprint(redactions)
  const provenance = await readProvenance(options.corpus)
  const previous = await previousArchive(options.index)
  const isReadAlike = previous?.archive.catalog.readingFingerprint === fingerprint
  try {
    const files = await readCorpus({
      corpus: options.corpus,
      readFile: await createFileReader(redactions),
      spoolPath,
      previous: isReadAlike ? previous.archive : undefined,
      onProgress: options.onProgress,
    })
    const problems = problemsOf(files, provenance.problems)
    const isIndexedAlike = isReadAlike && previous.fingerprint === options.modules.fingerprint
    if (isIndexedAlike && isUnchanged(previous.archive, files, provenance.value)) {
      return summaryOf(previous.id, false, files, previous.archive.catalog)
    }
    const build = { options, fingerprint, files, provenanceOf: provenance.value, problems }
    const summary = await buildSnapshot(build, spoolPath)
    await removeSnapshotsExcept(options.index, [summary.snapshotId, previous?.id ?? ''])
    return summary
  } finally {
    await previous?.archive.close()
  }
}

interface Build {
  readonly options: IngestOptions
  readonly fingerprint: string
  readonly files: readonly ReadFile[]
  readonly provenanceOf: ProvenanceOf
  readonly problems: readonly FileProblems[]
}

async function buildSnapshot(build: Build, spoolPath: string): Promise<IngestSummary> {
  const { options, files } = build
  const sketches = files.map((file) => file.sketch).filter((sketch) => sketch !== undefined)
  if (sketches.length === 0) throw new CommandError(nothingFound(options.corpus, build.problems))
  const spool = await openSpool(spoolPath, files, build.provenanceOf)
  try {
    const groups = groupMeetings(sketches)
    const problems = withGroupProblems(build.problems, groups)
    const meetings: CatalogedMeeting[] = []
    const documents: SearchDocument[] = []
    for await (const document of documentsOfGroups(spool, groups, meetings)) documents.push(document)
    const { kind, analyzer } = options.modules
    const indexFiles = buildIndex(kind, analyzer, documents)
    const catalog = catalogOf(build.fingerprint, catalogFiles(files, build.provenanceOf), meetings, problems)
    const snapshot = await writeSnapshot(
      options.index,
      options.modules.fingerprint,
      [
        { name: 'catalog.json', content: [Buffer.from(JSON.stringify(catalog))] },
        { name: 'readings.jsonl', content: createReadStream(spoolPath) },
        ...indexFiles.map(({ name, bytes }) => ({ name, content: [bytes] })),
      ],
      options.now().toISOString(),
    )
    return summaryOf(snapshot.id, true, files, catalog)
  } finally {
    await spool.close()
  }
}

/** The documents of all meetings, read one meeting at a time; each is put into `cataloged` on the way. */
async function* documentsOfGroups(
  spool: Spool,
  groups: readonly MeetingGroup[],
  cataloged: CatalogedMeeting[],
): AsyncGenerator<SearchDocument> {
  for (const group of groups) {
    const archived = await spool.archivedMeeting(group)
    if (!archived) continue
    cataloged.push(catalogedMeeting(group, archived.meeting, archived.problems))
    yield* documentsOf(archived, (code) => kleEntry(code)?.title)
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

function isUnchanged(archive: OpenArchive, files: readonly ReadFile[], provenanceOf: ProvenanceOf): boolean {
  const before = archive.catalog.files
  const now = catalogFiles(files, provenanceOf)
  return JSON.stringify(before) === JSON.stringify(now)
}

function nothingFound(corpus: string, problems: readonly FileProblems[]): string {
  const first = problems[0]?.problems[0]
  const why = first ? ` (first problem: ${first.rule}: ${first.message})` : ''
  return `No agenda item was found in "${corpus}"${why}`
}

function summaryOf(id: string, isNew: boolean, files: readonly ReadFile[], catalog: Catalog): IngestSummary {
  return {
    snapshotId: id,
    isNew,
    fileCount: files.length,
    reusedCount: files.filter((file) => file.isReused).length,
    meetingCount: catalog.meetings.length,
    itemCount: catalog.items.length,
    fileProblems: catalog.fileProblems,
  }
}
