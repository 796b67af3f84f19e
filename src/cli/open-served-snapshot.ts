import { join } from 'node:path'
import type { IndexFile } from '../search/engine.ts'
import { filesReadAtNeed, openIndex } from '../search/search-index.ts'
import { openArchive } from '../store/archive.ts'
import { openSource, type OpenSource } from '../store/read-at-need.ts'
import { SnapshotError } from '../store/snapshot-error.ts'
import { catalogFile, itemsFile } from '../store/catalog-file.ts'
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
  const { analyzer, kind, synonyms } = modules
  const readAtNeed = filesReadAtNeed(kind)
  const { manifest, kept } = await verifiedSnapshot(
    indexFolder,
    current.id,
    (name) => !unkeptFiles.has(name) && !readAtNeed.has(name),
  )
  checkFingerprint(current.id, manifest, modules.fingerprint)
  const names = manifest.files.map((file) => file.name).filter((name) => !archiveFiles.has(name))
  const sources: OpenSource[] = []
  try {
    const files = names.map((name): IndexFile => {
      if (!readAtNeed.has(name)) return { name, bytes: kept(name) }
      const source = openSource(join(folder, name))
      sources.push(source)
      return { name, source }
    })
    const search = openIndex({ kind, analyzer, files, synonyms, now: () => performance.now() })
    const archive = await openArchive(folder, kept, modules.synonymProblems)
    const suggestions = suggestionsIn(kept(storedSuggestionsFile))
    const served = { ...current, archive, search, suggestions }
    return { served, close: closing(archive.close, sources) }
  } catch (error) {
    for (const source of sources) source.close()
    throw error
  }
}

// Stands apart from what is served: it lives on after a swap.
function closing(closeArchive: () => Promise<void>, sources: readonly OpenSource[]): () => Promise<void> {
  return async () => {
    for (const source of sources) source.close()
    await closeArchive()
  }
}
