// The engine port over MiniSearch: small and obvious, the definition of what is found and how it scores.

import MiniSearch from 'minisearch'
import type { Analyzer } from '../../danish/analyzer.ts'
import type { SearchDocument } from '../../search/documents.ts'
import {
  layers,
  textFields,
  type EngineAnswer,
  type EngineKind,
  type EngineQuery,
  type IndexFile,
  type IndexPart,
  type IndexedForm,
  type NamedBytes,
  type SearchEngine,
} from '../../search/engine.ts'
import { countFacets, facetColumns, noFacets, type FacetColumns } from '../../search/facet-columns.ts'
import { recencies } from '../../search/recency.ts'
import type { SortOrder } from '../../search/results.ts'
import { evaluate, type Found, type IndexState } from './evaluate.ts'
import { emptyMiniSearch, fieldName, miniSearchOptions, type IndexedDocument } from './fields.ts'
import { keyOf, Positions, wordOrder, type WordOrder } from './positions.ts'

/** MiniSearch 7.2 with our analyser, our facet columns and our word order beside it. */
export const miniSearchKind: EngineKind = {
  name: 'minisearch',
  version: '7.2/3',
  collect: () => {
    let documents: SearchDocument[] = []
    return {
      add: (document) => {
        documents.push(document)
      },
      endPart: () => {
        const part: IndexPart = { details: documents, sections: [] }
        documents = []
        return part
      },
    }
  },
  join: (parts, create, analyzer) => {
    const documents = parts.flatMap((part) => part.details() as readonly SearchDocument[])
    for (const { name, bytes } of filesOf(documents, analyzer)) {
      const file = create(name)
      file.append(bytes)
      file.close()
    }
  },
  readAtNeed: [],
  open: openFiles,
}

interface Columns {
  readonly facets: FacetColumns
  readonly dates: readonly string[]
  readonly routine: readonly boolean[]
  readonly ids: readonly string[]
}

function filesOf(documents: readonly SearchDocument[], analyzer: Analyzer): readonly NamedBytes[] {
  const words = wordOrder(documents, analyzer)
  const miniSearch = emptyMiniSearch()
  miniSearch.addAll(documents.map((_, id) => ({ id, terms: termsOf(words, id) })))
  const columns: Columns = {
    facets: facetColumns(documents),
    dates: documents.map((document) => document.date ?? ''),
    routine: documents.map((document) => document.isRoutine),
    ids: documents.map((document) => document.id),
  }
  return [
    jsonFile('minisearch.json', miniSearch),
    jsonFile('minisearch-words.json', words),
    jsonFile('minisearch-columns.json', columns),
  ]
}

function termsOf({ lexemes, documents }: WordOrder, id: number): Record<string, string> {
  const terms: Record<string, string> = {}
  textFields.forEach((field, index) => {
    const keys = (documents[id]?.[index] ?? []).flatMap((lexeme) => lexemes[lexeme] ?? [])
    for (const layer of layers) {
      const start = keyOf({ layer, term: '' })
      const ofLayer = keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length))
      if (ofLayer.length > 0) terms[fieldName(field, layer)] = ofLayer.join('\n')
    }
  })
  return terms
}

function openFiles(files: readonly IndexFile[]): SearchEngine {
  const miniSearch = MiniSearch.loadJSON<IndexedDocument>(textIn(files, 'minisearch.json'), miniSearchOptions)
  const words = JSON.parse(textIn(files, 'minisearch-words.json')) as WordOrder
  const columns = JSON.parse(textIn(files, 'minisearch-columns.json')) as Columns
  return new MiniSearchEngine({ miniSearch, words, columns })
}

interface OpenedFiles {
  readonly miniSearch: MiniSearch<IndexedDocument>
  readonly words: WordOrder
  readonly columns: Columns
}

class MiniSearchEngine implements SearchEngine {
  readonly capabilities = { positions: true, vocabulary: true }
  readonly documentCount: number
  readonly #state: IndexState
  readonly #ids: readonly string[]
  readonly #words: WordOrder
  #forms: readonly IndexedForm[] | undefined

  constructor({ miniSearch, words, columns }: OpenedFiles) {
    this.documentCount = columns.ids.length
    this.#state = {
      miniSearch,
      positions: new Positions(words),
      columns: columns.facets,
      dates: columns.dates,
      recencies: recencies(columns.dates),
      routine: columns.routine,
    }
    this.#ids = columns.ids
    this.#words = words
  }

  search(query: EngineQuery): Promise<EngineAnswer> {
    const found = evaluate(this.#state, query.clause)
    const { selected, counts } = countFacets(this.#state.columns, found.keys(), query.selection)
    const ordered = this.#ordered(selected, found, query.sort)
    const page = ordered.slice(query.offset, query.offset + query.limit)
    const hits = page.map((document) => ({ document, score: found.get(document) ?? 0 }))
    return Promise.resolve({
      total: selected.length,
      hits,
      facets: query.hasFacets === false ? noFacets : counts,
    })
  }

  vocabulary(): Promise<readonly IndexedForm[]> {
    this.#forms ??= countForms(this.#words)
    return Promise.resolve(this.#forms)
  }

  documentCountOf(term: Parameters<SearchEngine['documentCountOf']>[0]): Promise<number> {
    return Promise.resolve(
      evaluate(this.#state, { kind: 'term', ...term, weight: 1, fields: undefined }).size,
    )
  }

  #ordered(documents: readonly number[], found: Found, sort: SortOrder): readonly number[] {
    const { dates } = this.#state
    const byScore = (one: number, other: number) => (found.get(other) ?? 0) - (found.get(one) ?? 0)
    const newestFirst = (one: number, other: number) => compare(dates[other], dates[one])
    const byId = (one: number, other: number) => compare(this.#ids[one], this.#ids[other])
    const orders = {
      relevans: [byScore, newestFirst, byId],
      nyeste: [newestFirst, byId],
      aeldste: [oldestFirst(dates), byId],
    }[sort]
    return [...documents].sort((one, other) => {
      for (const order of orders) {
        const difference = order(one, other)
        if (difference !== 0) return difference
      }
      return 0
    })
  }
}

// A document without a date comes last in either order.
function oldestFirst(dates: readonly string[]): (one: number, other: number) => number {
  return (one, other) => compare(dates[one] || '9', dates[other] || '9')
}

function compare(one: string | undefined, other: string | undefined): number {
  const [left, right] = [one ?? '', other ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}

function countForms({ lexemes, documents }: WordOrder): readonly IndexedForm[] {
  const counts = new Map<string, number>()
  for (const fields of documents) {
    const forms = new Set(fields.flat().map((lexeme) => lexemes[lexeme]?.[0]?.slice(2) ?? ''))
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  return [...counts].map(([form, documentCount]) => ({ form, documentCount }))
}

function jsonFile(name: string, value: unknown): NamedBytes {
  return { name, bytes: new TextEncoder().encode(JSON.stringify(value)) }
}

function textIn(files: readonly IndexFile[], name: string): string {
  const file = files.find((candidate) => candidate.name === name)
  if (!file) throw new Error(`The index has no file ${name}. Run: node dist/main.js ingest`)
  return new TextDecoder().decode('source' in file ? file.source.read(0, file.source.size) : file.bytes)
}
