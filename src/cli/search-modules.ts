// The one place that chooses the analyser and the engine for all commands.

import type { Analyzer } from '../danish/analyzer.ts'
import { createAnalyzer } from '../danish/create-analyzer.ts'
import type { EngineKind } from '../search/engine.ts'
import { indexFingerprint } from '../search/search-index.ts'
import type { Synonyms } from '../search/synonyms.ts'
import { loadLexicon } from '../store/lexicon-file.ts'
import type { EngineName } from './settings.ts'
import { readSynonyms } from '../store/synonyms-file.ts'

export interface SearchModules {
  readonly engine: EngineName
  readonly analyzer: Analyzer
  readonly kind: EngineKind
  /** What the operator lets words also find. */
  readonly synonyms: Synonyms
  /** What a snapshot must have been made with to be used with these two. */
  readonly fingerprint: string
}

// Only the engine that is chosen is loaded.
const kinds: Readonly<Record<EngineName, () => Promise<EngineKind>>> = {
  compiled: async () => (await import('../engines/compiled/compiled-engine.ts')).compiledKind,
  minisearch: async () => (await import('../engines/minisearch/minisearch-engine.ts')).miniSearchKind,
}

/** The analyser of this program, the engine of that name, and the synonyms of a corpus where its folder is named. */
export async function searchModules(engine: EngineName, corpusFolder?: string): Promise<SearchModules> {
  const analyzer = createAnalyzer(await loadLexicon())
  const kind = await kinds[engine]()
  const synonyms = corpusFolder === undefined ? [] : (await readSynonyms(corpusFolder)).value
  return { engine, analyzer, kind, synonyms, fingerprint: indexFingerprint(kind, analyzer) }
}
