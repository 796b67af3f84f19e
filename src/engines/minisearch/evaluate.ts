// What each clause of a query finds and scores, in the plainest way: one map from document to score per clause.

import type MiniSearch from 'minisearch'
import { textFields, type Clause, type LayeredTerm, type TextField } from '../../search/engine.ts'
import type { FacetColumns } from '../../search/facet-columns.ts'
import { bm25 } from '../../search/bm25.ts'
import { fieldWeights } from '../../search/field-weights.ts'
import { fieldName, type IndexedDocument } from './fields.ts'
import type { Positions } from './positions.ts'

/** Documents found, each with its score. */
export type Found = ReadonlyMap<number, number>

/** What an opened index consists of. */
export interface IndexState {
  readonly miniSearch: MiniSearch<IndexedDocument>
  readonly positions: Positions
  readonly columns: FacetColumns
  /** ISO date of each document, empty where none is known. */
  readonly dates: readonly string[]
  readonly routine: readonly boolean[]
  /** How recent each document is. */
  readonly recencies: Float64Array
}

/** The documents that `clause` finds, with their scores. */
export function evaluate(state: IndexState, clause: Clause): Found {
  switch (clause.kind) {
    case 'term':
      return clause.family
        ? inFamily(state, clause, clause.family)
        : lookUp(state, clause.term, clause, false)
    case 'prefix':
      return lookUp(state, clause.prefix, clause, true)
    case 'sequence':
      return inFields(clause, candidates(state, clause.steps), (document, field) =>
        state.positions.sequences(document, field, clause.steps),
      )
    case 'near':
      return inFields(clause, candidates(state, clause.terms), (document, field) =>
        state.positions.near(document, field, clause.terms, clause.window) ? 1 : 0,
      )
    case 'any':
      return union(evaluateAll(state, clause.clauses), (one, other) => one + other)
    case 'best':
      return union(evaluateAll(state, clause.clauses), Math.max)
    case 'all':
      return intersection(evaluateAll(state, clause.clauses))
    case 'most':
      return most(state, evaluateAll(state, clause.clauses), clause.share, clause.least ?? 1)
    case 'prefer':
      return prefer(evaluate(state, clause.clause), evaluate(state, clause.extra))
    case 'newer':
      return newer(state, evaluate(state, clause.clause), clause.weight)
    case 'without':
      return without(evaluate(state, clause.clause), evaluateAll(state, clause.excluded))
    case 'facet':
    case 'dates':
    case 'routine':
    case 'everything':
      return everyDocument(state, (document) => holds(state, clause, document))
  }
}

function evaluateAll(state: IndexState, clauses: readonly Clause[]): readonly Found[] {
  return clauses.map((clause) => evaluate(state, clause))
}

type TermClause = Extract<Clause, { readonly kind: 'term' | 'prefix' }>

function lookUp({ miniSearch }: IndexState, term: string, clause: TermClause, prefix: boolean): Found {
  const fields = (clause.fields ?? textFields).map((field) => fieldName(field, clause.layer))
  const boost = Object.fromEntries(
    textFields.map((field) => [fieldName(field, clause.layer), fieldWeights[field]]),
  )
  const results = miniSearch.search(term, {
    fields,
    boost,
    prefix,
    tokenize: (text) => [text],
    weights,
    bm25,
  })
  return new Map(results.map((result) => [result.id as number, result.score * clause.weight]))
}

// Field by field the score of the term, with the rarity of the commonest of its family instead of its own.
function inFamily(
  state: IndexState,
  clause: Extract<Clause, { readonly kind: 'term' }>,
  family: readonly LayeredTerm[],
): Found {
  const count = ({ layer, term }: LayeredTerm, field: TextField) =>
    lookUp(state, term, { kind: 'term', layer, term, weight: 1, fields: [field] }, false).size
  const found = (clause.fields ?? textFields).map((field) => {
    const own = lookUp(state, clause.term, { ...clause, fields: [field] }, false)
    const most = Math.max(own.size, ...family.map((term) => count(term, field)))
    const ratio = rarity(state, most) / rarity(state, own.size)
    return new Map([...own].map(([document, score]) => [document, score * ratio]))
  })
  return union(found, (one, other) => one + other)
}

// As MiniSearch computes it.
function rarity({ dates }: IndexState, count: number): number {
  return Math.log(1 + (dates.length - count + 0.5) / (count + 0.5))
}

