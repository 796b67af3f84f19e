// The facet and date columns of an index: one number per document, counted in one pass. Shared by engines.

import type { SearchDocument } from './documents.ts'
import { facetNames, type FacetName, type FacetSelection } from './results.ts'

/** One facet: the values that occur, sorted, and for each document the numbers of its values. */
export interface FacetColumn {
  readonly values: readonly string[]
  readonly ofDocument: readonly (readonly number[])[]
}

export type FacetColumns = Readonly<Record<FacetName, FacetColumn>>

/** The values of a document in a facet, as they stand in addresses. A facet without a value counts nowhere. */
export function facetValuesOf(document: SearchDocument, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'kommune':
      return [document.municipalitySlug]
    case 'raad':
      return [document.councilSlug]
    case 'aar':
      return document.date ? [document.date.slice(0, 4)] : []
    case 'emne':
      return [...new Set(document.topics.map((topic) => topic.code))]
    case 'udfald':
      return document.outcome ? [document.outcome] : []
    case 'sagstype':
      return document.caseTypes
  }
}

/** The columns of all facets over `documents`. */
export function facetColumns(documents: readonly SearchDocument[]): FacetColumns {
  return recordOf((facet) => {
    const valuesOf = documents.map((document) => facetValuesOf(document, facet))
    const values = [...new Set(valuesOf.flat())].sort()
    const numberOf = new Map(values.map((value, index) => [value, index]))
    return { values, ofDocument: valuesOf.map((list) => list.map((value) => numberOf.get(value) ?? 0)) }
  })
}

/** What a selection leaves of `matches`, and the disjunctive counts of every facet. */
export interface FacetCount {
  readonly selected: readonly number[]
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>
}

/**
 * Counts in one pass: a match that fails no facet counts in all of them and is selected; one that fails exactly one
 * facet counts in that facet only; one that fails more counts nowhere.
 */
export function countFacets(
  columns: FacetColumns,
  matches: Iterable<number>,
  selection: FacetSelection,
): FacetCount {
  const chosen = recordOf((facet) => chosenNumbers(columns[facet], selection[facet]))
  const tallies = recordOf((facet) => new Uint32Array(columns[facet].values.length))
  const selected: number[] = []
  for (const document of matches) {
    const failed = facetNames.filter((facet) => !passes(chosen[facet], columns[facet].ofDocument[document]))
    if (failed.length > 1) continue
    if (failed.length === 0) selected.push(document)
    for (const facet of failed.length === 0 ? facetNames : failed) {
      for (const value of columns[facet].ofDocument[document] ?? [])
        tallies[facet][value] = (tallies[facet][value] ?? 0) + 1
    }
  }
  return { selected, counts: recordOf((facet) => namedCounts(columns[facet], tallies[facet])) }
}

function chosenNumbers(column: FacetColumn, values: readonly string[]): ReadonlySet<number> | undefined {
  if (values.length === 0) return undefined
  return new Set(values.map((value) => column.values.indexOf(value)).filter((index) => index >= 0))
}

function passes(chosen: ReadonlySet<number> | undefined, values: readonly number[] | undefined): boolean {
  return chosen === undefined || (values ?? []).some((value) => chosen.has(value))
}

function namedCounts(column: FacetColumn, tally: Uint32Array): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  column.values.forEach((value, index) => {
    const count = tally[index] ?? 0
    if (count > 0) counts.set(value, count)
  })
  return counts
}

/** Nothing chosen in any facet. */
export const emptySelection: FacetSelection = recordOf(() => [])

/** Whether a value of any facet is chosen. */
export function isChosen(selection: FacetSelection): boolean {
  return facetNames.some((facet) => selection[facet].length > 0)
}

/** What is counted of facets where nobody asks. */
export const noFacets: Readonly<Record<FacetName, ReadonlyMap<string, number>>> = recordOf(() => new Map())

/** A record with one entry for every facet. */
export function recordOf<T>(make: (facet: FacetName) => T): Record<FacetName, T> {
  return {
    kommune: make('kommune'),
    raad: make('raad'),
    aar: make('aar'),
    emne: make('emne'),
    udfald: make('udfald'),
    sagstype: make('sagstype'),
  }
}
