// What a plan can score at most by range of documents, where that is known: its long lists are then read for those ranges alone
// that can reach a page.

import { gallop, type Matches, type MatchPool } from './matches.ts'
import type { Plan } from './plan.ts'
import { mostSteps, rangeDocuments, type RangeBounds } from './range-bounds.ts'

/** What `plan` can score at most by range; undefined unless all its score is that of one beginning of which it is known. */
export function rangeScores(plan: Plan): RangeBounds | undefined {
  switch (plan.kind) {
    case 'prefix':
      return plan.ranges && times(plan.ranges, Math.max(0, plan.scoring.weight))
    case 'any':
    case 'best':
    case 'all':
    case 'most': {
      const [only, ...others] = plan.plans.filter(isScored)
      return only && others.length === 0 ? rangeScores(only) : undefined
    }
    case 'prefer':
      return isScored(plan.extra) ? undefined : rangeScores(plan.plan)
    case 'newer': {
      const ranges = rangeScores(plan.plan)
      return ranges && times(ranges, 1 + Math.max(0, plan.weight))
    }
    case 'without':
      return rangeScores(plan.plan)
    case 'term':
    case 'positions':
    case 'nothing':
    case 'set':
      return undefined
  }
}

function isScored({ kind }: Plan): boolean {
  return kind !== 'nothing' && kind !== 'set'
}

function times({ levels, step }: RangeBounds, factor: number): RangeBounds {
  return { levels, step: step * factor }
}

/** Takes documents range by range, those with the highest bounds first. */
export class RangeWalk {
  readonly #bounds: RangeBounds
  readonly #matches: Matches
  // The ranges by level, the highest first, and how many of them were taken.
  readonly #order: Uint32Array
  #taken = 0

  /** Walks over `matches`. */
  constructor(bounds: RangeBounds, matches: Matches) {
    this.#bounds = bounds
    this.#matches = matches
    this.#order = byLevel(bounds.levels)
  }

  /** The documents of the next ranges that can score `lowest`, in order, in all `count` of them or a few more. */
  take(count: number, lowest: number, pool: MatchPool): Matches {
    const ranges: number[] = []
    for (let left = count; left > 0 && this.#canReach(lowest);) {
      const range = this.#order[this.#taken] ?? 0
      this.#taken += 1
      const start = gallop(this.#matches, rangeDocuments * range, 0)
      const size = gallop(this.#matches, rangeDocuments * (range + 1), start) - start
      if (size > 0) ranges.push(range)
      left -= size
    }
    return inRanges(
      ranges.sort((one, other) => one - other),
      this.#matches,
      pool,
    )
  }

  // Whether a document of the next range can score so much.
  #canReach(lowest: number): boolean {
    const { levels, step } = this.#bounds
    return this.#taken < this.#order.length && step * (levels[this.#order[this.#taken] ?? 0] ?? 0) >= lowest
  }
}

function byLevel(levels: Uint8Array): Uint32Array {
  // Where the ranges of each level start, and then where the next one goes.
  const places = new Uint32Array(mostSteps + 1)
  for (const level of levels) if (level > 0) places[level - 1] = (places[level - 1] ?? 0) + 1
  for (let level = mostSteps - 1; level >= 0; level -= 1)
    places[level] = (places[level] ?? 0) + (places[level + 1] ?? 0)
  const order = new Uint32Array(levels.length)
  levels.forEach((level, range) => {
    const place = places[level] ?? 0
    order[place] = range
    places[level] = place + 1
  })
  return order
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
