import type { FacetValue, SearchService } from '../search/results.ts'
import { requestOf, stateOf } from './search-state.ts'

/** All topics in use, main groups, groups and subjects, with the number of their items. */
export async function topicsIn(search: SearchService): Promise<readonly FacetValue[]> {
  const outcome = await search.search({ ...requestOf(stateOf('')), limit: 0 })
  return outcome.kind === 'results' ? outcome.results.topics : []
}
