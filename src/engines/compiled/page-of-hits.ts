// The hits of a page with their full scores. Most documents are known not to reach it by what they score at least.

import type { EngineHit } from '../../search/engine.ts'
import { basePlan } from './base-plan.ts'
import { BestHits } from './best-hits.ts'
import { evaluate, type Evaluation } from './evaluate.ts'
import { KeptMatches } from './kept-matches.ts'
import { gallop, removeFrom, type Matches, type MatchPool } from './matches.ts'
import type { Plan } from './plan.ts'
import { frameOf, hasPositions } from './plan-documents.ts'

/** What a page shows of an order. */
export interface PagePlace {
  readonly offset: number
  readonly limit: number
  /** Decides between equals. */
  readonly ranks: Uint32Array
}

/** The page of `selected`, documents that `plan` finds, in order of scores; `isAll` when it finds no others. */
export function bestScored(
  state: Evaluation,
  plan: Plan,
  selected: Matches,
  isAll: boolean,
  { offset, limit, ranks }: PagePlace,
): readonly EngineHit[] {
  const core = coreOf(plan)
  const base = basePlan(core)
  const kept = new KeptMatches(base.shared)
  const evaluation = { ...state, kept }
  // What is looked for by positions was found by them, and need not be looked for anew in other documents.
  const isWhole = isAll && core === plan && !hasPositions(base.plan)
  const scored = evaluate(evaluation, base.plan, isWhole ? undefined : selected)
  const wanted = offset + limit
  if (base.slack === 0) {
    const best = bestOf(scored, wanted, ranks)
    state.pool.give(scored)
    return best.inOrder().slice(offset)
  }
  kept.startGiving()
  // Those that are first without what was left out are scored whole first: few others can then still reach the page.
  const first = bestOf(scored, firstTurns * wanted, ranks).inOrder()
  const turn = documentsOf(first, state.pool)
  const best = new BestHits(wanted, scored.length, ranks)
  offerWhole(evaluation, core, turn, best)
  if (first.length < scored.length) {
    keepContenders(scored, best.lowestScore - base.slack)
    removeFrom(scored, turn)
    offerWhole(evaluation, core, scored, best)
  }
  state.pool.give(turn)
  state.pool.give(scored)
  return best.inOrder().slice(offset)
}

// So many times the page is scored whole at first.
const firstTurns = 8

function offerWhole(state: Evaluation, core: Plan, documents: Matches, best: BestHits): void {
  const scored = evaluate(state, core, documents)
  for (let index = 0; index < scored.length; index += 1)
    best.offer(scored.documents[index] ?? 0, scored.scores[index] ?? 0)
  state.pool.give(scored)
}

/** The page of `selected`, documents that `plan` finds, in order of ranks alone, with their scores. */
export function bestRanked(
  state: Evaluation,
  plan: Plan,
  { documents, length }: Matches,
  { offset, limit, ranks }: PagePlace,
): readonly EngineHit[] {
  const best = new BestHits(offset + limit, length, ranks)
  for (let index = 0; index < length; index += 1) best.offer(documents[index] ?? 0, 0)
  const hits = best.inOrder().slice(offset)
  const wanted = documentsOf(hits, state.pool)
  const scored = evaluate(state, coreOf(plan), wanted)
  const page = hits.map(({ document }) => ({
    document,
    score: scored.scores[gallop(scored, document, 0)] ?? 0,
  }))
  state.pool.give(wanted)
  state.pool.give(scored)
  return page
}

// What scores: the plan without the frames around it.
function coreOf(plan: Plan): Plan {
  const frame = frameOf(plan)
  return frame ? coreOf(frame.inner) : plan
}

// In ascending order; the scores mean nothing.
function documentsOf(hits: readonly EngineHit[], pool: MatchPool): Matches {
  const matches = pool.take(hits.length)
  matches.documents.set(hits.map(({ document }) => document).sort((one, other) => one - other))
  matches.length = hits.length
  return matches
}

function bestOf({ documents, scores, length }: Matches, wanted: number, ranks: Uint32Array): BestHits {
  const best = new BestHits(wanted, length, ranks)
  for (let index = 0; index < length; index += 1) best.offer(documents[index] ?? 0, scores[index] ?? 0)
  return best
}

// Leaves what scores at least `needed`; sums of the same numbers in another order differ by less than is allowed for.
function keepContenders(matches: Matches, needed: number): void {
  const { documents, scores, length } = matches
  const lowest = needed - 1e-9 * Math.abs(needed)
  let kept = 0
  for (let index = 0; index < length; index += 1) {
    if (!((scores[index] ?? 0) >= lowest)) continue
    documents[kept] = documents[index] ?? 0
    kept += 1
  }
  matches.length = kept
}
