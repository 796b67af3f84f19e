// Phrases and words close together: documents that have every step, then their positions, field by field.

import { textFields } from '../../search/engine.ts'
import { fieldWeights } from '../../search/field-weights.ts'
import type { TermEntry } from './dictionary.ts'
import type { IndexState } from './index-state.ts'
import { ListCursor } from './list-cursor.ts'
import { intersectWith, type Matches } from './matches.ts'
import { markDocuments } from './mark-documents.ts'
import type { Plan } from './plan.ts'
import { isNear, isSequence, PositionList } from './position-list.ts'
import { fieldCount } from './posting-format.ts'
import type { PostingBlock } from './posting-block.ts'
import { openList } from './posting-list.ts'

type PositionsPlan = Extract<Plan, { readonly kind: 'positions' }>

/** The documents of the plan, or those of them that `within` has. The caller owns the result. */
export function scorePositions(state: IndexState, plan: PositionsPlan, within: Matches | undefined): Matches {
  const candidates = candidatesOf(state, plan, within)
  const blocks: PostingBlock[] = []
  const steps = plan.steps.map((entries) => entries.map((entry) => cursorOf(state, entry, blocks)))
  const fields = textFields
    .map((name, field) => ({ field, score: fieldWeights[name] * plan.weight }))
    .filter(({ field }) => ((plan.fields >> field) & 1) === 1)
    .sort((one, other) => fieldOrder(plan.weight, one.score, other.score))
  const lists = steps.map(() => new PositionList())
  const { documents, scores } = candidates
  let kept = 0
  for (let index = 0; index < candidates.length; index += 1) {
    const document = documents[index] ?? 0
    const common = fieldsWithAll(steps, document)
    if (common === 0) continue
    for (const { field, score } of fields) {
      if (((common >> field) & 1) === 0) continue
      readPositions(steps, field, lists)
      if (!(plan.window === undefined ? isSequence(lists) : isNear(lists, plan.window))) continue
      documents[kept] = document
      scores[kept] = score
      kept += 1
      break
    }
  }
  candidates.length = kept
  for (const block of blocks) state.blocks.give(block)
  return candidates
}

// The fields of `document`, a bit each, in which every step stands somewhere.
function fieldsWithAll(steps: readonly (readonly ListCursor[])[], document: number): number {
  let common = allFields
  for (const cursors of steps) {
    let fields = 0
    for (const cursor of cursors) if (cursor.seek(document) >= 0) fields |= cursor.fields
    common &= fields
    if (common === 0) return 0
  }
  return steps.length === 0 ? 0 : common
}

const allFields = (1 << fieldCount) - 1

// Fills one list of positions per step.
function readPositions(
  steps: readonly (readonly ListCursor[])[],
  field: number,
  lists: readonly PositionList[],
): void {
  for (let step = 0; step < steps.length; step += 1) {
    const list = lists[step]
    const cursors = steps[step]
    if (!list || !cursors) continue
    list.count = 0
    for (const cursor of cursors) cursor.positionsIn(field, list)
    if (cursors.length > 1) list.sort()
  }
}

// The field that counts most comes first; with a weight below zero that is still the heaviest field.
function fieldOrder(weight: number, one: number, other: number): number {
  return weight < 0 ? one - other : other - one
}

// The block that the cursor reads into is noted in `blocks`, to be given back.
function cursorOf(
  state: IndexState,
  { listStart, documentCount }: TermEntry,
  blocks: PostingBlock[],
): ListCursor {
  const block = state.blocks.take()
  blocks.push(block)
  return new ListCursor(state, openList(state.postings, listStart, documentCount, block), block)
}

// The rarest step gives the documents; every further one is looked up where that costs less than reading it.
function candidatesOf(state: IndexState, { steps }: PositionsPlan, within: Matches | undefined): Matches {
  const byRarity = [...steps].sort((one, other) => sizeOf(one) - sizeOf(other))
  const [first, ...others] = byRarity
  if (!first) return state.pool.take(0)
  // Every step is looked up in each document anyway.
  if (within && within.length <= sizeOf(first)) return copyOf(state, within)
  const candidates = documentsOf(state, first)
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

function copyOf({ pool }: IndexState, { documents, length }: Matches): Matches {
  const matches = pool.take(length)
  matches.documents.set(documents.subarray(0, length))
  matches.length = length
  return matches
}

// Jumping to a document reads a block of 128 postings, and reading a block for its documents alone costs little.
const jumpRatio = 128

function sizeOf(entries: readonly TermEntry[]): number {
  return entries.reduce((sum, { documentCount }) => sum + documentCount, 0)
}

function documentsOf(state: IndexState, entries: readonly TermEntry[]): Matches {
  const { accumulator, pool, postings, block } = state
  for (const entry of entries) markDocuments(postings, entry, block, accumulator.present)
  return accumulator.takeOut(pool)
}

function documentsWithin(state: IndexState, entries: readonly TermEntry[], within: Matches): Matches {
  const blocks: PostingBlock[] = []
  const cursors = entries.map((entry) => cursorOf(state, entry, blocks))
  const matches = state.pool.take(within.length)
  for (let index = 0; index < within.length; index += 1) {
    const document = within.documents[index] ?? 0
    if (!cursors.some((cursor) => cursor.seek(document) >= 0)) continue
    matches.documents[matches.length] = document
    matches.scores[matches.length] = 0
    matches.length += 1
  }
  for (const block of blocks) state.blocks.give(block)
  return matches
}
