// A ranking that goes on to the end, for measuring: all the words, then most of them, then parts of them.

import type { Analyzer } from '../danish/analyzer.ts'
import type { Clause, SearchEngine } from './engine.ts'
import { recordOf } from './facet-columns.ts'
import { understand } from './query/understand.ts'

/** The positions of the first `limit` documents for `text`, best first. */
export async function rankDocuments(
  analyzer: Analyzer,
  engine: SearchEngine,
  text: string,
  limit: number,
): Promise<readonly number[]> {
  const selection = recordOf(() => [])
  const knowledge = { analyzer, catalogue: recordOf(() => new Map<string, string>()), synonyms: [] }
  const { clause, interpretation } = understand(knowledge, text)
  if (clause.kind === 'everything') return []
  const first = await engine.search({ clause, selection, sort: 'relevans', offset: 0, limit })
  if (first.hits.length === limit) return first.hits.map(({ document }) => document)
  const loose: Clause = { kind: 'most', clauses: interpretation.loose, share: 0 }
  const second = await engine.search({ clause: loose, selection, sort: 'relevans', offset: 0, limit })
  return [...new Set([...first.hits, ...second.hits].map(({ document }) => document))].slice(0, limit)
}
