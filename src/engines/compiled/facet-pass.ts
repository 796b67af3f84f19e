// Counts all facets of what a query found, and picks what the chosen values leave of it.

import { isChosen, noFacets, recordOf } from '../../search/facet-columns.ts'
import { facetNames, type FacetName, type FacetSelection } from '../../search/results.ts'
import type { Columns } from './columns.ts'
import type { DocumentSet } from './document-set.ts'
import { setCount, sixFacets } from './facet-rows.ts'
import { keepChosen } from './keep-chosen.ts'
import type { Matches, MatchPool } from './matches.ts'

export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>

/** What a selection leaves, and the disjunctive counts of every facet. */
export interface FacetPass {
  /** The documents in ascending order, as the caller's own; the scores mean nothing. */
  readonly selected: Matches
  readonly counts: FacetCounts
}

/**
 * A document that has none of the chosen values of one facet counts in that facet, with more such facets nowhere; the
 * others are selected and count in all. Tallies are per set of values and are spread over the values at the end. Counts are empty
 * unless `isCounted`.
 */
export function facetPass(
  columns: Columns,
  found: DocumentSet,
  selection: FacetSelection,
  pool: MatchPool,
  isCounted: boolean,
): FacetPass {
  const tally = new Uint32Array(setCount(columns))
  const selected = found.matches(pool)
  if (isChosen(selection)) {
    keepChosen(columns, selected, selection, tally)
    if (isCounted) tallyAll(columns.facetRows, selected, tally)
  } else if (isCounted) tallyUnfiltered(columns, found, selected, tally, pool)
  return { selected, counts: isCounted ? countsOf(columns, tally) : noFacets }
}

// Of more than half of the index it is less to count what was not found.
function tallyUnfiltered(
  columns: Columns,
  found: DocumentSet,
  selected: Matches,
  tally: Uint32Array,
  pool: MatchPool,
): void {
  if (2 * selected.length <= columns.documentCount) {
    tallyAll(columns.facetRows, selected, tally)
    return
  }
  const others = found.complement(columns.documentCount).matches(pool)
  tallyAll(columns.facetRows, others, tally)
  pool.give(others)
  const whole = wholeTally(columns)
  for (let set = 0; set < tally.length; set += 1) tally[set] = (whole[set] ?? 0) - (tally[set] ?? 0)
}

function tallyAll(rows: Columns['facetRows'], { documents, length }: Matches, tally: Uint32Array): void {
  for (let index = 0; index < length; index += 1) {
    // A loop over the six sets would cost more than the counting.
    const row: number = sixFacets * (documents[index] ?? 0)
    const set0 = rows[row] ?? 0
    const set1 = rows[row + 1] ?? 0
    const set2 = rows[row + 2] ?? 0
    const set3 = rows[row + 3] ?? 0
    const set4 = rows[row + 4] ?? 0
    const set5 = rows[row + 5] ?? 0
    tally[set0] = (tally[set0] ?? 0) + 1
    tally[set1] = (tally[set1] ?? 0) + 1
    tally[set2] = (tally[set2] ?? 0) + 1
    tally[set3] = (tally[set3] ?? 0) + 1
    tally[set4] = (tally[set4] ?? 0) + 1
    tally[set5] = (tally[set5] ?? 0) + 1
  }
}

/** How many documents of the whole index have each set. */
function wholeTally(columns: Columns): Uint32Array {
  const known = wholeTallies.get(columns)
  if (known) return known
  const tally = new Uint32Array(setCount(columns))
  for (const set of columns.facetRows) tally[set] = (tally[set] ?? 0) + 1
  wholeTallies.set(columns, tally)
  return tally
}

const wholeTallies = new WeakMap<Columns, Uint32Array>()

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
