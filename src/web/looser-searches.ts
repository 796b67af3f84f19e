// What an empty search would find with one condition less: without the filters of a facet, without all of them, or
// without one of its words.

import { emptySelection, isChosen } from '../search/facet-columns.ts'
import { facetLabels } from '../search/facets.ts'
import type { SearchResults, SearchService, UnderstoodPart } from '../search/results.ts'
import { facetNames } from '../search/results.ts'
import type { ServedSnapshot } from '../search/served-snapshot.ts'
import type { SearchState } from './search-state.ts'
import { requestOf, withoutFacet } from './search-state.ts'

/** A search with one condition less, and how many items it finds. */
export interface LooserSearch {
  /** What is left out: "uden filteret på kommune". */
  readonly label: string
  readonly state: SearchState
  readonly total: number
}

const mostWords = 6 // Each costs a search.

/** The searches with less that find something, most first; asked only when `results` are none. */
export async function looserSearches(
  { search }: ServedSnapshot,
  state: SearchState,
  results: SearchResults,
): Promise<readonly LooserSearch[]> {
  const found = await foundBy(search, candidatesOf(state, results))
  if (found.length > 0 || !isChosen(state.selection)) return found
  const unfiltered = { ...state, selection: emptySelection }
  const words = wordCandidates(unfiltered, results)
  return foundBy(
    search,
    words.map((candidate) => ({ ...candidate, label: `${candidate.label} og uden filtre` })),
  )
}

async function foundBy(
  search: SearchService,
  candidates: readonly Candidate[],
): Promise<readonly LooserSearch[]> {
  const asked = candidates.map(async (candidate) => {
    const outcome = await search.search({ ...requestOf(candidate.state), limit: 0 })
    if (outcome.kind === 'refused') return []
    // A corrected query is another one than the link would say.
    const isAsTyped = outcome.results.query.corrections.every(({ applied }) => !applied)
    return isAsTyped ? [{ ...candidate, total: outcome.results.total }] : []
  })
  const found = (await Promise.all(asked)).flat().filter(({ total }) => total > 0)
  return found.sort((one, other) => other.total - one.total)
}

type Candidate = Omit<LooserSearch, 'total'>

function candidatesOf(state: SearchState, results: SearchResults): readonly Candidate[] {
  const chosen = facetNames.filter((facet) => state.selection[facet].length > 0)
  const byFacet = chosen.map((facet) => ({
    label: `Uden filteret på ${facetLabels[facet].toLowerCase()}`,
    state: withoutFacet(state, facet),
  }))
  const without = { label: 'Uden filtre', state: { ...state, page: 1, selection: emptySelection } }
  return [...byFacet, ...(chosen.length > 1 ? [without] : []), ...wordCandidates(state, results)]
}

function wordCandidates(state: SearchState, { query }: SearchResults): readonly Candidate[] {
  const words = query.understood.filter(({ kind }) => kind === 'word' || kind === 'phrase')
  return words.length < 2 ? [] : words.slice(0, mostWords).map((part) => withoutWord(state, part))
}

function withoutWord(state: SearchState, { text }: UnderstoodPart): Candidate {
  const quoted = `"${text}"`
  const query = state.query.replace(state.query.includes(quoted) ? quoted : text, ' ').replace(/\s+/g, ' ')
  return { label: `Uden „${text}“`, state: { ...state, page: 1, query: query.trim() } }
}
