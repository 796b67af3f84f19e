// What each part of a plan finds and scores. Every function gives matches that the caller owns and gives back to the
// pool; `within` narrows what is looked at, never what a document scores.

import type { IndexState } from './index-state.ts'
import type { KeptMatches } from './kept-matches.ts'
import { addScores, appendBlock, intersectWith, keepOnly, removeFrom, type Matches } from './matches.ts'
import type { Plan } from './plan.ts'
import { scorePositions } from './score-positions.ts'
import { scorePrefix, scoreTerm, scoreTermWithin, type BlockTaker } from './score-term.ts'
import { membership } from './set-members.ts'

/** An index, and what is kept of the plan that is evaluated. */
export interface Evaluation extends IndexState {
  readonly kept: KeptMatches
}

/** The documents that `plan` finds, or those of them that `within` has, with their scores. */
export function evaluate(state: Evaluation, plan: Plan, within?: Matches): Matches {
  const given = state.kept.given(plan, within, state.pool)
  if (given) return given
  const found = evaluateAnew(state, plan, within)
  state.kept.keep(plan, found)
  return found
}

function evaluateAnew(state: Evaluation, plan: Plan, within: Matches | undefined): Matches {
  switch (plan.kind) {
    case 'nothing':
      return state.pool.take(0)
    case 'term':
      return term(state, plan, within)
    case 'prefix':
      return prefix(state, plan, within)
    case 'positions':
      return scorePositions(state, plan, within)
    case 'any':
    case 'best':
      return union(state, plan.plans, plan.kind, within)
    case 'all':
      return all(state, plan.plans, within)
    case 'most': {
      const found = most(state, plan)
      if (within) keepOnly(found, within)
      return found
    }
    case 'prefer': {
      const found = evaluate(state, plan.plan, within)
      const extra = evaluate(state, plan.extra, found)
      addScores(found, extra)
      state.pool.give(extra)
      return found
    }
    case 'newer':
      return newer(state, evaluate(state, plan.plan, within), plan.weight)
    case 'without': {
      const found = evaluate(state, plan.plan, within)
      exclude(state, found, plan.excluded)
      return found
    }
    case 'set':
      return set(state, plan, within)
  }
}

/** Leaves those of `found` that `plan` finds too, and adds its scores. */
export function narrow(state: Evaluation, found: Matches, plan: Plan): void {
  const further = evaluate(state, plan, found)
  intersectWith(found, further)
  state.pool.give(further)
}

/** Takes out of `found` what one of `plans` finds. */
export function exclude(state: Evaluation, found: Matches, plans: readonly Plan[]): void {
  for (const part of plans) {
    const excluded = evaluate(state, part, found)
    removeFrom(found, excluded)
    state.pool.give(excluded)
  }
}

// Looking a document up costs as much as reading some postings.
const jumpRatio = 16

type TermPlan = Extract<Plan, { readonly kind: 'term' }>

function isJumpedThrough({ entry }: TermPlan, within: Matches | undefined): within is Matches {
  return within !== undefined && within.length < entry.documentCount / jumpRatio
}

function term(state: Evaluation, plan: TermPlan, within: Matches | undefined): Matches {
  const { entry, scoring } = plan
  if (isJumpedThrough(plan, within)) {
    const matches = state.pool.take(within.length)
    scoreTermWithin(state, entry, scoring, within, matches)
    return matches
  }
  const matches = state.pool.take(entry.documentCount)
  onlyWithin(state, within, (taken) => {
    scoreTerm(
      state,
      entry,
      scoring,
      taken((documents, scores, length) => {
        appendBlock(matches, documents, scores, length)
      }),
    )
  })
  return matches
}

function prefix(
  state: Evaluation,
  { entries, prefixLength, scoring }: Extract<Plan, { readonly kind: 'prefix' }>,
  within: Matches | undefined,
): Matches {
  const { accumulator, pool } = state
  onlyWithin(state, within, (taken) => {
    const add = taken((documents, scores, length) => {
      accumulator.addBlock(documents, scores, length)
    })
    scorePrefix(state, entries, prefixLength, scoring, add)
  })
  return accumulator.takeOut(pool)
}

