import { createAnalyzer } from '../../src/danish/create-analyzer.ts'
import { miniSearchKind } from '../../src/engines/minisearch/minisearch-engine.ts'
import type { Synonyms } from '../../src/search/synonyms.ts'
import { loadLexicon } from '../../src/store/lexicon-file.ts'
import type { SearchDocument } from '../../src/search/documents.ts'
import type {
  FacetSelection,
  Hit,
  SearchRequest,
  SearchResults,
  SearchService,
} from '../../src/search/results.ts'
import { buildIndex, openIndex } from '../../src/search/search-index.ts'
import { smallArchive } from './documents-fixture.ts'

/** Nothing chosen in any facet. */
export const noSelection: FacetSelection = {
  kommune: [],
  raad: [],
  aar: [],
  emne: [],
  udfald: [],
  sagstype: [],
}

const analyzer = createAnalyzer(await loadLexicon())

/** A service over `documents`, through the files of a snapshot as in the real thing. */
export function serviceOver(documents: readonly SearchDocument[], synonyms: Synonyms = []): SearchService {
  const files = buildIndex(miniSearchKind, analyzer, documents)
  return openIndex({ kind: miniSearchKind, analyzer, files, synonyms, now: () => 0 })
}

const overSmallArchive = serviceOver(smallArchive)

/** The door of the room: one search over the small archive. */
export function checkSearch(
  query: string,
  asked: Partial<SearchRequest> = {},
): ReturnType<SearchService['search']> {
  return overSmallArchive.search({
    query,
    selection: noSelection,
    sort: 'relevans',
    offset: 0,
    limit: 20,
    ...asked,
  })
}

/** The results of a search that must not be refused. */
export async function resultsOf(query: string, asked: Partial<SearchRequest> = {}): Promise<SearchResults> {
  const outcome = await checkSearch(query, asked)
  if (outcome.kind === 'refused') throw new Error(`Refused: ${outcome.refusal.message}`)
  return outcome.results
}

/** Every hit of a search over the small archive, one by one. */
export async function eachHit(query: string, asked: Partial<SearchRequest> = {}): Promise<readonly Hit[]> {
  const request = { query, selection: noSelection, sort: 'relevans', offset: 3, limit: 1, ...asked } as const
  const hits: Hit[] = []
  for await (const hit of overSmallArchive.eachHit(request)) hits.push(hit)
  return hits
}

/** The ids of the hits, without the meeting in front: item numbers of the small archive are unique. */
export async function numbersFound(
  query: string,
  asked: Partial<SearchRequest> = {},
): Promise<readonly string[]> {
  const { hits } = await resultsOf(query, asked)
  return hits.map((hit) => hit.number ?? '')
}
