// The link that chooses a value of a facet, or gives it up again.

import type { FacetName, RecognisedFilter } from '../../search/results.ts'
import type { SearchState } from '../search-state.ts'
import { searchUrl, searchUrlsBy } from '../urls.ts'

/** A search and the names in its query that were taken as filters. */
export interface FilteredSearch {
  readonly state: SearchState
  readonly filters: readonly RecognisedFilter[]
}

/** Gives the links of the values of `facet`. One that was typed as a name is given up by taking the name out of the query. */
export function toggleUrls({ state, filters }: FilteredSearch, facet: FacetName): (value: string) => string {
  const first = { ...state, page: 1 }
  const urlOf = searchUrlsBy(first, facet)
  const chosen = state.selection[facet]
  const typed = new Map(
    filters.filter((filter) => filter.facet === facet).map(({ value, restQuery }) => [value, restQuery]),
  )
  return (value) => {
    const query = typed.get(value)
    if (query !== undefined) return searchUrl({ ...first, query })
    return urlOf(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  }
}
