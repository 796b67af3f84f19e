// The one place that chooses the analyser and the engine for all commands.

import type { Analyzer } from '../danish/analyzer.ts'
import { createAnalyzer } from '../danish/create-analyzer.ts'
import { compiledKind } from '../engines/compiled/compiled-engine.ts'
import { miniSearchKind } from '../engines/minisearch/minisearch-engine.ts'
import type { EngineKind } from '../search/engine.ts'
import { indexFingerprint } from '../search/search-index.ts'
import { loadLexicon } from '../store/lexicon-file.ts'
import type { EngineName } from './settings.ts'

export interface SearchModules {
  readonly analyzer: Analyzer
  readonly kind: EngineKind
  /** What a snapshot must have been made with to be used with these two. */
  readonly fingerprint: string
}

const kinds: Readonly<Record<EngineName, EngineKind>> = { compiled: compiledKind, minisearch: miniSearchKind }

/** The analyser of this program and the engine of that name. */
export async function searchModules(engine: EngineName): Promise<SearchModules> {
  const analyzer = createAnalyzer(await loadLexicon())
  const kind = kinds[engine]
  return { analyzer, kind, fingerprint: indexFingerprint(kind, analyzer) }
}
