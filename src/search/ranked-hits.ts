import type { Clause, EngineHit, SearchEngine } from './engine.ts'
import { emptySelection } from './facet-columns.ts'
import type { FacetSelection } from './results.ts'

/** The first `limit` documents of `clause`, best first, for who shows no facets. */
export async function rankedHits(
  engine: SearchEngine,
  clause: Clause,
  limit: number,
  selection: FacetSelection = emptySelection,
): Promise<readonly EngineHit[]> {
  const { hits } = await engine.search({
    clause,
    selection,
    sort: 'relevans',
    offset: 0,
    limit,
    hasFacets: false,
  })
  return hits
}
