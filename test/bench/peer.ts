// What the benchmark asks of an engine, and how the peers' packages are loaded.

import type { SearchDocument } from '../../src/search/documents.ts'
import { facetNames, type FacetSelection } from '../../src/search/results.ts'
import { facetValuesOf } from '../../src/search/facet-columns.ts'
import type { BenchQuery } from './bench-queries.ts'

/** An engine in the benchmark. */
export interface Peer {
  readonly name: string
  readonly version: string
  readonly build: (documents: readonly SearchDocument[]) => Promise<void> | void
  /** The number of hits, or undefined when the engine does not offer this kind of query. */
  readonly search: (query: BenchQuery) => Promise<number | undefined> | number | undefined
}

/** A package of the benchmark's own package.json. Rejects when `npm run bench:setup` has not been run. */
export async function peerPackage<T>(name: string): Promise<T> {
  return (await import(name)) as T
}

/** The values of every document by facet, for engines that cannot count facets themselves. */
export function facetRows(documents: readonly SearchDocument[]): readonly (readonly (readonly string[])[])[] {
  return documents.map((document) => facetNames.map((facet) => facetValuesOf(document, facet)))
}

/** Counts facets over hits as an application would that has to: one pass, disjunctive, in maps. Gives the total. */
export function countByHand(
  rows: readonly (readonly (readonly string[])[])[],
  hits: Iterable<number>,
  selection: FacetSelection,
): number {
  const chosen = facetNames.map((facet) => new Set(selection[facet]))
  const counts = facetNames.map(() => new Map<string, number>())
  let total = 0
  for (const hit of hits) {
    const row = rows[hit] ?? []
    const failed = chosen.flatMap((values, facet) =>
      values.size === 0 || row[facet]?.some((value) => values.has(value)) ? [] : [facet],
    )
    if (failed.length > 1) continue
    if (failed.length === 0) total += 1
    for (const facet of failed.length === 0 ? [0, 1, 2, 3, 4] : failed)
      for (const value of row[facet] ?? []) counts[facet]?.set(value, (counts[facet].get(value) ?? 0) + 1)
  }
  return total
}
