// Picks what the chosen values of facets leave of what a query found.

import { facetNames, type FacetSelection } from '../../search/results.ts'
import type { Columns } from './columns.ts'
import { setCount, sixFacets } from './facet-rows.ts'
import type { Matches } from './matches.ts'
import { setsWith } from './set-members.ts'

/** Keeps of `matches` what has the chosen values; in `tally` what has none of those of one facet counts in that facet, by set. */
export function keepChosen(
  columns: Columns,
  matches: Matches,
  selection: FacetSelection,
  tally: Uint32Array,
): void {
  const chosen = facetNames.flatMap((facet, index) => (selection[facet].length > 0 ? [index] : []))
  const [first, ...others] = chosen
  if (first === undefined) return
  const fails = failsOf(columns, selection)
  if (others.length === 0) keepPassing(columnOf(columns, first), matches, fails, tally)
  else keepSelected(columns.facetRows, matches, fails, tally)
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
