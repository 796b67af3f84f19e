// Counts all facets and collects the page in one pass over the matches.

import { recordOf } from '../../search/facet-columns.ts'
import { facetNames, type FacetName, type FacetSelection } from '../../search/results.ts'
import type { BestHits } from './best-hits.ts'
import type { Columns } from './columns.ts'
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
  const fails = facetNames.map((facet, index) => failsOf(columns, facet, index, selection[facet]))
  const tallies = columns.facets.map(({ sets }) => new Uint32Array(sets.length))
  // The six facets by name: a loop over them would cost more than the counting.
  const [sets0, sets1, sets2, sets3, sets4, sets5] = columns.facetSets
  const [fails0, fails1, fails2, fails3, fails4, fails5] = fails
  const [tally0, tally1, tally2, tally3, tally4, tally5] = tallies
  if (!sets0 || !sets1 || !sets2 || !sets3 || !sets4 || !sets5) throw new Error('A facet has no column')
  if (!fails0 || !fails1 || !fails2 || !fails3 || !fails4 || !fails5) throw new Error('A facet has no column')
  if (!tally0 || !tally1 || !tally2 || !tally3 || !tally4 || !tally5) throw new Error('A facet has no column')
  let total = 0
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0
    const set0 = sets0[document] ?? 0
    const set1 = sets1[document] ?? 0
    const set2 = sets2[document] ?? 0
    const set3 = sets3[document] ?? 0
    const set4 = sets4[document] ?? 0
    const set5 = sets5[document] ?? 0
    const failed =
      (fails0[set0] ?? 0) |
      (fails1[set1] ?? 0) |
      (fails2[set2] ?? 0) |
      (fails3[set3] ?? 0) |
      (fails4[set4] ?? 0) |
      (fails5[set5] ?? 0)
    if (failed === 0) {
      tally0[set0] = (tally0[set0] ?? 0) + 1
      tally1[set1] = (tally1[set1] ?? 0) + 1
      tally2[set2] = (tally2[set2] ?? 0) + 1
      tally3[set3] = (tally3[set3] ?? 0) + 1
      tally4[set4] = (tally4[set4] ?? 0) + 1
      tally5[set5] = (tally5[set5] ?? 0) + 1
      total += 1
      hits.offer(document, byScore ? (scores[index] ?? 0) : 0)
    } else if ((failed & (failed - 1)) === 0) {
      const facet = 31 - Math.clz32(failed)
      const tally = tallies[facet]
      const set = columns.facetSets[facet]?.[document] ?? 0
      if (tally) tally[set] = (tally[set] ?? 0) + 1
    }
  }
  return { total, counts: countsOf(columns, tallies) }
}

function failsOf(columns: Columns, facet: FacetName, index: number, values: readonly string[]): Uint8Array {
  const setCount = columns.facets[index]?.sets.length ?? 0
  if (values.length === 0) return new Uint8Array(setCount)
  return setsWith(columns, facet, values).map((passes) => (passes === 1 ? 0 : 1 << index))
}

function countsOf(columns: Columns, tallies: readonly Uint32Array[]): FacetCounts {
  return recordOf((facet) => {
    const index = facetNames.indexOf(facet)
    const { values, sets } = columns.facets[index] ?? { values: [], sets: [] }
    const ofValue = new Uint32Array(values.length)
    sets.forEach((numbers, set) => {
      for (const number of numbers) ofValue[number] = (ofValue[number] ?? 0) + (tallies[index]?.[set] ?? 0)
    })
    const counts = new Map<string, number>()
    values.forEach((value, number) => {
      const count = ofValue[number] ?? 0
      if (count > 0) counts.set(value, count)
    })
    return counts
  })
}
