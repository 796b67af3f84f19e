// What each part of a plan finds and scores. Every function gives matches that the caller owns and gives back to the
// pool; `within` narrows what is looked at, never what a document scores.

import { findPrefix, findTerm, onlyWithin } from './find-terms.ts'
import type { IndexState } from './index-state.ts'
import { addScores, intersectWith, removeFrom, type Matches } from './matches.ts'
import type { Plan } from './plan.ts'
import { mostParts } from './plan-documents.ts'
import { scorePositions } from './score-positions.ts'
import { scoreTerm, type BlockTaker } from './score-term.ts'
import { membership } from './set-members.ts'

/** The documents that `plan` finds, or those of them that `within` has, with their scores. */
export function evaluate(state: IndexState, plan: Plan, within?: Matches): Matches {
  switch (plan.kind) {
    case 'nothing':
      return state.pool.take(0)
    case 'term':
      return findTerm(state, plan, within)
    case 'prefix':
      return findPrefix(state, plan, within)
    case 'positions':
      return scorePositions(state, plan, within)
    case 'any':
    case 'best':
      return union(state, plan.plans, plan.kind, within)
    case 'all':
      return all(state, plan.plans, within)
    case 'most':
      return most(state, plan, within)
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
      for (const part of plan.excluded) {
        const excluded = evaluate(state, part, found)
        removeFrom(found, excluded)
        state.pool.give(excluded)
      }
      return found
    }
    case 'set':
      return set(state, plan, within)
  }
}

function union(
  state: IndexState,
  plans: readonly Plan[],
  kind: 'any' | 'best',
  within: Matches | undefined,
): Matches {
  const wanted = plans.filter((plan) => plan.most > 0)
  const [only] = wanted
  if (only && wanted.length === 1) return evaluate(state, only, within)
  const { accumulator, pool } = state
  const join: BlockTaker =
    kind === 'any'
      ? (documents, scores, length) => {
          accumulator.addBlock(documents, scores, length)
        }
      : (documents, scores, length) => {
          accumulator.raiseBlock(documents, scores, length)
        }
  // Whole lists go to the accumulator as they are read; it serves one union at a time, so the others are found before.
  const parts = wanted.map((plan) => (plan.kind === 'term' ? plan : evaluate(state, plan, within)))
  onlyWithin(state, within, (members) => {
    for (const part of parts) {
      if ('kind' in part) scoreTerm(state, part.entry, part.scoring, members, join)
      else {
        join(part.documents, part.scores, part.length)
        pool.give(part)
      }
    }
  })
  return accumulator.takeOut(pool)
}

function most(
  state: IndexState,
  plan: Extract<Plan, { readonly kind: 'most' }>,
  within: Matches | undefined,
): Matches {
  const { accumulator, pool } = state
  const shares = mostParts(state, plan)
  const parts = plan.plans.map((part) => evaluate(state, part, within))
  for (const part of parts) {
    accumulator.add(part)
    pool.give(part)
  }
  const found = accumulator.takeOut(pool)
  const { documents, scores, length } = found
  found.length = 0
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0
    if (!shares.has(document)) continue
    documents[found.length] = document
    scores[found.length] = (scores[index] ?? 0) * shares.shareOf(document)
    found.length += 1
  }
  return found
}

// The rarest part first; every further one is asked only about what is left.
function all(state: IndexState, plans: readonly Plan[], within: Matches | undefined): Matches {
  const [rarest, ...others] = [...plans].sort((one, other) => one.most - other.most)
  if (!rarest) return state.pool.take(0)
  const found = evaluate(state, rarest, within)
  for (const plan of others) {
    if (found.length === 0) break
    const further = evaluate(state, plan, found)
    intersectWith(found, further)
    state.pool.give(further)
  }
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
