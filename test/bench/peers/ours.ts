// This project's engines through their port, with the analyser and the query language of the real thing.

import type { Analyzer } from '../../../src/danish/analyzer.ts'
import { createAnalyzer } from '../../../src/danish/create-analyzer.ts'
import type { Clause, EngineKind, SearchEngine } from '../../../src/search/engine.ts'
import { recordOf } from '../../../src/search/facet-columns.ts'
import { understand } from '../../../src/search/query/understand.ts'
import { buildEngine } from '../../../src/search/search-index.ts'
import { loadLexicon } from '../../../src/store/lexicon-file.ts'
import { pageSize, type BenchQuery } from '../bench-queries.ts'
import type { Peer } from '../peer.ts'

/** One of our engines as the benchmark sees it. */
export async function ourEngine(kind: EngineKind): Promise<Peer> {
  const analyzer = createAnalyzer(await loadLexicon())
  let engine: SearchEngine | undefined
  return {
    name: `ours: ${kind.name}`,
    version: kind.version,
    build: (documents) => {
      engine = kind.open(buildEngine(kind, analyzer, documents))
    },
    search: async (query) => {
      if (!engine || query.kind === 'fuzzy') return undefined
      const clause = clauseOf(analyzer, query)
      const { selection } = query
      const sort = query.kind === 'empty' ? 'nyeste' : 'relevans'
      return (await engine.search({ clause, selection, sort, offset: 0, limit: pageSize })).total
    },
  }
}

function clauseOf(analyzer: Analyzer, { kind, words }: BenchQuery): Clause {
  const text = words.join(' ')
  const knowledge = { analyzer, catalogue: recordOf(() => new Map<string, string>()), synonyms: [] }
  if (kind === 'phrase') return understand(knowledge, `"${text}"`).clause
  if (kind !== 'prefix') return understand(knowledge, text).clause
  return {
    kind: 'prefix',
    layer: 'form',
    prefix: analyzer.analyze(text)[0]?.form ?? '',
    weight: 1,
    fields: undefined,
  }
}
