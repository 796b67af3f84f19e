// An index as a whole: what ingest writes into a snapshot, and what a server opens.

import type { Analyzer } from '../danish/analyzer.ts'
import { documentFiles, openDocuments } from './document-store.ts'
import type { SearchDocument } from './documents.ts'
import type { EngineKind, NamedBytes } from './engine.ts'
import type { SearchService } from './results.ts'
import { createSearchService } from './service.ts'
import type { Synonyms } from './synonyms.ts'

// Changed by hand when the files below or the meaning of what is in them change.
const layoutVersion = 4

/**
 * Everything that decides what an index holds besides the documents. Written into the snapshot; one that was built
 * under another fingerprint is refused with the command that mends it.
 */
export function indexFingerprint(kind: EngineKind, analyzer: Analyzer): string {
  return [`layout-${layoutVersion}`, `${kind.name}-${kind.version}`, analyzer.fingerprint].join(' ')
}

/** The files of an index over `documents`, to be written side by side under their names, byte for byte. */
export function buildIndex(
  kind: EngineKind,
  analyzer: Analyzer,
  documents: readonly SearchDocument[],
): readonly NamedBytes[] {
  return [...kind.build(documents, analyzer), ...documentFiles(documents)]
}

/** What serves searches over an opened index. */
export interface OpenIndex {
  readonly kind: EngineKind
  readonly analyzer: Analyzer
  /** What `buildIndex` gave. The bytes are kept, not copied. */
  readonly files: readonly NamedBytes[]
  /** What the operator lets words also find. */
  readonly synonyms?: Synonyms
  /** Milliseconds of a clock that never goes back, for `tookMs`. */
  readonly now: () => number
}

/** Opens an index for searching. Throws when a file is missing or damaged. */
export function openIndex({ kind, analyzer, files, synonyms, now }: OpenIndex): SearchService {
  return createSearchService({
    engine: kind.open(files),
    documents: openDocuments(files),
    analyzer,
    synonyms: synonyms ?? [],
    now,
  })
}
