// Asking an engine with routine items among the others, after them, or left out. The engine knows routine items as a
// set; that one whose title has a word of the query was asked for is decided here.

import type { Clause, EngineAnswer, EngineQuery, SearchEngine } from './engine.ts'
import type { RoutinePlace } from './results.ts'

/** An answer, and how many routine items it has or, where they are left out, had. */
export interface RoutineAnswer {
  readonly answer: EngineAnswer
  readonly routineTotal: number
}

/** Asks `query` of `engine`; `words` are the clauses of its words and phrases. */
export async function askWithRoutine(
  engine: SearchEngine,
  query: EngineQuery,
  place: RoutinePlace,
  words: readonly Clause[],
): Promise<RoutineAnswer> {
  const aside = asideClause(query.clause, words)
  const { total: routineTotal } = await engine.search({
    ...query,
    clause: aside,
    offset: 0,
    limit: 0,
    hasFacets: false,
  })
  if (routineTotal === 0 || place === 'bland') return { answer: await engine.search(query), routineTotal }
  const others: Clause = { kind: 'without', clause: query.clause, excluded: [aside] }
  if (place === 'uden') return { answer: await engine.search({ ...query, clause: others }), routineTotal }
  const { total, facets } = await engine.search({ ...query, offset: 0, limit: 0 })
  const othersTotal = total - routineTotal
  const first = await hitsOf(engine, { ...query, clause: others }, othersTotal)
  const offset = Math.max(0, query.offset - othersTotal)
  const limit = query.limit - first.length
  const last = await hitsOf(engine, { ...query, clause: aside, offset, limit }, routineTotal)
  return { answer: { total, facets, hits: [...first, ...last] }, routineTotal }
}

async function hitsOf(
  engine: SearchEngine,
  query: EngineQuery,
  total: number,
): Promise<EngineAnswer['hits']> {
  if (query.limit === 0 || query.offset >= total) return []
  return (await engine.search({ ...query, hasFacets: false })).hits
}

/** Routine items among what `clause` finds, those left out whose title has one of the words. */
function asideClause(clause: Clause, words: readonly Clause[]): Clause {
  const routine: Clause = { kind: 'all', clauses: [clause, { kind: 'routine' }] }
  const inTitle = words.flatMap((word) => titleClause(word) ?? [])
  return inTitle.length === 0 ? routine : { kind: 'without', clause: routine, excluded: inTitle }
}

/** `clause` looked for in titles alone; undefined where it asks for another field or for no words at all. */
function titleClause(clause: Clause): Clause | undefined {
  switch (clause.kind) {
    case 'term':
    case 'prefix':
    case 'sequence':
    case 'near':
      return clause.fields && !clause.fields.includes('title') ? undefined : { ...clause, fields: ['title'] }
    case 'any':
    case 'best':
    case 'all':
    case 'most': {
      const clauses = clause.clauses.flatMap((part) => titleClause(part) ?? [])
      return clauses.length === 0 ? undefined : { ...clause, clauses }
    }
    case 'prefer':
    case 'newer':
      return titleClause(clause.clause)
    case 'without':
      return titleClause(clause.clause)
    case 'facet':
    case 'dates':
    case 'routine':
    case 'everything':
      return undefined
  }
}
