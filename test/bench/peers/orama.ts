import { facetNames } from '../../../src/search/results.ts'
import { facetValuesOf } from '../../../src/search/facet-columns.ts'
import type { Peer } from '../peer.ts'
import { peerPackage } from '../peer.ts'
import { pageSize } from '../bench-queries.ts'

interface Orama {
  readonly create: (options: object) => object
  readonly insertMultiple: (database: object, documents: readonly object[], batch: number) => Promise<unknown>
  readonly search: (database: object, query: object) => Promise<{ readonly count: number }>
}

/** Orama with its own facets; chosen values narrow all of them, because it has no disjunctive ones. */
export async function orama(): Promise<Peer> {
  const { create, insertMultiple, search } = await peerPackage<Orama>('@orama/orama')
  const facetSchema = Object.fromEntries(facetNames.map((facet) => [facet, 'enum[]']))
  const database = create({ schema: { title: 'string', decision: 'string', body: 'string', ...facetSchema } })
  const facets = Object.fromEntries(facetNames.map((facet) => [facet, {}]))
  return {
    name: 'Orama',
    version: '3.1.18',
    build: async (documents) => {
      const records = documents.map((document) => ({
        title: document.title,
        decision: document.decision,
        body: document.body,
        ...Object.fromEntries(facetNames.map((facet) => [facet, facetValuesOf(document, facet)])),
      }))
      await insertMultiple(database, records, 1000)
    },
    search: async ({ kind, words, selection }) => {
      if (kind === 'phrase') return undefined
      const where = Object.fromEntries(
        facetNames
          .filter((facet) => selection[facet].length > 0)
          .map((facet) => [facet, { containsAny: selection[facet] }]),
      )
      const { count } = await search(database, {
        term: words.join(' '),
        boost: { title: 4, decision: 2 },
        threshold: 0,
        exact: kind !== 'prefix' && kind !== 'fuzzy' && kind !== 'empty',
        tolerance: kind === 'fuzzy' ? 1 : 0,
        limit: pageSize,
        facets,
        where,
      })
      return count
    },
  }
}
