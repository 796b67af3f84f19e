// One search from request to results: understand, ask the engine, show what it found.

import type { Analyzer } from '../danish/analyzer.ts'
import { ask, type Asked } from './ask.ts'
import type { DocumentStore, StoredDocument } from './document-store.ts'
import {
  textFields,
  type Clause,
  type EngineAnswer,
  type EngineHit,
  type EngineQuery,
  type SearchEngine,
} from './engine.ts'
import { textOf } from './indexed-texts.ts'
import { explanations } from './explain.ts'
import { emptySelection, recordOf } from './facet-columns.ts'
import { facetValues, type FacetCatalogue } from './facets.ts'
import { KnownPieces } from './known-pieces.ts'
import { createMarker } from './marks.ts'
import { nearTitles } from './near-titles.ts'
import { vocabularyOf, type Vocabulary } from './query/nearest-word.ts'
import { knownSynonyms } from './query/synonym-clauses.ts'
import { toldQuery, understand, type UnderstoodSearch } from './query/understand.ts'
import { refusalOf } from './refusals.ts'
import type {
  FacetSelection,
  Hit,
  ScoreLine,
  SearchRequest,
  SearchResults,
  SearchService,
  Snippet,
} from './results.ts'
import { beginningOf, snippetOf, type ReadableText } from './snippets.ts'
import { createStoredMarker, type StoredMarker } from './stored-marks.ts'
import type { Synonyms } from './synonyms.ts'
import type { StoredText } from './text-reader.ts'

/** What a search service works with. */
export interface SearchParts {
  readonly engine: SearchEngine
  readonly documents: DocumentStore
  readonly analyzer: Analyzer
  readonly synonyms: Synonyms
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
}

/** Searching one opened index. */
export function createSearchService(given: SearchParts): SearchService {
  const { engine, documents, analyzer, synonyms, now } = given
  const parts = { ...given, pieces: new KnownPieces(documents.pieces, analyzer) }
  const { catalogue } = documents
  const knowledge = { analyzer, catalogue, synonyms: knownSynonyms(analyzer, synonyms) }
  let vocabulary: Promise<Vocabulary> | undefined
  const asking = {
    engine,
    knowledge,
    // The words of the index are prepared when the first misspelt word is met.
    vocabulary: () => (vocabulary ??= engine.vocabulary().then(vocabularyOf)),
    isKnown: (word: string) => analyzer.isKnown(word),
    spelling: (form: string) => spellingOf(parts, form),
  }
  return {
    search: async (request) => {
      const refusal = refusalOf(request, catalogue)
      if (refusal) return { kind: 'refused', refusal }
      const started = now()
      const asked = await ask(asking, request)
      const results = await shownResults(parts, catalogue, request, asked)
      return { kind: 'results', results: { ...results, tookMs: now() - started } }
    },
    eachHit: async function* (request) {
      if (refusalOf(request, catalogue)) return
      const { search, answer } = await ask(asking, { ...request, offset: 0, limit: documents.documentCount })
      const marksIn = createStoredMarker(analyzer, parts.pieces, search.interpretation.marked)
      for (const hit of answer.hits) yield listedHit(parts, hit, marksIn)
    },
    nearTitles: async (request) => {
      const shown = ({ document, score }: EngineHit) => hitOf(documents.stored(document), score)
      const { here, elsewhere } = await nearTitles(engine, analyzer, request)
      return { here: here.map(shown), elsewhere: elsewhere.map(shown) }
    },
    marksIn: (query, text) =>
      createMarker(analyzer, understand(knowledge, query).interpretation.marked)(text),
  }
}

/** With what has been learned of the stored texts. */
interface ServingParts extends SearchParts {
  readonly pieces: KnownPieces
}

async function spellingOf({ engine, documents, analyzer }: SearchParts, form: string): Promise<string> {
  const clause: Clause = { kind: 'term', layer: 'form', term: form, weight: 1, fields: undefined }
  const query: EngineQuery = { clause, selection: emptySelection, sort: 'nyeste', offset: 0, limit: 1 }
  const [hit] = (await engine.search(query)).hits
  if (!hit) return form
  const document = documents.document(hit.document)
  for (const text of textFields.map((field) => textOf(document, field))) {
    const token = analyzer.analyze(text).find((one) => one.form === form)
    if (token && token.kind !== 'part')
      return text
        .slice(token.start, token.end)
        .toLowerCase()
        .replace(/[-‐‑]$/, '')
  }
  return form
}

