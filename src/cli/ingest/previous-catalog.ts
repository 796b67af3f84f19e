import { openCatalog } from '../../store/archive.ts'
import { catalogFile } from '../../store/catalog.ts'
import { SnapshotError } from '../../store/snapshot-error.ts'
import { currentSnapshot, verifiedSnapshot } from '../../store/snapshot-files.ts'
import { fileNotesFile, notesIn } from './file-notes.ts'
import type { KnownFiles } from './read-corpus.ts'

/** The snapshot an ingest starts from. */
export interface PreviousCatalog extends KnownFiles {
  readonly id: string
  /** Of the analyser and the engine; the readings can be used whatever these were. */
  readonly fingerprint: string
}

/**
 * The current snapshot when it is whole; undefined otherwise, and the ingest then starts from nothing: that is what
 * mends a damaged snapshot.
 */
export async function previousCatalog(indexFolder: string): Promise<PreviousCatalog | undefined> {
  try {
    const current = await currentSnapshot(indexFolder)
    if (!current) return undefined
    const names = [catalogFile, fileNotesFile]
    const { manifest, kept } = await verifiedSnapshot(indexFolder, current.id, (name) => names.includes(name))
    return {
      id: current.id,
      fingerprint: manifest.fingerprint,
      catalog: openCatalog(kept(catalogFile)),
      notes: notesIn(kept(fileNotesFile)),
    }
  } catch (error) {
    if (error instanceof SnapshotError) return undefined
    throw error
  }
}
