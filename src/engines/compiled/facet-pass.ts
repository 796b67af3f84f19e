// Counts all facets and collects the page in one pass over the matches.

import { recordOf } from '../../search/facet-columns.ts'
import { facetNames, type FacetName, type FacetSelection } from '../../search/results.ts'
import type { BestHits } from './best-hits.ts'
import { facetWidth, type Columns } from './columns.ts'
import type { Matches } from './matches.ts'
import { setsWith } from './set-members.ts'

export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>

/** What a selection leaves of the matches, and the disjunctive counts of every facet. */
export interface FacetPass {
  readonly total: number
  readonly counts: FacetCounts
}

/**
 * One pass with a fail mask per match, a bit for every facet whose chosen values it has none of: without a bit the
 * match counts in all facets and is offered to `hits`; with one bit it counts in that facet; with more nowhere.
 * Tallies are per set of values and are spread over the values at the end. Scores count only if `byScore`.
 */
export function facetPass(
  columns: Columns,
  { documents, scores, length }: Matches,
  selection: FacetSelection,
  hits: BestHits,
  byScore: boolean,
): FacetPass {
  const rows = columns.facetRows
  const fails = failsOf(columns, selection)
  const tally = new Uint32Array(fails.length)
  const isChosen = facetNames.some((facet) => selection[facet].length > 0)
  let total = 0
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0
    // The six sets by name: a loop over them would cost more than the counting.
    const row: number = sixFacets * document
    const set0 = rows[row] ?? 0
    const set1 = rows[row + 1] ?? 0
    const set2 = rows[row + 2] ?? 0
    const set3 = rows[row + 3] ?? 0
    const set4 = rows[row + 4] ?? 0
    const set5 = rows[row + 5] ?? 0
    const failed = isChosen
      ? (fails[set0] ?? 0) |
        (fails[set1] ?? 0) |
        (fails[set2] ?? 0) |
        (fails[set3] ?? 0) |
        (fails[set4] ?? 0) |
        (fails[set5] ?? 0)
      : 0
    if (failed === 0) {
      tally[set0] = (tally[set0] ?? 0) + 1
      tally[set1] = (tally[set1] ?? 0) + 1
      tally[set2] = (tally[set2] ?? 0) + 1
      tally[set3] = (tally[set3] ?? 0) + 1
      tally[set4] = (tally[set4] ?? 0) + 1
      tally[set5] = (tally[set5] ?? 0) + 1
      total += 1
      hits.offer(document, byScore ? (scores[index] ?? 0) : 0)
    } else if ((failed & (failed - 1)) === 0) {
      const set = rows[row + 31 - Math.clz32(failed)] ?? 0
      tally[set] = (tally[set] ?? 0) + 1
    }
  }
  return { total, counts: countsOf(columns, tally) }
}

// Another number does not compile.
const sixFacets: 6 = facetWidth

/** Per set of any facet the bit of its facet when it has none of the chosen values, else 0. */
function failsOf(columns: Columns, selection: FacetSelection): Uint8Array {
  const setCount = columns.facets.reduce((sum, { sets }) => sum + sets.length, 0)
  const fails = new Uint8Array(setCount)
  facetNames.forEach((facet, index) => {
    const firstSet = columns.facets[index]?.firstSet ?? 0
    if (selection[facet].length > 0)
      setsWith(columns, facet, selection[facet]).forEach((passes, set) => {
        fails[firstSet + set] = passes === 1 ? 0 : 1 << index
      })
  })
  return fails
}

function countsOf(columns: Columns, tally: Uint32Array): FacetCounts {
  return recordOf((facet) => {
    const { values, sets, firstSet } = columns.facets[facetNames.indexOf(facet)] ?? noFacet
    const ofValue = new Uint32Array(values.length)
    sets.forEach((numbers, set) => {
      const count = tally[firstSet + set] ?? 0
      if (count > 0) for (const number of numbers) ofValue[number] = (ofValue[number] ?? 0) + count
    })
    const counts = new Map<string, number>()
    values.forEach((value, number) => {
      const count = ofValue[number] ?? 0
      if (count > 0) counts.set(value, count)
    })
    return counts
  })
}

const noFacet = { values: [], sets: [], firstSet: 0 }
