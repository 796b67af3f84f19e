// The scores of terms: of whole lists, or of wanted documents alone.

import { eachMemberBlock } from './block-members.ts'
import type { TermEntry } from './dictionary.ts'
import type { IndexState } from './index-state.ts'
import type { Matches } from './matches.ts'
import type { Scoring } from './plan.ts'
import { eachBlock } from './posting-list.ts'
import { TermScorer } from './term-scorer.ts'
import type { Members } from './wanted-documents.ts'

/** Takes the first `length` documents and their scores. */
export type BlockTaker = (documents: Uint32Array, scores: Float64Array, length: number) => void

/**
 * Gives `take` the documents with the term in one of the fields, a block at a time, in arrays that are used again; only
 * those of `members` where that is given.
 */
export function scoreTerm(
  state: IndexState,
  entry: TermEntry,
  scoring: Scoring,
  members: Members | undefined,
  take: BlockTaker,
): void {
  scoreBlocks(state, new TermScorer(state, scoring, state.block), entry, 1, members, take)
}

// Looking a document up reads most of a block, but of the postings of a block that are not wanted only the documents are read.
const jumpRatio = 64

/** Whether looking up the documents of `within` one by one costs less than reading the whole list. */
export function isJumpedThrough(
  { documentCount }: TermEntry,
  within: Matches | undefined,
): within is Matches {
  return within !== undefined && within.length < documentCount / jumpRatio
}

/** The same for all terms a prefix stands for; a longer term counts a little less, as in MiniSearch. */
export function scorePrefix(
  state: IndexState,
  entries: readonly TermEntry[],
  prefixLength: number,
  scoring: Scoring,
  members: Members | undefined,
  take: BlockTaker,
): void {
  const scorer = new TermScorer(state, scoring, state.block)
  for (const entry of entries)
    scoreBlocks(state, scorer, entry, prefixTermWeight(entry, prefixLength), members, take)
}

/** What a term counts of a prefix of so many letters. */
export function prefixTermWeight({ length }: TermEntry, prefixLength: number): number {
  const distance = length - prefixLength
  return distance === 0 ? 1 : length / (length + 0.3 * distance)
}

function scoreBlocks(
  { block, postings }: IndexState,
  scorer: TermScorer,
  entry: TermEntry,
  termWeight: number,
  members: Members | undefined,
  take: BlockTaker,
): void {
  const { documents, scores } = scorer
  const list = scorer.open(entry, termWeight)
  // A short list was read with its header.
  if (list.blockCount === 1) take(documents, scores, scorer.score(block, members?.words))
  else if (members)
    eachMemberBlock(postings, list, members, (found) => {
      take(documents, scores, scorer.scoreFound(block, found))
    })
  else
    eachBlock(postings, list, (start, count, before) => {
      block.readBlock(postings, start, count, before)
      take(documents, scores, scorer.score(block, undefined))
    })
}
