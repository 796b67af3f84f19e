// The documents that a plan finds, without scores: posting lists are read into sets of bits, which are joined word by word.

import type { TermEntry } from './dictionary.ts'
import { DocumentSet } from './document-set.ts'
import { findTerm } from './find-terms.ts'
import type { IndexState } from './index-state.ts'
import { markDocuments } from './mark-documents.ts'
import { markInFields } from './mark-in-fields.ts'
import type { Matches } from './matches.ts'
import { MostParts } from './most-parts.ts'
import { allFields, type Plan, type Scoring } from './plan.ts'
import { scorePositions } from './score-positions.ts'
import { isJumpedThrough } from './score-term.ts'
import { membership } from './set-members.ts'

// A set this many times smaller than the index is asked about document by document.
const jumpRatio = 64

/**
 * The documents of `plan`, which nobody may change. They are remembered for as long as its clause lives, and so are those
 * within the frames around it: a page asks for the routine items of a query, and then for the query itself.
 */
export function foundDocuments(state: IndexState, plan: Plan, depth = 0): DocumentSet {
  const known = knownDocuments.get(plan)
  if (known) return known
  const found = depth < deepestFrame ? framed(state, plan, depth) : planDocuments(state, plan)
  knownDocuments.set(plan, found)
  return found
}

// By plan, and so by clause and index.
const knownDocuments = new WeakMap<Plan, DocumentSet>()

// Filters and exclusions around a query, a few deep.
const deepestFrame = 3

function framed(state: IndexState, plan: Plan, depth: number): DocumentSet {
  const frame = frameOf(plan)
  if (!frame) return planDocuments(state, plan)
  const found = foundDocuments(state, frame.inner, depth + 1).copy()
  for (const set of frame.sets) narrowTo(state, found, set)
  return without(state, found, frame.excluded)
}

/** A plan that only narrows what another one finds and adds nothing to its scores. */
export interface Frame {
  readonly inner: Plan
  readonly sets: readonly Plan[]
  readonly excluded: readonly Plan[]
}

/** The frame that `plan` is; undefined when it is none. */
export function frameOf(plan: Plan): Frame | undefined {
  if (plan.kind === 'without') return { inner: plan.plan, sets: [], excluded: plan.excluded }
  const [inner, ...sets] = plan.kind === 'all' ? plan.plans : []
  return inner && sets.length > 0 && sets.every(({ kind }) => kind === 'set')
    ? { inner, sets, excluded: [] }
    : undefined
}

// The documents of `plan` as the caller's own set; where `within` is given, those outside of it may be among them or not.
function planDocuments(state: IndexState, plan: Plan, within?: Matches): DocumentSet {
  const { columns } = state
  const known = knownDocuments.get(plan)
  if (known) return known.copy()
  switch (plan.kind) {
    case 'nothing':
      return new DocumentSet(columns.documentCount)
    case 'term': {
      if (isJumpedThrough(plan.entry, within)) return bitsOf(state, findTerm(state, plan, within))
      const set = new DocumentSet(columns.documentCount)
      markTerm(state, plan.entry, plan.scoring, set)
      return set
    }
    case 'prefix': {
      if (plan.documents) return plan.documents.copy()
      const set = new DocumentSet(columns.documentCount)
      for (const entry of plan.entries) markTerm(state, entry, plan.scoring, set)
      for (const entry of plan.unscored) markTerm(state, entry, plan.scoring, set)
      return set
    }
    case 'positions':
      return bitsOf(state, scorePositions(state, plan, within))
    case 'most':
      return mostParts(state, plan).documents(state.pool)
    case 'any':
    case 'best':
      return union(state, plan.plans, within)
    case 'all':
      return all(state, plan.plans, within)
    case 'prefer':
    case 'newer':
      return planDocuments(state, plan.plan, within)
    case 'without':
      return without(state, planDocuments(state, plan.plan, within), plan.excluded)
    case 'set':
      return setDocuments(state, plan, within)
  }
}

