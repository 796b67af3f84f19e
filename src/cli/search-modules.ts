// The one place that chooses the analyser and the engine for all commands.

import type { Analyzer } from '../danish/analyzer.ts'
import { createAnalyzer } from '../danish/create-analyzer.ts'
import { miniSearchKind } from '../engines/minisearch/minisearch-engine.ts'
import type { EngineKind } from '../search/engine.ts'
import { indexFingerprint } from '../search/search-index.ts'
import { loadLexicon } from '../store/lexicon-file.ts'

export interface SearchModules {
  readonly analyzer: Analyzer
  readonly kind: EngineKind
  /** What a snapshot must have been made with to be used with these two. */
  readonly fingerprint: string
}

/** The analyser and the engine of this program. */
export async function searchModules(): Promise<SearchModules> {
  const analyzer = createAnalyzer(await loadLexicon())
  const kind = miniSearchKind
  return { analyzer, kind, fingerprint: indexFingerprint(kind, analyzer) }
}