// A prefix finds its terms at their own scores; MiniSearch would weigh them down by their length.
const weights = { fuzzy: 1, prefix: 1 }

type PositionClause = Extract<Clause, { readonly kind: 'sequence' | 'near' }>

// Documents that have every step somewhere, so that few need to be looked at closely.
function candidates(state: IndexState, steps: readonly (readonly LayeredTerm[])[]): Iterable<number> {
  const found = steps.map((terms) =>
    union(
      terms.map((term) => evaluate(state, { kind: 'term', ...term, weight: 1, fields: undefined })),
      Math.max,
    ),
  )
  return intersection(found).keys()
}

function inFields(
  clause: PositionClause,
  documents: Iterable<number>,
  count: (document: number, field: TextField) => number,
): Found {
  const found = new Map<number, number>()
  for (const document of documents) {
    const fields = (clause.fields ?? textFields).filter((field) => count(document, field) > 0)
    const best = Math.max(0, ...fields.map((field) => fieldWeights[field]))
    if (best > 0) found.set(document, best * clause.weight)
  }
  return found
}

function union(all: readonly Found[], join: (one: number, other: number) => number): Found {
  const [first, ...others] = all
  if (!first || others.length === 0) return first ?? new Map()
  const joined = new Map(first)
  for (const found of others) {
    for (const [document, score] of found) {
      const known = joined.get(document)
      joined.set(document, known === undefined ? score : join(known, score))
    }
  }
  return joined
}

function intersection(all: readonly Found[]): Found {
  const [smallest, ...others] = [...all].sort((one, other) => one.size - other.size)
  const found = new Map<number, number>()
  for (const [document, score] of smallest ?? []) {
    const scores = others.map((other) => other.get(document))
    if (scores.every((other) => other !== undefined))
      found.set(
        document,
        scores.reduce((sum, other) => sum + other, score),
      )
  }
  return found
}

function most({ dates }: IndexState, all: readonly Found[], share: number, least: number): Found {
  const rarities = all.map((found) => Math.log(1 + dates.length / Math.max(1, found.size)))
  const whole = rarities.reduce((sum, rarity) => sum + rarity, 0)
  const matched = new Map<number, number>()
  const counts = new Map<number, number>()
  all.forEach((found, index) => {
    for (const document of found.keys()) {
      matched.set(document, (matched.get(document) ?? 0) + (rarities[index] ?? 0))
      counts.set(document, (counts.get(document) ?? 0) + 1)
    }
  })
  const scores = union(all, (one, other) => one + other)
  const result = new Map<number, number>()
  for (const [document, rarity] of matched) {
    const reached = whole === 0 ? 0 : rarity / whole
    const isFound = reached >= share && (counts.get(document) ?? 0) >= least
    if (isFound) result.set(document, (scores.get(document) ?? 0) * reached)
  }
  return result
}

function prefer(found: Found, extra: Found): Found {
  return new Map([...found].map(([document, score]) => [document, score + (extra.get(document) ?? 0)]))
}

function newer({ recencies }: IndexState, found: Found, weight: number): Found {
  return new Map(
    [...found].map(([document, score]) => [document, score * (1 + weight * (recencies[document] ?? 0))]),
  )
}

function without(found: Found, excluded: readonly Found[]): Found {
  return new Map([...found].filter(([document]) => excluded.every((other) => !other.has(document))))
}

type SetClause = Extract<Clause, { readonly kind: 'facet' | 'dates' | 'routine' | 'everything' }>

function everyDocument({ dates }: IndexState, isFound: (document: number) => boolean): Found {
  const found = new Map<number, number>()
  for (let document = 0; document < dates.length; document += 1) {
    if (isFound(document)) found.set(document, 0)
  }
  return found
}

function holds({ columns, dates, routine }: IndexState, clause: SetClause, document: number): boolean {
  switch (clause.kind) {
    case 'everything':
      return true
    case 'routine':
      return routine[document] === true
    case 'dates': {
      const date = dates[document] ?? ''
      return date !== '' && date >= (clause.from ?? '') && (clause.to === undefined || date <= clause.to)
    }
    case 'facet': {
      const { values, ofDocument } = columns[clause.facet]
      return (ofDocument[document] ?? []).some((value) => clause.values.includes(values[value] ?? ''))
    }
  }
}
