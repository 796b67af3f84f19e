// The suggestions of a snapshot, joined once for each and forgotten with it.

import { topicSuggestions } from '../search/archive-suggestions.ts'
import type { ServedSnapshot } from '../search/served-snapshot.ts'
import { createSuggestions, joinedSuggestions, type Suggestions } from '../search/suggestions.ts'
import { topicsIn } from './topics-in.ts'

const made = new WeakMap<ServedSnapshot, Promise<Suggestions>>()

/** What `snapshot` suggests: its names, words and titles, and the topics that are in use. */
export function suggestionsOf(snapshot: ServedSnapshot): Promise<Suggestions> {
  const known = made.get(snapshot)
  if (known) return known
  const suggestions = joined(snapshot)
  made.set(snapshot, suggestions)
  return suggestions
}

async function joined({ search, suggestions }: ServedSnapshot): Promise<Suggestions> {
  const [stored, topics] = await Promise.all([suggestions(), topicsIn(search)])
  return joinedSuggestions([stored, createSuggestions(topicSuggestions(topics))])
}
