// What terms find: whole posting lists as they are read, or single documents of them.

import { isAmong } from './document-set.ts'
import type { IndexState } from './index-state.ts'
import { markDocuments } from './mark-documents.ts'
import { appendBlock, keepOnly, type Matches } from './matches.ts'
import type { Plan } from './plan.ts'
import { scorePrefix, scoreTerm } from './score-term.ts'
import type { Members } from './wanted-documents.ts'

/** The plan of one term. */
export type TermPlan = Extract<Plan, { readonly kind: 'term' }>

/** The documents of a term, or those of them that `within` has. */
export function findTerm(
  state: IndexState,
  { entry, scoring }: TermPlan,
  within: Matches | undefined,
): Matches {
  const matches = state.pool.take(Math.min(entry.documentCount, within?.length ?? Infinity))
  onlyWithin(state, within, (members) => {
    scoreTerm(state, entry, scoring, members, (documents, scores, length) => {
      appendBlock(matches, documents, scores, length)
    })
  })
  return matches
}

/** The documents of all terms of a prefix, or those of them that `within` has. */
export function findPrefix(
  state: IndexState,
  { entries, unscored, documents, prefixLength, scoring }: Extract<Plan, { readonly kind: 'prefix' }>,
  within: Matches | undefined,
): Matches {
  const { accumulator, pool } = state
  onlyWithin(state, within, (members) => {
    scorePrefix(state, entries, prefixLength, scoring, members, (found, scores, length) => {
      if (documents) accumulator.addScores(found, scores, length)
      else accumulator.addBlock(found, scores, length)
    })
  })
  if (documents && within) {
    for (let index = 0; index < within.length; index += 1) {
      const document = within.documents[index] ?? 0
      if (isAmong(documents.words, document)) accumulator.present.add(document)
    }
    return accumulator.takeOut(pool)
  }
  if (documents) accumulator.present.include(documents)
  if (unscored.length === 0) return accumulator.takeOut(pool)
  for (const entry of unscored) markDocuments(state.postings, entry, state.block, accumulator.present)
  const found = accumulator.takeOut(pool)
  if (within) keepOnly(found, within)
  return found
}

/** Runs `scan` with the documents of `within`, where that is given. */
export function onlyWithin(
  { members }: IndexState,
  within: Matches | undefined,
  scan: (members: Members | undefined) => void,
): void {
  if (!within) {
    scan(undefined)
    return
  }
  members.fill(within)
  scan({ matches: within, words: members.words })
  members.empty(within)
}
