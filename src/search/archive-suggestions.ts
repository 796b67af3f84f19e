// What can be suggested from an archive: its names, case numbers, titles, and the words of its titles; and its topics.

import type { ItemSummary, MeetingSummary } from './archive.ts'
import type { FacetValue } from './results.ts'
import type { Suggestion } from './suggestion.ts'

const leastTermLetters = 4 // Shorter words are typed faster than they are chosen.
const leastTermItems = 2 // A word of one title is found by the title.

/** What meetings and their items offer. */
export function archiveSuggestions(
  meetings: readonly MeetingSummary[],
  items: readonly ItemSummary[],
): readonly Suggestion[] {
  return [
    ...placeSuggestions(meetings),
    ...caseSuggestions(items),
    ...termSuggestions(items),
    ...titleSuggestions(items),
  ]
}

/** What topics, as the facet counts them, offer. */
export function topicSuggestions(topics: readonly FacetValue[]): readonly Suggestion[] {
  return topics.map(({ label, value, count }) => ({ kind: 'topic', text: label, target: value, count }))
}

function placeSuggestions(meetings: readonly MeetingSummary[]): readonly Suggestion[] {
  const tally = createTally()
  for (const meeting of meetings) {
    const { municipality, municipalitySlug, council, councilSlug, itemCount } = meeting
    tally.add({ kind: 'municipality', text: municipality, target: municipalitySlug }, itemCount)
    const target = `${municipalitySlug}/${councilSlug}`
    tally.add({ kind: 'council', text: `${council}, ${municipality}`, target }, itemCount)
  }
  return tally.suggestions()
}

function caseSuggestions(items: readonly ItemSummary[]): readonly Suggestion[] {
  const tally = createTally()
  for (const { caseNumber } of items) {
    if (caseNumber !== undefined) tally.add({ kind: 'case', text: caseNumber, target: caseNumber })
  }
  return tally.suggestions()
}

function titleSuggestions(items: readonly ItemSummary[]): readonly Suggestion[] {
  const tally = createTally()
  for (const { id, title } of items) {
    // A title that stands once leads to its item, one that stands often to a search for it.
    if (title !== undefined) tally.add({ kind: 'title', text: title, target: id })
  }
  return tally.suggestions()
}

function termSuggestions(items: readonly ItemSummary[]): readonly Suggestion[] {
  const tally = createTally()
  for (const { title } of items) {
    const words = new Set(title?.toLowerCase().match(/\p{L}+/gu) ?? [])
    for (const word of words) {
      if (word.length >= leastTermLetters) tally.add({ kind: 'term', text: word, target: word })
    }
  }
  return tally.suggestions().filter((suggestion) => suggestion.count >= leastTermItems)
}

interface Tally {
  readonly add: (what: Omit<Suggestion, 'count'>, count?: number) => void
  readonly suggestions: () => readonly Suggestion[]
}

/** Counts what has the same kind and text, in the order of first mention. */
function createTally(): Tally {
  const counted = new Map<string, Suggestion>()
  return {
    add: (what, count = 1) => {
      const key = `${what.kind} ${what.text.toLowerCase()}`
      const known = counted.get(key)
      counted.set(key, known ? { ...known, count: known.count + count } : { ...what, count })
    },
    suggestions: () => [...counted.values()],
  }
}