/** Runs `scan` with what lets a taker of blocks see nothing outside of `within`. */
function onlyWithin(
  { members }: Evaluation,
  within: Matches | undefined,
  scan: (taken: (take: BlockTaker) => BlockTaker) => void,
): void {
  if (!within) {
    scan((take) => take)
    return
  }
  members.fill(within)
  scan((take) => (documents, scores, length) => {
    members.strikeOthers(documents, scores, length)
    take(documents, scores, length)
  })
  members.empty(within)
}

function union(
  state: Evaluation,
  plans: readonly Plan[],
  kind: 'any' | 'best',
  within: Matches | undefined,
): Matches {
  const wanted = plans.filter((plan) => plan.most > 0)
  const [only] = wanted
  if (only && wanted.length === 1) return evaluate(state, only, within)
  const { accumulator, kept, pool } = state
  const join: BlockTaker =
    kind === 'any'
      ? (documents, scores, length) => {
          accumulator.addBlock(documents, scores, length)
        }
      : (documents, scores, length) => {
          accumulator.raiseBlock(documents, scores, length)
        }
  // Whole lists go to the accumulator as they are read; it serves one union at a time, so the others are found before.
  const isScanned = (plan: Plan): plan is TermPlan =>
    plan.kind === 'term' && !isJumpedThrough(plan, within) && !kept.wants(plan)
  const parts = wanted.map((plan) => (isScanned(plan) ? plan : evaluate(state, plan, within)))
  onlyWithin(state, within, (taken) => {
    const joinWithin = taken(join)
    for (const part of parts) {
      if ('kind' in part) scoreTerm(state, part.entry, part.scoring, joinWithin)
      else {
        join(part.documents, part.scores, part.length)
        pool.give(part)
      }
    }
  })
  return accumulator.takeOut(pool)
}

// The rarest part first; every further one is asked only about what is left.
function all(state: Evaluation, plans: readonly Plan[], within: Matches | undefined): Matches {
  const [rarest, ...others] = [...plans].sort((one, other) => one.most - other.most)
  if (!rarest) return state.pool.take(0)
  const found = evaluate(state, rarest, within)
  for (const plan of others) {
    if (found.length === 0) break
    narrow(state, found, plan)
  }
  return found
}

// Rarity depends on how many documents each part finds, so nothing can be narrowed before.
function most(state: Evaluation, { plans, share }: Extract<Plan, { readonly kind: 'most' }>): Matches {
  const { pool, accumulator, columns } = state
  const parts = plans.map((plan) => evaluate(state, plan))
  const rarities = parts.map(({ length }) => Math.log(1 + columns.documentCount / Math.max(1, length)))
  const whole = rarities.reduce((sum, rarity) => sum + rarity, 0)
  for (const part of parts) accumulator.add(part)
  const found = accumulator.takeOut(pool)
  parts.forEach((part, index) => {
    part.scores.fill(rarities[index] ?? 0, 0, part.length)
    accumulator.add(part)
    pool.give(part)
  })
  const matched = accumulator.takeOut(pool)
  let kept = 0
  for (let index = 0; index < found.length; index += 1) {
    const reached = whole === 0 ? 0 : (matched.scores[index] ?? 0) / whole
    if (reached < share) continue
    found.documents[kept] = found.documents[index] ?? 0
    found.scores[kept] = (found.scores[index] ?? 0) * reached
    kept += 1
  }
  found.length = kept
  pool.give(matched)
  return found
}

function newer({ columns, recencies }: IndexState, found: Matches, weight: number): Matches {
  const { documents, scores, length } = found
  for (let index = 0; index < length; index += 1) {
    const recency = recencies[columns.dateNumbers[documents[index] ?? 0] ?? 0] ?? 0
    scores[index] = (scores[index] ?? 0) * (1 + weight * recency)
  }
  return found
}

function set(
  { columns, pool }: IndexState,
  { clause }: Extract<Plan, { readonly kind: 'set' }>,
  within: Matches | undefined,
): Matches {
  const count = within?.length ?? columns.documentCount
  const matches = pool.take(count)
  const { documents, scores } = matches
  scores.fill(0, 0, count)
  const isIn = membership(columns, clause)
  for (let index = 0; index < count; index += 1) {
    const document = within ? (within.documents[index] ?? 0) : index
    if (!isIn(document)) continue
    documents[matches.length] = document
    matches.length += 1
  }
  return matches
}
