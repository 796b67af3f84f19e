// The documents of a whole query. What a query and its innermost frames found is remembered for as long as its clauses
// live: a page asks for the routine items of a query, and then for the query itself.

import { basePlan } from './base-plan.ts'
import { evaluate, exclude, narrow, type Evaluation } from './evaluate.ts'
import type { IndexState } from './index-state.ts'
import { KeptMatches } from './kept-matches.ts'
import { copyMatches, type Matches } from './matches.ts'
import type { Plan } from './plan.ts'

/** What a query found. */
export interface Found {
  /** All documents, as the caller's own, each scored up to `slack` lower than `fullScores` would. */
  readonly matches: Matches
  readonly slack: number
  /** What scores: the query without the frames around it. */
  readonly core: Plan
  readonly kept: KeptMatches
}

/** Finds the documents of `plan`. */
export function findDocuments(state: IndexState, plan: Plan, depth = 0): Found {
  const known = knownFinds.get(plan)
  if (known) return { ...known, matches: copyMatches(known.matches, state.pool) }
  const found = findAnew(state, plan, depth)
  const { documents, scores, length } = found.matches
  const copy = { documents: documents.slice(0, length), scores: scores.slice(0, length), length }
  knownFinds.set(plan, { ...found, matches: copy })
  return found
}

/** The full scores of those documents of `matches`, which `found` has; the caller owns the result. */
export function fullScores(state: IndexState, { core, kept }: Found, matches: Matches): Matches {
  return evaluate({ ...state, kept }, core, matches)
}

// By plan, and so by clause and index.
const knownFinds = new WeakMap<Plan, Found>()

// Filters and exclusions around a query, a few deep.
const deepestFrame = 3

function findAnew(state: IndexState, plan: Plan, depth: number): Found {
  if (depth < deepestFrame && plan.kind === 'without') {
    const found = findDocuments(state, plan.plan, depth + 1)
    exclude(frameEvaluation(state), found.matches, plan.excluded)
    return found
  }
  const [inner, ...sets] = plan.kind === 'all' ? plan.plans : []
  if (depth < deepestFrame && inner && sets.length > 0 && sets.every(({ kind }) => kind === 'set')) {
    const found = findDocuments(state, inner, depth + 1)
    for (const set of sets) narrow(frameEvaluation(state), found.matches, set)
    return found
  }
  const base = basePlan(plan)
  const kept = new KeptMatches(base.shared)
  const matches = evaluate({ ...state, kept }, base.plan)
  kept.startGiving()
  return { matches, slack: base.slack, core: plan, kept }
}

function frameEvaluation(state: IndexState): Evaluation {
  return { ...state, kept: new KeptMatches(new Set()) }
}
