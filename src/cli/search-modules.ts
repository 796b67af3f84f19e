// The one place that chooses the analyser and the engine for all commands.

import type { Analyzer } from '../danish/analyzer.ts'
import { createAnalyzer } from '../danish/create-analyzer.ts'
import type { EngineKind } from '../search/engine.ts'
import type { Reading } from '../model/reading.ts'
import { indexFingerprint } from '../search/search-index.ts'
import type { FileProblems } from '../search/archive.ts'
import type { Synonyms } from '../search/synonyms.ts'
import { loadLexicon } from '../store/lexicon-file.ts'
import { engineKinds } from './engine-kinds.ts'
import type { EngineName } from './settings.ts'
import { readSynonyms, synonymsFileName } from '../store/synonyms-file.ts'

export interface SearchModules {
  readonly engine: EngineName
  readonly analyzer: Analyzer
  readonly kind: EngineKind
  /** What the operator lets words also find. */
  readonly synonyms: Synonyms
  /** Lines of the operator's that are no synonyms. */
  readonly synonymProblems: readonly FileProblems[]
  /** What a snapshot must have been made with to be used with these two. */
  readonly fingerprint: string
}

const noSynonyms: Reading<Synonyms> = { value: [], problems: [] }

/** The analyser of this program, the engine of that name, and the synonyms of a corpus where its folder is named. */
export async function searchModules(engine: EngineName, corpusFolder?: string): Promise<SearchModules> {
  const analyzer = createAnalyzer(await loadLexicon())
  const kind = await engineKinds[engine]()
  const { value: synonyms, problems } =
    corpusFolder === undefined ? noSynonyms : await readSynonyms(corpusFolder)
  const synonymProblems = problems.length > 0 ? [{ path: synonymsFileName, problems }] : []
  return { engine, analyzer, kind, synonyms, synonymProblems, fingerprint: indexFingerprint(kind, analyzer) }
}
