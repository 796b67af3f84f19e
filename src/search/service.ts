// One search from request to results: understand, ask the engine, show what it found.

import type { Analyzer } from '../danish/analyzer.ts'
import type { DocumentStore } from './document-store.ts'
import type { EngineAnswer, EngineHit, SearchEngine } from './engine.ts'
import { facetCatalogue, facetLabels, facetValues, type FacetCatalogue } from './facets.ts'
import { recordOf } from './facet-columns.ts'
import { marksOf, type MarkedRun } from './marks.ts'
import { parseQuery, type ParsedQuery } from './query.ts'
import {
  facetNames,
  type Hit,
  type Refusal,
  type SearchOutcome,
  type SearchRequest,
  type SearchService,
  type Snippet,
  type SortOrder,
} from './results.ts'
import { beginningOf, snippetOf } from './snippets.ts'

/** What a search service works with. */
export interface SearchParts {
  readonly engine: SearchEngine
  readonly documents: DocumentStore
  readonly analyzer: Analyzer
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
}

// Beyond these nobody reads on, and a page would cost more than it gives.
const highestLimit = 1000
const longestQuery = 2000

/** Searching one opened index. */
export function createSearchService(parts: SearchParts): SearchService {
  const catalogue = facetCatalogue(parts.documents)
  return {
    search: async (request) => {
      const refusal = refusalOf(request, catalogue)
      return refusal ? { kind: 'refused', refusal } : await found(parts, catalogue, request)
    },
    marksIn: (query, text) => marksOf(parts.analyzer, text, parseQuery(parts.analyzer, query).marked),
  }
}

async function found(
  parts: SearchParts,
  catalogue: FacetCatalogue,
  request: SearchRequest,
): Promise<SearchOutcome> {
  const started = parts.now()
  const query = parseQuery(parts.analyzer, request.query)
  const { selection, offset, limit } = request
  const sort = orderFor(request, query)
  const answer = await parts.engine.search({ clause: query.clause, selection, sort, offset, limit })
  return {
    kind: 'results',
    results: {
      total: answer.total,
      hits: answer.hits.map((hit) => shownHit(parts, hit, query.marked)),
      partialHits: [],
      partialTotal: 0,
      facets: shownFacets(answer, catalogue, request),
      query: query.understood,
      tookMs: parts.now() - started,
    },
  }
}

// Without words there is nothing to be relevant to.
function orderFor({ sort }: SearchRequest, { clause }: ParsedQuery): SortOrder {
  return sort === 'relevans' && clause.kind === 'everything' ? 'nyeste' : sort
}

function refusalOf(request: SearchRequest, catalogue: FacetCatalogue): Refusal | undefined {
  for (const facet of facetNames) {
    const unknown = request.selection[facet].find((value) => !catalogue[facet].has(value))
    if (unknown !== undefined) {
      const message = `${facetLabels[facet]} „${shortened(unknown)}“ findes ikke i arkivet.`
      return { parameter: facet, message }
    }
  }
  if (!Number.isInteger(request.limit) || request.limit < 0 || request.limit > highestLimit) {
    return {
      parameter: 'limit',
      message: `Antallet af resultater skal være et helt tal fra 0 til ${highestLimit}.`,
    }
  }
  if (!Number.isInteger(request.offset) || request.offset < 0) {
    return { parameter: 'side', message: 'Siden skal være et helt tal fra 1.' }
  }
  if (request.query.length > longestQuery) {
    return { parameter: 'q', message: `Søgningen er for lang: højst ${longestQuery} tegn.` }
  }
  return undefined
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)} …` : value
}

function shownFacets({ facets }: EngineAnswer, catalogue: FacetCatalogue, { selection }: SearchRequest) {
  return recordOf((facet) => facetValues(facet, facets[facet], catalogue, selection))
}

function shownHit(
  { documents, analyzer }: SearchParts,
  { document: position, score }: EngineHit,
  marked: readonly MarkedRun[],
): Hit {
  const document = documents.document(position)
  const { id, number, title, municipality, council, date, caseNumber, outcome } = document
  const marksIn = (text: string) => marksOf(analyzer, text, marked)
  const snippets: readonly (Snippet | undefined)[] = [
    snippetOf('decision', document.decision, marksIn(document.decision)) ??
      beginningOf('decision', document.decision),
    snippetOf('body', document.body, marksIn(document.body)),
  ]
  return {
    id,
    number,
    title: title === '' ? undefined : title,
    titleMarks: marksIn(title),
    municipality,
    council,
    date,
    caseNumber,
    outcome,
    score,
    explanation: undefined,
    snippets: snippets.filter((snippet) => snippet !== undefined),
  }
}
