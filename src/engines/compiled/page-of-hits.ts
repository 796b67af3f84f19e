// The hits of a page with their full scores. Most documents are known not to reach it by what they score at least.

import type { EngineHit } from '../../search/engine.ts'
import { basePlan } from './base-plan.ts'
import { BestHits } from './best-hits.ts'
import { evaluate, type Evaluation } from './evaluate.ts'
import { KeptMatches } from './kept-matches.ts'
import { gallop, type Matches } from './matches.ts'
import type { Plan } from './plan.ts'
import { frameOf } from './plan-documents.ts'

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
  const scored = evaluate({ ...state, kept }, base.plan, isAll && core === plan ? undefined : selected)
  const best = bestOf(scored, offset + limit, ranks)
  if (base.slack > 0 && limit > 0) {
    keepContenders(scored, best.lowestScore - base.slack)
    kept.startGiving()
    const contenders = evaluate({ ...state, kept }, core, scored)
    const again = bestOf(contenders, offset + limit, ranks)
    state.pool.give(contenders)
    state.pool.give(scored)
    return again.inOrder().slice(offset)
  }
  state.pool.give(scored)
  return best.inOrder().slice(offset)
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
  const wanted = state.pool.take(hits.length)
  wanted.documents.set(hits.map(({ document }) => document).sort((one, other) => one - other))
  wanted.length = hits.length
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
