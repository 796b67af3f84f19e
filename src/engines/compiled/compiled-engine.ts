// The engine port over compiled files: MiniSearch's answers from typed arrays that are opened where they lie.

import { TextCutter } from '../../danish/text-cutter.ts'
import type {
  EngineAnswer,
  EngineKind,
  EngineQuery,
  IndexedForm,
  LayeredTerm,
  SearchEngine,
} from '../../search/engine.ts'
import { facetNames, type SortOrder } from '../../search/results.ts'
import { BestHits } from './best-hits.ts'
import { RunBuilder } from './build-run.ts'
import { indexFiles } from './index-files.ts'
import { findDocuments } from './find-documents.ts'
import { facetPass, type FacetPass } from './facet-pass.ts'
import { openIndexState, type IndexState } from './index-state.ts'
import { bestScored, withScores } from './page-of-hits.ts'
import { planOf } from './plan.ts'
import { buffersOf, type Run } from './run.ts'

/** Equal to the MiniSearch engine in every answer, floating error aside; a test holds the two together. */
export const compiledKind: EngineKind = {
  name: 'compiled',
  version: '4',
  collect: (analyzer, cutter = new TextCutter()) => {
    const builder = new RunBuilder(analyzer, cutter)
    return {
      add: (document) => {
        builder.add(document)
      },
      finish: () => {
        const run = builder.finish()
        return { data: run, buffers: buffersOf(run) }
      },
    }
  },
  join: (parts) => indexFiles(parts.map((part) => part.data as Run)), // made by `collect`
  open: (files) => new CompiledEngine(openIndexState(files)),
}

class CompiledEngine implements SearchEngine {
  readonly capabilities = { positions: true, vocabulary: true }
  readonly #state: IndexState
  // The answer to the query without words or choices, and its documents in each order; made when first asked for.
  #unfiltered: FacetPass | undefined
  readonly #orders = new Map<Uint32Array, Uint32Array>()

  constructor(state: IndexState) {
    this.#state = state
  }

  get documentCount(): number {
    return this.#state.columns.documentCount
  }

  search(query: EngineQuery): Promise<EngineAnswer> {
    return Promise.resolve(isUnfiltered(query) ? this.#everything(query) : this.#found(query))
  }

  vocabulary(): Promise<readonly IndexedForm[]> {
    const terms = this.#state.dictionary.terms('form')
    return Promise.resolve(Array.from(terms, ({ term, documentCount }) => ({ form: term, documentCount })))
  }

  documentCountOf(term: LayeredTerm): Promise<number> {
    return Promise.resolve(this.#state.dictionary.entry(term)?.documentCount ?? 0)
  }

  #found(query: EngineQuery): EngineAnswer {
    const state = this.#state
    const { clause, selection, sort, offset, limit } = query
    const found = findDocuments(state, planOf(state, clause))
    const { matches } = found
    const ranks = this.#ranks(sort)
    const best = new BestHits(offset + limit, matches.length, ranks)
    const byScore = sort === 'relevans'
    const { total, counts } = facetPass(state.columns, matches, selection, best, byScore)
    const hits = byScore
      ? bestScored(state, found, query, best, ranks)
      : withScores(state, found, best.inOrder().slice(offset))
    state.pool.give(matches)
    return { total, hits, facets: counts }
  }

  #everything({ selection, sort, offset, limit }: EngineQuery): EngineAnswer {
    this.#unfiltered ??= this.#pass(selection)
    const order = this.#order(this.#ranks(sort))
    const hits = Array.from(order.subarray(offset, offset + limit), (document) => ({ document, score: 0 }))
    return { total: this.#unfiltered.total, hits, facets: this.#unfiltered.counts }
  }

  #pass(selection: EngineQuery['selection']): FacetPass {
    const state = this.#state
    const { matches } = findDocuments(state, planOf(state, { kind: 'everything' }))
    const pass = facetPass(state.columns, matches, selection, new BestHits(0, 0, state.columns.newest), false)
    state.pool.give(matches)
    return pass
  }

  #ranks(sort: SortOrder): Uint32Array {
    const { newest, oldest } = this.#state.columns
    return sort === 'aeldste' ? oldest : newest
  }

  // The documents by rank.
  #order(ranks: Uint32Array): Uint32Array {
    const known = this.#orders.get(ranks)
    if (known) return known
    const order = new Uint32Array(ranks.length)
    ranks.forEach((rank, document) => (order[rank] = document))
    this.#orders.set(ranks, order)
    return order
  }
}

function isUnfiltered({ clause, selection }: EngineQuery): boolean {
  return clause.kind === 'everything' && facetNames.every((facet) => selection[facet].length === 0)
}
