// The suggestions of a snapshot, made once for each and forgotten with it.

import { archiveSuggestions } from '../search/archive-suggestions.ts'
import type { ServedSnapshot } from '../search/served-snapshot.ts'
import type { Suggestions } from '../search/suggestions.ts'
import { createSuggestions } from '../search/suggestions.ts'
import { requestOf, stateOf } from './search-state.ts'

const made = new WeakMap<ServedSnapshot, Promise<Suggestions>>()

/** The suggestions of `snapshot`. */
export function suggestionsOf(snapshot: ServedSnapshot): Promise<Suggestions> {
  const known = made.get(snapshot)
  if (known) return known
  const suggestions = makeSuggestions(snapshot)
  made.set(snapshot, suggestions)
  return suggestions
}

async function makeSuggestions({ archive, search }: ServedSnapshot): Promise<Suggestions> {
  const outcome = await search.search({ ...requestOf(stateOf('')), limit: 0 })
  const topics = outcome.kind === 'results' ? outcome.results.topics : []
  return createSuggestions(archiveSuggestions(archive, topics))
}
