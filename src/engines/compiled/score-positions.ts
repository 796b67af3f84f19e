// Phrases and words close together: documents that have every step, then their positions, field by field.

import { textFields } from '../../search/engine.ts'
import { fieldWeights } from '../../search/field-weights.ts'
import type { TermEntry } from './dictionary.ts'
import type { IndexState } from './index-state.ts'
import { ListCursor } from './list-cursor.ts'
import { intersectWith, type Matches } from './matches.ts'
import type { Plan } from './plan.ts'
import { openList, PostingBlock } from './posting-list.ts'
import { eachBlock } from './score-term.ts'

type PositionsPlan = Extract<Plan, { readonly kind: 'positions' }>

/** The documents of the plan, or those of them that `within` has. The caller owns the result. */
export function scorePositions(state: IndexState, plan: PositionsPlan, within: Matches | undefined): Matches {
  const candidates = candidatesOf(state, plan, within)
  const steps = plan.steps.map((entries) => entries.map((entry) => cursorOf(state, entry)))
  const fields = textFields
    .map((name, field) => ({ field, score: fieldWeights[name] * plan.weight }))
    .filter(({ field }) => ((plan.fields >> field) & 1) === 1)
    .sort((one, other) => fieldOrder(plan.weight, one.score, other.score))
  const lists: number[][] = steps.map(() => [])
  const { documents, scores } = candidates
  let kept = 0
  for (let index = 0; index < candidates.length; index += 1) {
    const document = documents[index] ?? 0
    const found = steps.map((cursors) => cursors.filter((cursor) => cursor.seek(document) >= 0))
    const best = fields.find(({ field }) => {
      if (!readPositions(found, field, lists)) return false
      return plan.window === undefined ? isSequence(lists) : isNear(lists, plan.window)
    })
    if (!best) continue
    documents[kept] = document
    scores[kept] = best.score
    kept += 1
  }
  candidates.length = kept
  return candidates
}

// The field that counts most comes first; with a weight below zero that is still the heaviest field.
function fieldOrder(weight: number, one: number, other: number): number {
  return weight < 0 ? one - other : other - one
}

function cursorOf(state: IndexState, { listStart, documentCount }: TermEntry): ListCursor {
  const block = new PostingBlock()
  return new ListCursor(state.postings, openList(state.postings, listStart, documentCount, block), block)
}

// The rarest step gives the documents; every further one is looked up where that costs less than reading it.
function candidatesOf(state: IndexState, { steps }: PositionsPlan, within: Matches | undefined): Matches {
  const byRarity = [...steps].sort((one, other) => sizeOf(one) - sizeOf(other))
  const [first, ...others] = byRarity
  if (!first) return state.pool.take(0)
  const candidates =
    within && within.length < sizeOf(first) / jumpRatio
      ? documentsWithin(state, first, within)
      : documentsOf(state, first)
  if (within) intersectWith(candidates, within)
  for (const entries of others) {
    const further =
      candidates.length < sizeOf(entries) / jumpRatio
        ? documentsWithin(state, entries, candidates)
        : documentsOf(state, entries)
    intersectWith(candidates, further)
    state.pool.give(further)
  }
  return candidates
}

// Jumping to a document decodes up to a block of 128 postings; mostly fewer documents share one.
const jumpRatio = 16

function sizeOf(entries: readonly TermEntry[]): number {
  return entries.reduce((sum, { documentCount }) => sum + documentCount, 0)
}

function documentsOf(state: IndexState, entries: readonly TermEntry[]): Matches {
  const { accumulator, pool, postings, block } = state
  for (const { listStart, documentCount } of entries) {
    const list = openList(postings, listStart, documentCount, block)
    eachBlock(state, list, ({ documents, length }) => {
      for (let posting = 0; posting < length; posting += 1) accumulator.mark(documents[posting] ?? 0)
    })
  }
  return accumulator.takeOut(pool)
}

function documentsWithin(state: IndexState, entries: readonly TermEntry[], within: Matches): Matches {
  const cursors = entries.map((entry) => cursorOf(state, entry))
  const matches = state.pool.take(within.length)
  for (let index = 0; index < within.length; index += 1) {
    const document = within.documents[index] ?? 0
    if (!cursors.some((cursor) => cursor.seek(document) >= 0)) continue
    matches.documents[matches.length] = document
    matches.scores[matches.length] = 0
    matches.length += 1
  }
  return matches
}

// Fills one list of positions per step; false as soon as a step has none in the field.
function readPositions(found: readonly (readonly ListCursor[])[], field: number, lists: number[][]): boolean {
  return found.every((cursors, step) => {
    const positions = lists[step] ?? []
    positions.length = 0
    for (const cursor of cursors) cursor.positionsIn(field, positions)
    if (cursors.length > 1) positions.sort((one, other) => one - other)
    return positions.length > 0
  })
}

function isSequence(lists: readonly (readonly number[])[]): boolean {
  const at = lists.map(() => 0)
  return (lists[0] ?? []).some((first) =>
    lists.every((positions, step) => {
      let index = at[step] ?? 0
      while (index < positions.length && (positions[index] ?? 0) < first + step) index += 1
      at[step] = index
      return positions[index] === first + step
    }),
  )
}

// Moves the list that lies furthest back until all are within the window, or that list ends.
function isNear(lists: readonly (readonly number[])[], window: number): boolean {
  const at = lists.map(() => 0)
  for (;;) {
    let [lowest, highest, last] = [Infinity, -Infinity, 0]
    for (let step = 0; step < lists.length; step += 1) {
      const position = lists[step]?.[at[step] ?? 0] ?? 0
      if (position > highest) highest = position
      if (position < lowest) {
        lowest = position
        last = step
      }
    }
    if (highest - lowest < window) return true
    at[last] = (at[last] ?? 0) + 1
    if ((at[last] ?? 0) >= (lists[last]?.length ?? 0)) return false
  }
}
