import { expect } from 'vitest'
import { createAnalyzer } from '../../src/danish/create-analyzer.ts'
import { compiledKind } from '../../src/engines/compiled/compiled-engine.ts'
import { miniSearchKind } from '../../src/engines/minisearch/minisearch-engine.ts'
import type { SearchDocument } from '../../src/search/documents.ts'
import type { EngineAnswer, EngineHit, EngineQuery, SearchEngine } from '../../src/search/engine.ts'
import { noFacets } from '../../src/search/facet-columns.ts'
import { buildEngine } from '../../src/search/search-index.ts'
import { loadLexicon } from '../../src/store/lexicon-file.ts'

const analyzer = createAnalyzer(await loadLexicon())

/** The compiled engine beside the one that defines the answers, over the same documents. */
export interface EnginePair {
  readonly compiled: SearchEngine
  readonly reference: SearchEngine
}

export function enginePair(documents: readonly SearchDocument[]): EnginePair {
  return {
    compiled: compiledKind.open(buildEngine(compiledKind, analyzer, documents)),
    reference: miniSearchKind.open(buildEngine(miniSearchKind, analyzer, documents)),
  }
}

/** The door: both engines give the same total, facets, documents, scores and order, on the page and as a whole, and without facets. */
export async function checkEqualAnswers(pair: EnginePair, query: EngineQuery): Promise<void> {
  const whole = { ...query, offset: 0, limit: pair.reference.documentCount }
  const expected = await pair.reference.search(whole)
  const answer = await pair.compiled.search(whole)
  expect(answer.total).toBe(expected.total)
  expect(facetsOf(answer)).toEqual(facetsOf(expected))
  checkHits(answer.hits, expected.hits, query.sort !== 'relevans')
  const page = await pair.compiled.search(query)
  expect(page.hits).toEqual(answer.hits.slice(query.offset, query.offset + query.limit))
  expect(page.total).toBe(expected.total)
  const uncounted = await pair.compiled.search({ ...query, hasFacets: false })
  expect(uncounted).toEqual({ ...page, facets: noFacets })
  expect((await pair.reference.search({ ...query, hasFacets: false })).facets).toEqual(noFacets)
}

function facetsOf({ facets }: EngineAnswer) {
  return Object.entries(facets).map(([facet, counts]) => [facet, [...counts]])
}

// Sums of many terms differ in their last bits; documents closer than that may change places.
const tolerance = 1e-9

function checkHits(hits: readonly EngineHit[], expected: readonly EngineHit[], isExactOrder: boolean): void {
  expect(hits).toHaveLength(expected.length)
  const scoreOf = new Map(expected.map(({ document, score }) => [document, score]))
  hits.forEach(({ document, score }, rank) => {
    const wanted = expected[rank]
    expect(distance(score, scoreOf.get(document))).toBeLessThan(tolerance)
    if (isExactOrder || distance(score, wanted?.score) === 0) expect(document).toBe(wanted?.document)
    else expect(distance(score, wanted?.score)).toBeLessThan(tolerance)
  })
}

function distance(score: number, other: number | undefined): number {
  if (other === undefined) return Infinity
  return Math.abs(score - other) / Math.max(1, Math.abs(other))
}
