// The engine port over compiled files: MiniSearch's answers from typed arrays that are opened where they lie.

import { TextCutter } from '../../danish/text-cutter.ts'
import type {
  EngineAnswer,
  EngineKind,
  EngineQuery,
  IndexedForm,
  LayeredTerm,
  IndexFile,
  SearchEngine,
} from '../../search/engine.ts'
import { isChosen, noFacets } from '../../search/facet-columns.ts'
import type { SortOrder } from '../../search/results.ts'
import { RunBuilder } from './build-run.ts'
import type { Dictionary } from './dictionary.ts'
import { writeIndexFiles } from './index-files.ts'
import { DocumentSet } from './document-set.ts'
import { facetPass, type FacetPass } from './facet-pass.ts'
import { openIndexState, type IndexState } from './index-state.ts'
import { bestRanked, bestScored } from './page-of-hits.ts'
import { foundDocuments } from './plan-documents.ts'
import { joinPrefixes } from './join-prefixes.ts'
import { planOf } from './plan.ts'
import { partOf, runIn } from './run.ts'
import { positionsFormat } from './write-lists.ts'

/** Equal to the MiniSearch engine in every answer, floating error aside; a test holds the two together. */
export const compiledKind: EngineKind = {
  name: 'compiled',
  version: '8',
  readAtNeed: [positionsFormat.name],
  collect: (analyzer, cutter = new TextCutter()) => {
    const builder = new RunBuilder(analyzer, cutter)
    return {
      add: (document) => {
        builder.add(document)
      },
      endPart: () => partOf(builder.endRun()),
    }
  },
  join: (parts, create, _analyzer, handOn) => {
    writeIndexFiles(parts.map(runIn), create, handOn)
  },
  joinRest: joinPrefixes,
  open: (files) => new CompiledEngine(files),
}

class CompiledEngine implements SearchEngine {
  readonly capabilities = { positions: true, vocabulary: true }
  readonly #state: IndexState
  // The answer to the query without words or choices, and its documents in each order; made when first asked for.
  #unfiltered: FacetPass | undefined
  readonly #orders = new Map<Uint32Array, Uint32Array>()

  constructor(files: readonly IndexFile[]) {
    this.#state = openIndexState(files)
  }

  get documentCount(): number {
    return this.#state.columns.documentCount
  }

  search(query: EngineQuery): Promise<EngineAnswer> {
    try {
      return Promise.resolve(isUnfiltered(query) ? this.#everything(query) : this.#found(query))
    } catch (error) {
      // A disk that cannot be read ends this search; what it left half-way must not be in the next one.
      this.#state.accumulator.clear()
      this.#state.members.words.fill(0)
      return Promise.reject(error instanceof Error ? error : new Error(String(error)))
    }
  }

  vocabulary(): Promise<Iterable<IndexedForm>> {
    return Promise.resolve(formsOf(this.#state.dictionary))
  }

  documentCountOf(term: LayeredTerm): Promise<number> {
    return Promise.resolve(this.#state.dictionary.entry(term)?.documentCount ?? 0)
  }

  #found({ clause, selection, sort, offset, limit, hasFacets = true }: EngineQuery): EngineAnswer {
    const state = this.#state
    const plan = planOf(state, clause)
    const found = foundDocuments(state, plan)
    if (!hasFacets && limit === 0 && !isChosen(selection))
      return { total: found.count(), hits: [], facets: noFacets }
    const { selected, counts } = facetPass(state.columns, found, selection, state.pool, hasFacets)
    const total = selected.length
    const place = { offset, limit, ranks: this.#ranks(sort) }
    const hits =
      limit === 0
        ? []
        : sort === 'relevans'
          ? bestScored(state, plan, selected, place)
          : bestRanked(state, plan, selected, place)
    state.pool.give(selected)
    return { total, hits, facets: counts }
  }

  #everything({ selection, sort, offset, limit, hasFacets = true }: EngineQuery): EngineAnswer {
    this.#unfiltered ??= this.#pass(selection)
    const order = this.#order(this.#ranks(sort))
    const hits = Array.from(order.subarray(offset, offset + limit), (document) => ({ document, score: 0 }))
    return { total: order.length, hits, facets: hasFacets ? this.#unfiltered.counts : noFacets }
  }

  #pass(selection: EngineQuery['selection']): FacetPass {
    const { columns, pool } = this.#state
    const everything = new DocumentSet(columns.documentCount).complement(columns.documentCount)
    const pass = facetPass(columns, everything, selection, pool, true)
    pool.give(pass.selected)
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

function* formsOf(dictionary: Dictionary): Generator<IndexedForm> {
  for (const { term, documentCount } of dictionary.terms('form')) yield { form: term, documentCount }
}

function isUnfiltered({ clause, selection }: EngineQuery): boolean {
  return clause.kind === 'everything' && !isChosen(selection)
}
