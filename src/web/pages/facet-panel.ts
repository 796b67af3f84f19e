// The facets of a search as lists of links, and the chips for what is chosen.

import type { FacetName, FacetValue, SearchResults } from '../../search/results.ts'
import { facetNames } from '../../search/results.ts'
import { facetLabels } from '../../search/facets.ts'
import { numberText } from '../wording.ts'
import type { FilteredSearch } from './toggle-url.ts'
import { toggleUrls } from './toggle-url.ts'

/** A value of a facet: following its link chooses it, or gives it up. */
export interface FacetChoice {
  readonly label: string
  readonly count: string
  readonly url: string
  readonly isSelected: boolean
}

/** One facet: what is always shown, and the rest behind a fold. */
export interface FacetList {
  readonly name: FacetName
  readonly label: string
  readonly choices: readonly FacetChoice[]
  readonly folded: readonly FacetChoice[]
  readonly foldedCount: string
}

/** A chosen value with the link that takes it away. */
export interface FilterChip {
  readonly facet: string
  readonly label: string
  readonly url: string
}

const openChoices = 8 // As many as fit beside the first hits; longer lists are folded.

/** The lists of all facets that have something to choose. */
export function facetLists(search: FilteredSearch, facets: SearchResults['facets']): readonly FacetList[] {
  return facetNames
    .map((facet) => facetList(search, facet, facets[facet]))
    .filter((list) => list.choices.length > 0)
}

function facetList(search: FilteredSearch, facet: FacetName, values: readonly FacetValue[]): FacetList {
  const isInFront = facet === 'aar' || values.every((value) => !value.selected)
  const ordered = isInFront
    ? values
    : [...values.filter((value) => value.selected), ...values.filter((value) => !value.selected)]
  const urlOf = toggleUrls(search, facet)
  const choices = ordered.map(({ label, count, value, selected }) => ({
    label,
    count: numberText(count),
    url: urlOf(value),
    isSelected: selected,
  }))
  const folded = choices.slice(openChoices)
  return {
    name: facet,
    label: facetLabels[facet],
    choices: choices.slice(0, openChoices),
    folded,
    foldedCount: numberText(folded.length),
  }
}

/** The chosen values in the order of the facets. */
export function filterChips(search: FilteredSearch, facets: SearchResults['facets']): readonly FilterChip[] {
  return facetNames.flatMap((facet) => {
    const chosen = facets[facet].filter((value) => value.selected)
    if (chosen.length === 0) return []
    const urlOf = toggleUrls(search, facet)
    return chosen.map(({ label, value }) => ({ facet: facetLabels[facet], label, url: urlOf(value) }))
  })
}
