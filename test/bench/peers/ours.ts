// This project's engines through their port, with the analyser and the query language of the real thing.

import type { Analyzer } from '../../../src/danish/analyzer.ts'
import type * as SearchModules from '../../../src/cli/search-modules.ts'
import type { EngineName } from '../../../src/cli/settings.ts'
import type { Clause, SearchEngine } from '../../../src/search/engine.ts'
import { recordOf } from '../../../src/search/facet-columns.ts'
import type * as NearestWord from '../../../src/search/query/nearest-word.ts'
import type * as Understand from '../../../src/search/query/understand.ts'
import type * as SearchIndex from '../../../src/search/search-index.ts'
import { pageSize, type BenchQuery } from '../bench-queries.ts'
import { built } from '../built.ts'
import type { Peer } from '../peer.ts'

/** One of our engines as the benchmark sees it. */
export async function ourEngine(name: EngineName): Promise<Peer> {
  const { searchModules } = await built<typeof SearchModules>('cli/search-modules.js')
  const { buildEngine } = await built<typeof SearchIndex>('search/search-index.js')
  const { understand } = await built<typeof Understand>('search/query/understand.js')
  const { analyzer, kind } = await searchModules(name)
  const { vocabularyOf } = await built<typeof NearestWord>('search/query/nearest-word.js')
  let engine: SearchEngine | undefined
  let vocabulary: NearestWord.Vocabulary | undefined
  const asked = (searched: SearchEngine, query: BenchQuery) =>
    searched.search({
      clause: clauseOf(analyzer, understand, query),
      selection: query.selection,
      sort: query.kind === 'empty' ? 'nyeste' : 'relevans',
      offset: 0,
      limit: pageSize,
    })
  return {
    name: `ours: ${kind.name}`,
    version: kind.version,
    build: (documents) => {
      engine = kind.open(buildEngine(kind, analyzer, documents))
    },
    search: async (query) => {
      if (!engine) return undefined
      const { total } = await asked(engine, query)
      const [word] = query.words
      if (query.kind !== 'fuzzy' || total > 0 || word === undefined) return total
      // A word that stands nowhere is mended, and asked for as it was meant.
      vocabulary ??= vocabularyOf(await engine.vocabulary())
      const form = analyzer.analyze(word)[0]?.form ?? word
      const meant = vocabulary.nearest(form, analyzer.isKnown(word))
      return meant === undefined ? 0 : (await asked(engine, { ...query, words: [meant] })).total
    },
  }
}

function clauseOf(
  analyzer: Analyzer,
  understand: typeof Understand.understand,
  { kind, words }: BenchQuery,
): Clause {
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
