// A clause with its terms looked up, so that the rarest part of a query can be found first.

import { textFields, type Clause, type Layer, type TextField } from '../../search/engine.ts'
import { commonestOf } from './commonest.ts'
import type { TermEntry } from './dictionary.ts'
import type { DocumentSet } from './document-set.ts'
import type { IndexState } from './index-state.ts'
import { LookedUp } from './looked-up.ts'
import { scoredTerms } from './prefix-table.ts'
import type { RangeBounds } from './range-bounds.ts'

/** How a term's matches are scored: in which fields, and what a match counts. */
export interface Scoring {
  readonly layer: Layer
  /** One bit per text field. */
  readonly fields: number
  readonly weight: number
  /** Per text field how many documents have the commonest of the term's family; undefined without a family. */
  readonly familyCounts: readonly number[] | undefined
}

/** A set of documents that columns tell, without scores. */
export type SetClause = Extract<Clause, { readonly kind: 'facet' | 'dates' | 'routine' | 'everything' }>

/** What to do; `most` bounds from above how many documents it can find. */
export type Plan = { readonly most: number } & (
  | { readonly kind: 'nothing' }
  | { readonly kind: 'term'; readonly entry: TermEntry; readonly scoring: Scoring }
  | {
      readonly kind: 'prefix'
      readonly entries: readonly TermEntry[]
      /** Terms that are found without counting for the score: a short prefix has thousands. */
      readonly unscored: readonly TermEntry[]
      /** The documents of all its terms, where they were written down; nobody may change them. */
      readonly documents: DocumentSet | undefined
      /** What it scores at most by range, counting once, where that was written down. */
      readonly ranges: RangeBounds | undefined
      readonly prefixLength: number
      readonly scoring: Scoring
    }
  | {
      readonly kind: 'positions'
      /** Per step or word the terms that meet it. */
      readonly steps: readonly (readonly TermEntry[])[]
      /** Undefined: at consecutive positions; else within so many, in any order. */
      readonly window: number | undefined
      readonly fields: number
      readonly weight: number
    }
  | { readonly kind: 'any' | 'best' | 'all'; readonly plans: readonly Plan[] }
  | {
      readonly kind: 'most'
      readonly plans: readonly Plan[]
      readonly share: number
      readonly least: number
    }
  | { readonly kind: 'prefer'; readonly plan: Plan; readonly extra: Plan }
  | { readonly kind: 'newer'; readonly plan: Plan; readonly weight: number }
  | { readonly kind: 'without'; readonly plan: Plan; readonly excluded: readonly Plan[] }
  | { readonly kind: 'set'; readonly clause: SetClause }
)

/** The plan of `clause`: the same one for the same object. */
export function planOf(state: IndexState, clause: Clause, terms = new LookedUp(state)): Plan {
  const plans = knownPlans.get(state) ?? new WeakMap<Clause, Plan>()
  knownPlans.set(state, plans)
  const plan = plans.get(clause) ?? newPlan(state, clause, terms)
  plans.set(clause, plan)
  return plan
}

// A page asks more than once about the same clause; its plan goes with it.
const knownPlans = new WeakMap<IndexState, WeakMap<Clause, Plan>>()

function newPlan(state: IndexState, clause: Clause, terms: LookedUp): Plan {
  switch (clause.kind) {
    case 'term': {
      const entry = terms.entry(clause)
      if (!entry) return { kind: 'nothing', most: 0 }
      const scoring = {
        ...scoringOf(clause),
        familyCounts: clause.family && terms.familyCounts(clause.family),
      }
      return { kind: 'term', entry, scoring, most: entry.documentCount }
    }
    case 'prefix':
      return prefixPlan(state, clause)
    case 'sequence':
      return positionsPlan(state, clause, terms.entriesOf(clause.steps), undefined)
    case 'near':
      return positionsPlan(state, clause, terms.entriesOf(clause.terms), clause.window)
    case 'any':
    case 'best':
    case 'all': {
      const plans = clause.clauses.map((part) => planOf(state, part, terms))
      const most = clause.kind === 'all' ? leastOf(plans) : limited(state, totalOf(plans))
      return { kind: clause.kind, plans, most }
    }
    case 'most': {
      const plans = clause.clauses.map((part) => planOf(state, part, terms))
      const { share, least = 1 } = clause
      return { kind: 'most', plans, share, least, most: limited(state, totalOf(plans)) }
    }
    case 'prefer': {
      const plan = planOf(state, clause.clause, terms)
      return { kind: 'prefer', plan, extra: planOf(state, clause.extra, terms), most: plan.most }
    }
    case 'newer': {
      const plan = planOf(state, clause.clause, terms)
      return { kind: 'newer', plan, weight: clause.weight, most: plan.most }
    }
    case 'without': {
      const plan = planOf(state, clause.clause, terms)
      const excluded = clause.excluded.map((part) => planOf(state, part, terms))
      return { kind: 'without', plan, excluded, most: plan.most }
    }
    case 'facet':
    case 'dates':
    case 'routine':
    case 'everything':
      return { kind: 'set', clause, most: state.columns.documentCount }
  }
}

function prefixPlan(state: IndexState, clause: Extract<Clause, { readonly kind: 'prefix' }>): Plan {
  const { layer, prefix } = clause
  const scoring = scoringOf(clause)
  const own = { kind: 'prefix' as const, prefixLength: prefix.length, scoring }
  // Only lists of all fields can be read without looking at them.
  const isWhole = scoring.fields === allFields
  const known = isWhole ? state.prefixes.known({ layer, term: prefix }) : undefined
  const ranges = known?.ranges
  if (known?.found) {
    const { commonest, documents } = known.found
    return { ...own, entries: commonest, unscored: [], documents, ranges, most: documents.count() }
  }
  const all = state.dictionary.entriesAt({ layer, term: prefix })
  const { commonest, others } = commonestOf(all, isWhole ? scoredTerms : all.length)
  const most = sumOf(state, all)
  return { ...own, entries: commonest, unscored: others, documents: undefined, ranges, most }
}

function positionsPlan(
  state: IndexState,
  clause: { readonly fields: readonly TextField[] | undefined; readonly weight: number },
  steps: readonly (readonly TermEntry[])[],
  window: number | undefined,
): Plan {
  const most = steps.length === 0 ? 0 : Math.min(...steps.map((entries) => sumOf(state, entries)))
  return { kind: 'positions', steps, window, fields: fieldBits(clause.fields), weight: clause.weight, most }
}

function scoringOf(clause: Scored): Scoring {
  const { layer, fields, weight } = clause
  return { layer, fields: fieldBits(fields), weight, familyCounts: undefined }
}

interface Scored {
  readonly layer: Layer
  readonly fields: readonly TextField[] | undefined
  readonly weight: number
}

/** The bits of all text fields. */
export const allFields = fieldBits(textFields)

function fieldBits(fields: readonly TextField[] = textFields): number {
  return fields.reduce((bits, field) => bits | (1 << textFields.indexOf(field)), 0)
}

function sumOf(state: IndexState, entries: readonly TermEntry[]): number {
  return limited(
    state,
    entries.reduce((sum, entry) => sum + entry.documentCount, 0),
  )
}

function totalOf(plans: readonly Plan[]): number {
  return plans.reduce((sum, plan) => sum + plan.most, 0)
}

function leastOf(plans: readonly Plan[]): number {
  return plans.length === 0 ? 0 : Math.min(...plans.map((plan) => plan.most))
}

function limited({ columns }: IndexState, count: number): number {
  return Math.min(count, columns.documentCount)
}
