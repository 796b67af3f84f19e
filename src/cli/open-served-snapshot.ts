import { join } from 'node:path'
import { openIndex } from '../search/search-index.ts'
import { openArchive } from '../store/archive.ts'
import { SnapshotError } from '../store/snapshot-error.ts'
import { catalogFile, itemsFile } from '../store/catalog.ts'
import { readingsFile } from '../store/stored-reading.ts'
import { storedSuggestionsFile, suggestionsIn } from '../store/stored-suggestions.ts'
import { checkFingerprint, currentSnapshot, verifiedSnapshot } from '../store/snapshot-files.ts'
import { fileNotesFile } from './ingest/file-notes.ts'
import type { SearchModules } from './search-modules.ts'
import type { OpenSnapshot } from './snapshot-keeper.ts'

/** Files of a snapshot that are not the index's, and those of them that are not kept in memory. */
const archiveFiles = new Set([catalogFile, fileNotesFile, itemsFile, readingsFile, storedSuggestionsFile])
const unkeptFiles = new Set([fileNotesFile, readingsFile])

/** Opens the current snapshot for searching and reading. Rejects with a SnapshotError when it cannot be served. */
export async function openServedSnapshot(indexFolder: string, modules: SearchModules): Promise<OpenSnapshot> {
  const current = await currentSnapshot(indexFolder)
  if (!current) throw new SnapshotError(`There is no snapshot in "${indexFolder}"`)
  const folder = join(indexFolder, current.id)
  const { manifest, kept } = await verifiedSnapshot(indexFolder, current.id, (name) => !unkeptFiles.has(name))
  checkFingerprint(current.id, manifest, modules.fingerprint)
  const names = manifest.files.map((file) => file.name).filter((name) => !archiveFiles.has(name))
  const files = names.map((name) => ({ name, bytes: kept(name) }))
  const { analyzer, kind, synonyms } = modules
  const search = openIndex({ kind, analyzer, files, synonyms, now: () => performance.now() })
  const archive = await openArchive(folder, kept, modules.synonymProblems)
  const suggestions = suggestionsIn(kept(storedSuggestionsFile))
  return { served: { ...current, archive, search, suggestions }, close: archive.close }
}
