// What each part of a plan finds and scores. Every function gives matches that the caller owns and gives back to the
// pool; `within` narrows what is looked at, never what a document scores.

import type { FacetName } from '../../search/results.ts'
import { facetNames } from '../../search/results.ts'
import type { IndexState } from './index-state.ts'
import { addScores, intersectWith, keepOnly, removeFrom, type Matches } from './matches.ts'
import type { Plan } from './plan.ts'
import { scorePositions } from './score-positions.ts'
import { scorePrefix, scoreTerm, scoreTermWithin } from './score-term.ts'

/**
 * The documents of a whole query. What the query and its innermost frames found is remembered for as long as its clauses
 * live: a page asks for the routine items of a query, and then for the query itself.
 */
export function evaluateQuery(state: IndexState, plan: Plan, depth = 0): Matches {
  const known = knownMatches.get(plan)
  if (known) return copyOf(state, known)
  const found = evaluateFrame(state, plan, depth)
  knownMatches.set(plan, {
    documents: found.documents.slice(0, found.length),
    scores: found.scores.slice(0, found.length),
    length: found.length,
  })
  return found
}

// By plan, and so by clause and index.
const knownMatches = new WeakMap<Plan, Matches>()

// Filters and exclusions around a query, a few deep.
const deepestFrame = 3

function evaluateFrame(state: IndexState, plan: Plan, depth: number): Matches {
  if (depth < deepestFrame && plan.kind === 'without') {
    const found = evaluateQuery(state, plan.plan, depth + 1)
    exclude(state, found, plan.excluded)
    return found
  }
  const [inner, ...sets] = plan.kind === 'all' ? plan.plans : []
  if (depth < deepestFrame && inner && sets.length > 0 && sets.every(({ kind }) => kind === 'set')) {
    const found = evaluateQuery(state, inner, depth + 1)
    for (const set of sets) narrow(state, found, set)
    return found
  }
  return evaluate(state, plan)
}

function narrow(state: IndexState, found: Matches, plan: Plan): void {
  const further = evaluate(state, plan, found)
  intersectWith(found, further)
  state.pool.give(further)
}

function exclude(state: IndexState, found: Matches, plans: readonly Plan[]): void {
  for (const part of plans) {
    const excluded = evaluate(state, part, found)
    removeFrom(found, excluded)
    state.pool.give(excluded)
  }
}

function copyOf({ pool }: IndexState, { documents, scores, length }: Matches): Matches {
  const matches = pool.take(length)
  matches.documents.set(documents)
  matches.scores.set(scores)
  matches.length = length
  return matches
}

/** The documents that `plan` finds, or those of them that `within` has, with their scores. */
export function evaluate(state: IndexState, plan: Plan, within?: Matches): Matches {
  switch (plan.kind) {
    case 'nothing':
      return state.pool.take(0)
    case 'term':
      return term(state, plan, within)
    case 'prefix':
      scorePrefix(state, plan.entries, plan.prefixLength, plan.scoring)
      return narrowed(state.accumulator.takeOut(state.pool), within)
    case 'positions':
      return scorePositions(state, plan, within)
    case 'any':
    case 'best':
      return union(state, plan.plans, plan.kind, within)
    case 'all':
      return all(state, plan.plans, within)
    case 'most':
      return narrowed(most(state, plan), within)
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

// Looking a document up costs as much as reading some postings.
const jumpRatio = 16

function term(
  state: IndexState,
  { entry, scoring }: Extract<Plan, { readonly kind: 'term' }>,
  within: Matches | undefined,
): Matches {
  if (within && within.length < entry.documentCount / jumpRatio) {
    const matches = state.pool.take(within.length)
    scoreTermWithin(state, entry, scoring, within, matches)
    return matches
  }
  const matches = state.pool.take(entry.documentCount)
  scoreTerm(state, entry, scoring, matches)
  return narrowed(matches, within)
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
  const parts = wanted.map((plan) => evaluate(state, plan, within))
  for (const part of parts) {
    if (kind === 'any') state.accumulator.add(part)
    else state.accumulator.raise(part)
    state.pool.give(part)
  }
  return state.accumulator.takeOut(state.pool)
}

// The rarest part first; every further one is asked only about what is left.
function all(state: IndexState, plans: readonly Plan[], within: Matches | undefined): Matches {
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
function most(state: IndexState, { plans, share }: Extract<Plan, { readonly kind: 'most' }>): Matches {
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

function membership(
  columns: IndexState['columns'],
  clause: Extract<Plan, { readonly kind: 'set' }>['clause'],
): (document: number) => boolean {
  switch (clause.kind) {
    case 'everything':
      return () => true
    case 'routine':
      return (document) => columns.routine[document] === 1
    case 'dates': {
      const { from = '', to } = clause
      const isIn = columns.dates.map(
        (date) => date !== '' && date >= from && (to === undefined || date <= to),
      )
      return (document) => isIn[columns.dateNumbers[document] ?? 0] ?? false
    }
    case 'facet': {
      const passing = setsWith(columns, clause.facet, clause.values)
      const column = columns.facetSets[facetNames.indexOf(clause.facet)]
      return (document) => passing[column?.[document] ?? 0] === 1
    }
  }
}

/** For every set of values of a facet 1 when it has one of `values`, else 0. */
export function setsWith(
  columns: IndexState['columns'],
  facet: FacetName,
  values: readonly string[],
): Uint8Array {
  const { values: known, sets } = columns.facets[facetNames.indexOf(facet)] ?? { values: [], sets: [] }
  const isWanted = known.map((value) => values.includes(value))
  return Uint8Array.from(sets, (numbers) => (numbers.some((number) => isWanted[number]) ? 1 : 0))
}

function narrowed(matches: Matches, within: Matches | undefined): Matches {
  if (within) keepOnly(matches, within)
  return matches
}
