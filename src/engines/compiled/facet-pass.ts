// Counts all facets of what a query found, and picks what the chosen values leave of it.

import { recordOf } from '../../search/facet-columns.ts'
import { facetNames, type FacetName, type FacetSelection } from '../../search/results.ts'
import { facetWidth, type Columns } from './columns.ts'
import type { DocumentSet } from './document-set.ts'
import type { Matches, MatchPool } from './matches.ts'
import { setsWith } from './set-members.ts'

export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>

/** What a selection leaves, and the disjunctive counts of every facet. */
export interface FacetPass {
  /** The documents in ascending order, as the caller's own; the scores mean nothing. */
  readonly selected: Matches
  readonly counts: FacetCounts
}

/**
 * A document that has none of the chosen values of one facet counts in that facet, with more such facets nowhere; the
 * others are selected and count in all. Tallies are per set of values and are spread over the values at the end.
 */
export function facetPass(
  columns: Columns,
  found: DocumentSet,
  selection: FacetSelection,
  pool: MatchPool,
): FacetPass {
  const tally = new Uint32Array(setCount(columns))
  const selected = found.matches(pool)
  const chosen = facetNames.flatMap((facet, index) => (selection[facet].length > 0 ? [index] : []))
  const [only] = chosen
  if (only !== undefined) {
    const fails = failsOf(columns, selection)
    if (chosen.length === 1) keepPassing(columnOf(columns, only), selected, fails, tally)
    else keepSelected(columns.facetRows, selected, fails, tally)
    tallyAll(columns.facetRows, selected, tally)
  } else tallyUnfiltered(columns, found, selected, tally, pool)
  return { selected, counts: countsOf(columns, tally) }
}

// Keeps what passes in the only facet with chosen values; the others count in it. One column is read for
// that: of scattered documents the rows would each be far away.
function keepPassing(
  column: Columns['facetRows'],
  matches: Matches,
  fails: Uint8Array,
  tally: Uint32Array,
): void {
  const { documents, length } = matches
  let kept = 0
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0
    const set = column[document] ?? 0
    if (fails[set] === 0) {
      documents[kept] = document
      kept += 1
    } else tally[set] = (tally[set] ?? 0) + 1
  }
  matches.length = kept
}

// A facet's sets of all documents, taken out of the rows when it is first chosen alone.
function columnOf(columns: Columns, facet: number): Columns['facetRows'] {
  const known = knownColumns.get(columns) ?? []
  knownColumns.set(columns, known)
  return (known[facet] ??= facetColumn(columns, facet))
}

const knownColumns = new WeakMap<Columns, Columns['facetRows'][]>()

function facetColumn({ facetRows: rows, documentCount }: Columns, facet: number): Columns['facetRows'] {
  const column = rows instanceof Uint16Array ? new Uint16Array(documentCount) : new Uint32Array(documentCount)
  for (let document = 0; document < documentCount; document += 1)
    column[document] = rows[sixFacets * document + facet] ?? 0
  return column
}

// Keeps what fails in no facet; what fails in one counts in it.
function keepSelected(
  rows: Columns['facetRows'],
  matches: Matches,
  fails: Uint8Array,
  tally: Uint32Array,
): void {
  const { documents, length } = matches
  let kept = 0
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0
    const row: number = sixFacets * document
    const failed =
      (fails[rows[row] ?? 0] ?? 0) |
      (fails[rows[row + 1] ?? 0] ?? 0) |
      (fails[rows[row + 2] ?? 0] ?? 0) |
      (fails[rows[row + 3] ?? 0] ?? 0) |
      (fails[rows[row + 4] ?? 0] ?? 0) |
      (fails[rows[row + 5] ?? 0] ?? 0)
    if (failed === 0) {
      documents[kept] = document
      kept += 1
    } else if ((failed & (failed - 1)) === 0) {
      const set = rows[row + 31 - Math.clz32(failed)] ?? 0
      tally[set] = (tally[set] ?? 0) + 1
    }
  }
  matches.length = kept
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
    // The six sets by name: a loop over them would cost more than the counting.
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

// Another number does not compile.
const sixFacets: 6 = facetWidth

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

function setCount({ facets }: Columns): number {
  return facets.reduce((sum, { sets }) => sum + sets.length, 0)
}

/** Per set of any facet the bit of its facet when it has none of the chosen values, else 0. */
function failsOf(columns: Columns, selection: FacetSelection): Uint8Array {
  const fails = new Uint8Array(setCount(columns))
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
