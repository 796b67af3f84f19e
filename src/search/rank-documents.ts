// A ranking that goes on to the end, for measuring: all the words, then most of them, then what is written like them.

import type { Analyzer } from '../danish/analyzer.ts'
import type { Clause, SearchEngine } from './engine.ts'
import { recordOf } from './facet-columns.ts'
import { alikeWordsOf, type AlikeWords } from './query/alike-words.ts'
import { understand, type UnderstoodSearch } from './query/understand.ts'
import { alikeClause } from './query/word-clause.ts'
import { rankedHits } from './ranked-hits.ts'

/** The positions of the first `limit` documents for `text`, best first. */
export type DocumentRanking = (text: string, limit: number) => Promise<readonly number[]>

/** Ranks the documents of `engine`: first those with all the words, then the others. */
export function documentRanking(analyzer: Analyzer, engine: SearchEngine): DocumentRanking {
  const knowledge = { analyzer, catalogue: recordOf(() => new Map<string, string>()), synonyms: [] }
  let alike: Promise<AlikeWords> | undefined
  const found = async (clause: Clause, limit: number) => {
    const hits = await rankedHits(engine, clause, limit)
    return hits.map(({ document }) => document)
  }
  return async (text, limit) => {
    const search = understand(knowledge, text)
    if (search.clause.kind === 'everything') return []
    alike ??= engine.vocabulary().then(alikeWordsOf)
    const extra = looseClause(search, await alike)
    const first = await found({ kind: 'prefer', clause: search.clause, extra }, limit)
    if (first.length === limit) return first
    return [...new Set([...first, ...(await found(extra, limit))])].slice(0, limit)
  }
}

// Most of the words, rare ones counting more, and words that are written like them.
function looseClause({ interpretation }: UnderstoodSearch, alike: AlikeWords): Clause {
  const { loose, plainWords } = interpretation
  const words = plainWords.map(({ form }) => alikeClause(alike.of(form.term)))
  return { kind: 'any', clauses: [{ kind: 'most', clauses: loose, share: 0 }, ...words] }
}
