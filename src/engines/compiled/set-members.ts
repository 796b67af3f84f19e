// Which documents are in a set that is told by columns: a facet, dates, routine items, everything.

import { facetNames, type FacetName } from '../../search/results.ts'
import { facetWidth, type Columns } from './columns.ts'
import type { SetClause } from './plan.ts'

/** Whether a document is in the set of `clause`. */
export function membership(columns: Columns, clause: SetClause): (document: number) => boolean {
  switch (clause.kind) {
    case 'everything':
      return () => true
    case 'routine':
      return (document) => columns.routine[document] === 1
    case 'dates': {
      const { from = '', to } = clause
      const isIn = columns.dates.map(
        (date) => date !== '' && date >= from && (to === undefined || date <= to),
      )
      return (document) => isIn[columns.dateNumbers[document] ?? 0] ?? false
    }
    case 'facet': {
      const passing = setsWith(columns, clause.facet, clause.values)
      const facet = facetNames.indexOf(clause.facet)
      const firstSet = columns.facets[facet]?.firstSet ?? 0
      return (document) => passing[(columns.facetRows[facetWidth * document + facet] ?? 0) - firstSet] === 1
    }
  }
}

/** For every set of values of a facet 1 when it has one of `values`, else 0. */
export function setsWith(columns: Columns, facet: FacetName, values: readonly string[]): Uint8Array {
  const { values: known, sets } = columns.facets[facetNames.indexOf(facet)] ?? { values: [], sets: [] }
  const isWanted = known.map((value) => values.includes(value))
  return Uint8Array.from(sets, (numbers) => (numbers.some((number) => isWanted[number]) ? 1 : 0))
}