// Adds the documents of a term in the fields asked for to `set`.
function markTerm(
  { postings, block }: IndexState,
  entry: TermEntry,
  { fields }: Scoring,
  set: DocumentSet,
): void {
  if (fields === allFields) markDocuments(postings, entry, block, set)
  else markInFields(postings, entry, fields, block, set)
}

// Takes out of `found` what one of `plans` finds.
function without(state: IndexState, found: DocumentSet, plans: readonly Plan[]): DocumentSet {
  for (const plan of plans) found.exclude(documentsAmong(state, plan, found))
  return found
}

// Leaves those of `found` that `plan` finds too.
function narrowTo(state: IndexState, found: DocumentSet, plan: Plan): void {
  found.intersect(documentsAmong(state, plan, found))
}

// What `plan` finds, right at least for the documents of `found`.
function documentsAmong(state: IndexState, plan: Plan, found: DocumentSet): DocumentSet {
  const count = found.count()
  const isOneByOne =
    plan.kind === 'set' || hasPositions(plan) || count <= state.columns.documentCount / jumpRatio
  if (!isOneByOne) return planDocuments(state, plan)
  const within = found.matches(state.pool)
  const documents = planDocuments(state, plan, within)
  state.pool.give(within)
  return documents
}

/** Whether a plan finds documents by positions. */
export function hasPositions(plan: Plan): boolean {
  switch (plan.kind) {
    case 'positions':
      return true
    case 'any':
    case 'best':
    case 'all':
      return plan.plans.some(hasPositions)
    case 'prefer':
    case 'newer':
    case 'without':
      return hasPositions(plan.plan)
    case 'nothing':
    case 'term':
    case 'prefix':
    case 'most':
    case 'set':
      return false
  }
}

// The documents of `matches`, which go back to the pool.
function bitsOf({ columns, pool }: IndexState, matches: Matches): DocumentSet {
  const set = new DocumentSet(columns.documentCount)
  set.fill(matches)
  pool.give(matches)
  return set
}

/** What each part of `plan` finds, remembered as what the plan finds is. */
export function mostParts(state: IndexState, plan: Extract<Plan, { readonly kind: 'most' }>): MostParts {
  const known = knownParts.get(plan)
  if (known) return known
  const parts = new MostParts(
    state.columns,
    plan.plans.map((part) => foundDocuments(state, part, deepestFrame)),
    plan,
  )
  knownParts.set(plan, parts)
  return parts
}

const knownParts = new WeakMap<Plan, MostParts>()

function union(state: IndexState, plans: readonly Plan[], within: Matches | undefined): DocumentSet {
  const [first, ...others] = plans.filter(({ most }) => most > 0)
  if (!first) return new DocumentSet(state.columns.documentCount)
  const found = planDocuments(state, first, within)
  for (const plan of others) {
    // A list is read into the set that there is.
    if (plan.kind === 'term' && !isJumpedThrough(plan.entry, within))
      markTerm(state, plan.entry, plan.scoring, found)
    else found.include(planDocuments(state, plan, within))
  }
  return found
}

// The rarest part first; every further one is asked only about what is left.
function all(state: IndexState, plans: readonly Plan[], within: Matches | undefined): DocumentSet {
  const [rarest, ...others] = [...plans].sort((one, other) => one.most - other.most)
  if (!rarest) return new DocumentSet(state.columns.documentCount)
  const found = planDocuments(state, rarest, within)
  for (const plan of others) narrowTo(state, found, plan)
  return found
}

function setDocuments(
  { columns }: IndexState,
  { clause }: Extract<Plan, { readonly kind: 'set' }>,
  within: Matches | undefined,
): DocumentSet {
  const set = new DocumentSet(columns.documentCount)
  const isIn = membership(columns, clause)
  const count = within?.length ?? columns.documentCount
  for (let index = 0; index < count; index += 1) {
    const document = within ? (within.documents[index] ?? 0) : index
    if (isIn(document)) set.add(document)
  }
  return set
}
