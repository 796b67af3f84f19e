// What a search page shows, as it stands in the address; and the small changes that its links make.

import { emptySelection } from '../search/facet-columns.ts'
import type { FacetName, FacetSelection, RoutinePlace, SearchRequest, SortOrder } from '../search/results.ts'

/** The state of a search: all of it is in the address, so that links and the back button restore it. */
export interface SearchState {
  readonly query: string
  readonly selection: FacetSelection
  readonly sort: SortOrder
  /** From 1. */
  readonly page: number
  /** Hits on one page. */
  readonly limit: number
  /** Whether the picture of the years is drawn for each municipality. */
  readonly isSplit: boolean
  /** Where routine items stand; undefined leaves it to the form: last on a page, among the others in data. */
  readonly routine: RoutinePlace | undefined
}

/** Hits on a page when the address does not say. */
export const hitsPerPage = 20

/** The order when the address names none: by relevance, and newest first when there is nothing to be relevant to. */
export function defaultSort(query: string): SortOrder {
  return query === '' ? 'nyeste' : 'relevans'
}

/** The state of a search for `query` with nothing else chosen. */
export function stateOf(query: string, selection: Partial<FacetSelection> = {}): SearchState {
  return {
    query,
    selection: { ...emptySelection, ...selection },
    sort: defaultSort(query),
    page: 1,
    limit: hitsPerPage,
    isSplit: false,
    routine: undefined,
  }
}

/** `state` with nothing chosen in `facet`, back on page 1. */
export function withoutFacet(state: SearchState, facet: FacetName): SearchState {
  return { ...state, page: 1, selection: { ...state.selection, [facet]: [] } }
}

/** `state` in another order, back on page 1. */
export function withSort(state: SearchState, sort: SortOrder): SearchState {
  return { ...state, page: 1, sort }
}

/** `state` with routine items somewhere else, back on page 1. */
export function withRoutine(state: SearchState, routine: RoutinePlace | undefined): SearchState {
  return { ...state, page: 1, routine }
}

/** A search as a page shows it. */
export type ShownState = SearchState & { readonly routine: RoutinePlace }

/** `state` as a page shows it: routine items stand last unless the address says otherwise. */
export function asOnPage(state: SearchState): ShownState {
  return { ...state, routine: state.routine ?? 'sidst' }
}

/** What the search service is asked. */
export function requestOf(state: SearchState): SearchRequest {
  return {
    query: state.query,
    selection: state.selection,
    sort: state.sort,
    routine: state.routine ?? 'bland',
    offset: (state.page - 1) * state.limit,
    limit: state.limit,
  }
}
