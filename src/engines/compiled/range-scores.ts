// What a plan can score at most by range of documents, where it has beginnings of which that is known: their long lists are
// then read for those ranges alone that can reach a page.

import { BestHits } from './best-hits.ts'
import type { IndexState } from './index-state.ts'
import { gallop, type Matches, type MatchPool } from './matches.ts'
import type { Plan } from './plan.ts'
import { rangeCountOf, rangeDocuments } from './range-bounds.ts'
import { scoreBounds } from './score-bounds.ts'

/** By range the most that a document of it can score. */
export type RangeScores = Float64Array

/** The bounds of `plan` in the ranges of `documents`, which it finds; undefined where no part of it is known by range. */
export function rangeScores(state: IndexState, plan: Plan, documents: Matches): RangeScores | undefined {
  const scores = new Float64Array(rangeCountOf(state.columns.documentCount))
  const added = addRanges(plan, 1, scores)
  if (!added.someKnown) return undefined
  if (added.someUnknown) addOthers(state, plan, documents, scores)
  return scores
}

interface Added {
  readonly someKnown: boolean
  readonly someUnknown: boolean
}

// Adds what is known by range of `plan`, which counts `factor` times. The best of several is no more than their sum.
function addRanges(plan: Plan, factor: number, scores: RangeScores): Added {
  switch (plan.kind) {
    case 'nothing':
    case 'set':
      return { someKnown: false, someUnknown: false }
    case 'term':
    case 'positions':
      return { someKnown: false, someUnknown: true }
    case 'prefix': {
      if (!plan.ranges) return { someKnown: false, someUnknown: true }
      const { levels, step } = plan.ranges
      const each = step * factor * Math.max(0, plan.scoring.weight)
      for (let range = 0; range < scores.length; range += 1)
        scores[range] = (scores[range] ?? 0) + each * (levels[range] ?? 0)
      return { someKnown: true, someUnknown: false }
    }
    case 'any':
    case 'best':
    case 'all':
    case 'most':
      return addEach(plan.plans, factor, scores)
    case 'prefer':
      return addEach([plan.plan, plan.extra], factor, scores)
    case 'newer':
      return addRanges(plan.plan, factor * (1 + Math.max(0, plan.weight)), scores)
    case 'without':
      return addRanges(plan.plan, factor, scores)
  }
}

function addEach(plans: readonly Plan[], factor: number, scores: RangeScores): Added {
  const added = plans.map((plan) => addRanges(plan, factor, scores))
  return {
    someKnown: added.some(({ someKnown }) => someKnown),
    someUnknown: added.some(({ someUnknown }) => someUnknown),
  }
}

// Of the other parts of `plan` the highest bound in each range.
function addOthers(state: IndexState, plan: Plan, matches: Matches, scores: RangeScores): void {
  const { sums, anywhere } = scoreBounds(state, plan, matches, { areFew: false, withoutRanges: true })
  const highest = new Float64Array(scores.length)
  const { documents, length } = matches
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0
    const range = Math.floor(document / rangeDocuments)
    highest[range] = Math.max(highest[range] ?? 0, sums[document] ?? 0)
  }
  state.bounds.give(sums)
  highest.forEach((sum, range) => (scores[range] = (scores[range] ?? 0) + sum + anywhere))
}

/** Those of `matches` that lie in the `count` ranges with the highest bounds. */
export function inHighestRanges(
  scores: RangeScores,
  matches: Matches,
  count: number,
  pool: MatchPool,
): Matches {
  const best = new BestHits(count, scores.length, rangeNumbers(scores.length))
  scores.forEach((score, range) => {
    best.offer(range, score)
  })
  const ranges = best.inOrder().map(({ document: range }) => range)
  return inRanges(
    ranges.sort((one, other) => one - other),
    matches,
    pool,
  )
}

/** Those of `matches` that lie in ranges whose bound is at least `lowest`. */
export function inRangesReaching(
  scores: RangeScores,
  matches: Matches,
  lowest: number,
  pool: MatchPool,
): Matches {
  const ranges: number[] = []
  scores.forEach((score, range) => {
    if (score >= lowest) ranges.push(range)
  })
  return inRanges(ranges, matches, pool)
}

// Those of `matches` that lie in `ranges`, which ascend.
function inRanges(ranges: readonly number[], matches: Matches, pool: MatchPool): Matches {
  const { documents, length } = matches
  const found = pool.take(Math.min(length, rangeDocuments * ranges.length))
  let at = 0
  for (const range of ranges) {
    at = gallop(matches, rangeDocuments * range, at)
    const end = rangeDocuments * (range + 1)
    for (; at < length && (documents[at] ?? 0) < end; at += 1) {
      found.documents[found.length] = documents[at] ?? 0
      found.length += 1
    }
  }
  return found
}

// Between equals the first range.
function rangeNumbers(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, range) => range)
}
