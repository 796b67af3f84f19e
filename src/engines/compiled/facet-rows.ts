// The rows of facets: for each document the numbers of its sets of values, side by side.

import { facetWidth, type Columns } from './columns.ts'

/** The sets of a document are taken by name, without a loop. Another number of facets does not compile. */
export const sixFacets: 6 = facetWidth

/** How many sets of values there are of all facets. */
export function setCount({ facets }: Columns): number {
  return facets.reduce((sum, { sets }) => sum + sets.length, 0)
}
