// The suggestions of a snapshot, made once for each and forgotten with it.

import { archiveSuggestions } from '../search/archive-suggestions.ts'
import type { ServedSnapshot } from '../search/served-snapshot.ts'
import type { Suggestions } from '../search/suggestions.ts'
import { createSuggestions } from '../search/suggestions.ts'
import { topicsIn } from './topics-in.ts'

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
  return createSuggestions(archiveSuggestions(archive, await topicsIn(search)))
}