async function shownResults(
  parts: ServingParts,
  catalogue: FacetCatalogue,
  request: SearchRequest,
  { search, answer, routineTotal, partial, corrections }: Asked,
): Promise<Omit<SearchResults, 'tookMs'>> {
  const marksIn = createStoredMarker(parts.analyzer, parts.pieces, search.interpretation.marked)
  const lines = request.explain ? await explanations(parts.engine, search, answer.hits) : undefined
  const shown = (hit: EngineHit) =>
    request.hasPassages === false
      ? titledHit(parts, hit, marksIn)
      : shownHit(parts, hit, marksIn, lines?.get(hit.document))
  return {
    total: answer.total,
    routineTotal,
    hits: answer.hits.map(shown),
    partialHits: partial?.hits.map(shown) ?? [],
    partialTotal: partial?.total ?? 0,
    ...shownFacets(answer, catalogue, selectionWith(request, search)),
    query: { ...toldQuery(request.query, search), corrections },
  }
}

function shownFacets(
  { facets }: EngineAnswer,
  catalogue: FacetCatalogue,
  selection: FacetSelection,
): Pick<SearchResults, 'facets' | 'topics'> {
  const all = recordOf((facet) => facetValues(facet, facets[facet], catalogue, selection))
  const emne = all.emne.filter(({ value, selected }) => selected || isMainGroup(value))
  return { facets: { ...all, emne }, topics: all.emne }
}

function isMainGroup(code: string): boolean {
  return code.length === 2
}

/** What was chosen, and what was typed as a name and taken as a filter. */
function selectionWith({ selection }: SearchRequest, { filters }: UnderstoodSearch): FacetSelection {
  return recordOf((facet) => [
    ...selection[facet],
    ...filters.filter((filter) => filter.facet === facet).map(({ value }) => value),
  ])
}

function shownHit(
  { documents, pieces }: ServingParts,
  { document: position, score }: EngineHit,
  marksIn: StoredMarker,
  explanation: readonly ScoreLine[] | undefined,
): Hit {
  const document = documents.stored(position)
  const decision = decisionSnippet(document, marksIn)
  const body = bodySnippet(pieces, document, marksIn)
  return {
    ...titled(document, score, marksIn),
    snippets: [
      decision,
      body ?? (decision ? undefined : beginningOf('body', readable(pieces, document.body))),
    ].flatMap((snippet) => snippet ?? []),
    explanation,
  }
}

/** A hit with its title alone. */
function titledHit(
  { documents }: SearchParts,
  { document: position, score }: EngineHit,
  marksIn: StoredMarker,
): Hit {
  return titled(documents.stored(position), score, marksIn)
}

/** A hit for a table: the body is looked through only where no decision is shown. */
function listedHit(
  { documents, pieces }: ServingParts,
  { document: position, score }: EngineHit,
  marksIn: StoredMarker,
): Hit {
  const document = documents.stored(position)
  const snippet =
    decisionSnippet(document, marksIn) ??
    bodySnippet(pieces, document, marksIn) ??
    beginningOf('body', readable(pieces, document.body))
  return { ...hitOf(document, score), snippets: snippet ? [snippet] : [] }
}

function decisionSnippet({ decision }: StoredDocument, marksIn: StoredMarker): Snippet | undefined {
  const text = decision.text()
  return snippetOf('decision', text, marksIn(decision)) ?? beginningOf('decision', text)
}

// Of the body only the passage is read.
function bodySnippet(
  pieces: KnownPieces,
  { body }: StoredDocument,
  marksIn: StoredMarker,
): Snippet | undefined {
  const marks = marksIn(body)
  return marks.length === 0 ? undefined : snippetOf('body', readable(pieces, body), marks)
}

function readable(pieces: KnownPieces, stored: StoredText): ReadableText {
  return {
    length: pieces.lengthOf(stored),
    slice: (from, to) => pieces.slice(stored, from, to),
  }
}

function titled(document: StoredDocument, score: number, marksIn: StoredMarker): Hit {
  return { ...hitOf(document, score), titleMarks: marksIn(document.title) }
}

/** What a hit says of itself before anything is marked in it. */
function hitOf({ head, title: stored }: StoredDocument, score: number): Hit {
  const { id, number, municipality, council, date, caseNumber, outcome } = head
  const title = stored.text()
  return {
    id,
    number,
    title: title === '' ? undefined : title,
    titleMarks: [],
    municipality,
    council,
    date,
    caseNumber,
    outcome,
    score,
    snippets: [],
    explanation: undefined,
  }
}
