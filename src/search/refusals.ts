// Why a search cannot be made: one Danish sentence for each thing that is wrong.

import { facetLabels, type FacetCatalogue } from './facets.ts'
import { facetNames, type Refusal, type SearchRequest } from './results.ts'

// Beyond these nobody reads on, and a page would cost more than it gives.
const highestLimit = 1000
const longestQuery = 2000

/** What is wrong with `request`, or undefined when it can be answered. */
export function refusalOf(request: SearchRequest, catalogue: FacetCatalogue): Refusal | undefined {
  for (const facet of facetNames) {
    const unknown = request.selection[facet].find((value) => !catalogue[facet].has(value))
    if (unknown !== undefined) {
      const message = `${facetLabels[facet]} „${shortened(unknown)}“ findes ikke i arkivet.`
      return { parameter: facet, message }
    }
  }
  if (!Number.isInteger(request.limit) || request.limit < 0 || request.limit > highestLimit) {
    return {
      parameter: 'limit',
      message: `Antallet af resultater skal være et helt tal fra 0 til ${highestLimit}.`,
    }
  }
  if (!Number.isInteger(request.offset) || request.offset < 0) {
    return { parameter: 'side', message: 'Siden skal være et helt tal fra 1.' }
  }
  if (request.query.length > longestQuery) {
    return { parameter: 'q', message: `Søgningen er for lang: højst ${longestQuery} tegn.` }
  }
  return undefined
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)} …` : value
}
