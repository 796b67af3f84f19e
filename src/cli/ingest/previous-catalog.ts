// The snapshot an ingest starts from. What it knows of its files is read along with the corpus, and never all of it held.

import { join } from 'node:path'
import { catalogFile, readCatalog, type CatalogHead, type CatalogLine } from '../../store/catalog-file.ts'
import type { CatalogFile } from '../../store/catalog.ts'
import { packedValuesAt } from '../../store/json-lines.ts'
import { SnapshotError } from '../../store/snapshot-error.ts'
import { currentSnapshot, verifiedSnapshot } from '../../store/snapshot-files.ts'
import { fileNotesFile, notesOf, type FileNotes } from './file-notes.ts'

/** A file that was read by an ingest before. */
export interface KnownFile {
  readonly file: CatalogFile
  readonly notes: FileNotes
}

/** The catalog of the current snapshot. */
export interface PreviousCatalog {
  readonly id: string
  /** Of the analyser and the engine; the readings can be used whatever these were. */
  readonly fingerprint: string
  readonly head: CatalogHead
  readonly lines: () => AsyncIterable<CatalogLine>
  /** In the order of their paths. */
  readonly files: () => AsyncIterable<KnownFile>
}

/**
 * The current snapshot when it is whole; undefined otherwise, and the ingest then starts from nothing: that is what
 * mends a damaged snapshot.
 */
export async function previousCatalog(indexFolder: string): Promise<PreviousCatalog | undefined> {
  try {
    const current = await currentSnapshot(indexFolder)
    if (!current) return undefined
    const { manifest } = await verifiedSnapshot(indexFolder, current.id, () => false)
    const pathOf = (name: string) => join(indexFolder, current.id, name)
    const lines = () => readCatalog(pathOf(catalogFile))
    return {
      id: current.id,
      fingerprint: manifest.fingerprint,
      head: await headIn(lines()),
      lines,
      files: () => knownFiles(lines(), packedValuesAt(pathOf(fileNotesFile))),
    }
  } catch (error) {
    if (error instanceof SnapshotError) return undefined
    throw error
  }
}

async function headIn(lines: AsyncIterable<CatalogLine>): Promise<CatalogHead> {
  for await (const line of lines) if (line.kind === 'head') return line.head
  throw new Error('A catalog has no first line')
}

async function* knownFiles(
  lines: AsyncIterable<CatalogLine>,
  notes: AsyncGenerator,
): AsyncGenerator<KnownFile> {
  for await (const line of lines)
    if (line.kind === 'file') yield { file: line.file, notes: notesOf((await notes.next()).value) }
    else if (line.kind !== 'head') break
  await notes.return(undefined)
}
