import { parseOutcome } from '../model/outcome.ts'
import type { FacetName, FacetValue } from '../search/results.ts'
import { outcomeLabels } from './wording.ts'

/** The words for a value of a facet: outcomes have Danish ones here, whatever the engine calls them. */
export function facetValueLabel(facet: FacetName, value: FacetValue): string {
  const outcome = facet === 'udfald' ? parseOutcome(value.value) : undefined
  return outcome ? outcomeLabels[outcome] : value.label
}
