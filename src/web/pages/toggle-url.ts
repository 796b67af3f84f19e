// The link that chooses a value of a facet, or gives it up again.

import type { FacetName, RecognisedFilter } from '../../search/results.ts'
import type { SearchState } from '../search-state.ts'
import { withToggled } from '../search-state.ts'
import { searchUrl } from '../urls.ts'

/** A search and the names in its query that were taken as filters. */
export interface FilteredSearch {
  readonly state: SearchState
  readonly filters: readonly RecognisedFilter[]
}

/** A value that was typed as a name is given up by taking the name out of the query. */
export function toggleUrl({ state, filters }: FilteredSearch, facet: FacetName, value: string): string {
  const typed = filters.find((filter) => filter.facet === facet && filter.value === value)
  return searchUrl(typed ? { ...state, page: 1, query: typed.restQuery } : withToggled(state, facet, value))
}
