// The hits of a page with their full scores. Most documents are known not to reach it by what they can score at most.

import type { EngineHit } from '../../search/engine.ts'
import { BestHits } from './best-hits.ts'
import { evaluate } from './evaluate.ts'
import type { IndexState } from './index-state.ts'
import { gallop, removeFrom, type Matches, type MatchPool } from './matches.ts'
import type { Plan } from './plan.ts'
import { frameOf, hasPositions } from './plan-documents.ts'
import { rangeDocuments } from './range-bounds.ts'
import { RangeWalk, rangeScores } from './range-scores.ts'
import { scoreBounds, type ScoreBounds } from './score-bounds.ts'
import { isFewOf } from './wanted-documents.ts'

/** What a page shows of an order. */
export interface PagePlace {
  readonly offset: number
  readonly limit: number
  /** Decides between equals. */
  readonly ranks: Uint32Array
}

/** The page of `selected`, documents that `plan` finds, in order of scores. */
export function bestScored(
  state: IndexState,
  plan: Plan,
  selected: Matches,
  { offset, limit, ranks }: PagePlace,
): readonly EngineHit[] {
  const core = coreOf(plan)
  const best = new BestHits(offset + limit, selected.length, ranks)
  const ranges = isFewOf(state.columns, rangeDocuments * best.wanted) ? rangeScores(core) : undefined
  if (ranges && isWorthBounds(selected, best))
    offerByRange(state, core, new RangeWalk(ranges, selected), best)
  else offerBest(state, core, selected, best, false)
  return best.inOrder().slice(offset)
}

// Offers what can be among the best, in turns: what the first ranges score decides how many others can still reach the page.
function offerByRange(state: IndexState, core: Plan, walk: RangeWalk, best: BestHits): void {
  for (const turn of turns) {
    const documents = walk.take(turn * best.wanted, reaching(best), state.pool)
    offerFew(state, core, documents, best)
    state.pool.give(documents)
  }
}

// So many documents for each hit of the page, at most: what is best stands mostly in as many ranges as there are hits. Where a
// filter leaves little of the ranges it takes more of them, and in the end all that are left.
const turns = [rangeDocuments, 4 * rangeDocuments, Infinity]

// So few documents are scored at once: to find them in the lists costs more than that. The first turn of a page of
// ten has some 1,280.
const mostScored = 4096

// Offers what can be among the best of `documents` from a few ranges.
function offerFew(state: IndexState, core: Plan, documents: Matches, best: BestHits): void {
  const areFew = isFewOf(state.columns, documents.length)
  if (areFew && documents.length <= mostScored && !hasPositions(core))
    offerScored(state, core, documents, best)
  else offerBest(state, core, documents, best, areFew)
}

// Offers those of `selected` that can be among the best; `areFew` where most of any list is none of them.
function offerBest(state: IndexState, core: Plan, selected: Matches, best: BestHits, areFew: boolean): void {
  if (!isWorthBounds(selected, best)) {
    offerScored(state, core, selected, best)
    return
  }
  const bounds = scoreBounds(state, core, selected, areFew)
  // Those with the highest bounds are scored first: few others can then still reach the page.
  const wanted = new BestHits(fewTurns * best.wanted, selected.length, best.ranks)
  const first = documentsOf(highest(bounds, selected, wanted), state.pool)
  offerScored(state, core, first, best)
  const others = contenders(bounds, selected, reaching(best), state.pool)
  removeFrom(others, first)
  offerScored(state, core, others, best)
  state.pool.give(first)
  state.pool.give(others)
  state.bounds.give(bounds.sums)
}

function isWorthBounds(selected: Matches, best: BestHits): boolean {
  return selected.length > fewTurns * best.wanted
}

// So many times the page is scored at first.
const fewTurns = 2

// The documents with the highest bounds, so many as `best` wants.
function highest(
  { sums }: ScoreBounds,
  { documents, length }: Matches,
  best: BestHits,
): readonly EngineHit[] {
  let lowest = -Infinity
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0
    const bound = sums[document] ?? 0
    if (bound < lowest) continue
    best.offer(document, bound)
    lowest = best.lowestScore
  }
  return best.inOrder()
}

// Bounds are sums of numbers of 24 bits.
const roundingError = 1e-4

// The bound that a document needs to be among the best.
function reaching({ lowestScore }: BestHits): number {
  return lowestScore - roundingError * Math.abs(lowestScore)
}

// The documents that may score `needed`.
function contenders(
  { sums, anywhere }: ScoreBounds,
  { documents, length }: Matches,
  needed: number,
  pool: MatchPool,
): Matches {
  const lowest = needed - anywhere
  const found = pool.take(length)
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0
    if (!((sums[document] ?? 0) >= lowest)) continue
    found.documents[found.length] = document
    found.length += 1
  }
  return found
}

function offerScored(state: IndexState, core: Plan, documents: Matches, best: BestHits): void {
  if (documents.length === 0) return
  const scored = evaluate(state, core, documents)
  offerAll(scored, best)
  state.pool.give(scored)
}

function offerAll({ documents, scores, length }: Matches, best: BestHits): void {
  for (let index = 0; index < length; index += 1) best.offer(documents[index] ?? 0, scores[index] ?? 0)
}

/** The page of `selected`, documents that `plan` finds, in order of ranks alone, with their scores. */
export function bestRanked(
  state: IndexState,
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
