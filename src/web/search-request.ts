// One search from the address to its results, for every form in which it is answered.

import type { Request } from 'express'
import type { SearchResults } from '../search/results.ts'
import type { ServedSnapshot } from '../search/served-snapshot.ts'
import { parseSearchParameters } from './search-parameters.ts'
import type { SearchState } from './search-state.ts'
import { requestOf } from './search-state.ts'
import { badParameter } from './shown-error.ts'

/** A search and what it found. */
export interface Searched {
  readonly state: SearchState
  readonly results: SearchResults
}

/** The parameters of a request as they were typed, repetitions and all. */
export function parametersOf(request: Request): URLSearchParams {
  const at = request.originalUrl.indexOf('?')
  return new URLSearchParams(at < 0 ? '' : request.originalUrl.slice(at + 1))
}

/** The state that `parameters` ask for; refuses what is not understood. */
export function stateIn(parameters: URLSearchParams): SearchState {
  const parsed = parseSearchParameters(parameters)
  if (parsed.kind === 'refused') throw badParameter(parsed.parameter, parsed.message)
  return parsed.state
}

/** Searches `snapshot` for `state`; refuses a page beyond the last. */
export async function searchFor(snapshot: ServedSnapshot, state: SearchState): Promise<Searched> {
  const outcome = await snapshot.search.search(requestOf(state))
  if (outcome.kind === 'refused') throw badParameter(outcome.refusal.parameter, outcome.refusal.message)
  const { results } = outcome
  const pageCount = pageCountOf(state, results)
  if (state.page > pageCount) {
    throw badParameter('side', `Side ${state.page} findes ikke; søgningen har ${pageCount} i alt.`)
  }
  return { state, results }
}

/** How many pages the hits fill; at least one. */
export function pageCountOf(state: SearchState, results: SearchResults): number {
  return Math.max(1, Math.ceil(results.total / state.limit))
}
