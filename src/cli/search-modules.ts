// The one place that chooses the analyser and the engine for all commands.

import type { Analyzer } from '../danish/analyzer.ts'
import { createAnalyzer } from '../danish/create-analyzer.ts'
import { compiledKind } from '../engines/compiled/compiled-engine.ts'
import { miniSearchKind } from '../engines/minisearch/minisearch-engine.ts'
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

const kinds: Readonly<Record<EngineName, EngineKind>> = { compiled: compiledKind, minisearch: miniSearchKind }

/** The analyser of this program, the engine of that name, and the synonyms of a corpus where its folder is named. */
export async function searchModules(engine: EngineName, corpusFolder?: string): Promise<SearchModules> {
  const analyzer = createAnalyzer(await loadLexicon())
  const kind = kinds[engine]
  const synonyms = corpusFolder === undefined ? [] : (await readSynonyms(corpusFolder)).value
  return { engine, analyzer, kind, synonyms, fingerprint: indexFingerprint(kind, analyzer) }
}
