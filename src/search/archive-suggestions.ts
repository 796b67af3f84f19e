// What can be suggested from an archive: its names, case numbers, titles, and the words of its titles; and its topics.

import type { ItemSummary, MeetingSummary } from './archive.ts'
import type { CreateFile } from './binary/file-target.ts'
import type { FacetValue } from './results.ts'
import type { Suggestion } from './suggestion.ts'
import { SuggestionTally } from './suggestion-tally.ts'

const leastTermLetters = 4 // Shorter words are typed faster than they are chosen.
const leastTermItems = 2 // A word of one title is found by the title.

/** Collects what meetings and their items offer, meeting after meeting, without holding all of it. */
export class ArchiveSuggestions {
  readonly #tally: SuggestionTally

  constructor(create: CreateFile) {
    this.#tally = new SuggestionTally(create)
  }

  /** A meeting with its items. */
  add(meeting: MeetingSummary, items: readonly ItemSummary[]): void {
    for (const mention of placesOf(meeting)) this.#tally.add(mention)
    for (const item of items) for (const mention of mentionsIn(item)) this.#tally.add(mention)
  }

  /** All that is offered, each once, in no order. Nothing is added afterwards. */
  *suggestions(): Generator<Suggestion> {
    for (const suggestion of this.#tally.suggestions())
      if (suggestion.kind !== 'term' || suggestion.count >= leastTermItems) yield suggestion
  }
}

/** What topics, as the facet counts them, offer. */
export function topicSuggestions(topics: readonly FacetValue[]): readonly Suggestion[] {
  return topics.map(({ label, value, count }) => ({ kind: 'topic', text: label, target: value, count }))
}

function placesOf(meeting: MeetingSummary): readonly Suggestion[] {
  const { municipality, municipalitySlug, council, councilSlug, itemCount: count } = meeting
  const target = `${municipalitySlug}/${councilSlug}`
  return [
    { kind: 'municipality', text: municipality, target: municipalitySlug, count },
    { kind: 'council', text: `${council}, ${municipality}`, target, count },
  ]
}

function* mentionsIn({ id, title, caseNumber }: ItemSummary): Generator<Suggestion> {
  if (caseNumber !== undefined) yield { kind: 'case', text: caseNumber, target: caseNumber, count: 1 }
  if (title === undefined) return
  // A title that stands once leads to its item, one that stands often to a search for it.
  yield { kind: 'title', text: title, target: id, count: 1 }
  for (const word of new Set(title.toLowerCase().match(/\p{L}+/gu)))
    if (word.length >= leastTermLetters) yield { kind: 'term', text: word, target: word, count: 1 }
}
