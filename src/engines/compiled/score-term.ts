// The scores of terms: whole lists block by block, or single documents by jumping through a list.

import { ListCursor } from './list-cursor.ts'
import type { TermEntry } from './dictionary.ts'
import type { IndexState } from './index-state.ts'
import type { Matches } from './matches.ts'
import type { Scoring } from './plan.ts'
import { PostingBlock } from './posting-block.ts'
import { eachBlock } from './posting-list.ts'
import { TermScorer } from './term-scorer.ts'

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
  members: Uint32Array | undefined,
  take: BlockTaker,
): void {
  scoreBlocks(state, new TermScorer(state, scoring, state.block), entry, 1, members, take)
}

/** The same for those of `within` only, which are appended to `matches`, by jumping through the list. */
export function scoreTermWithin(
  state: IndexState,
  entry: TermEntry,
  scoring: Scoring,
  within: Matches,
  matches: Matches,
): void {
  const block = new PostingBlock()
  const scorer = new TermScorer(state, scoring, block)
  const cursor = new ListCursor(state, scorer.open(entry, 1), block)
  for (let index = 0; index < within.length; index += 1) {
    const document = within.documents[index] ?? 0
    const posting = cursor.seek(document)
    if (posting < 0) continue
    const score = scorer.scoreOf(block, posting)
    if (Number.isNaN(score)) continue
    matches.documents[matches.length] = document
    matches.scores[matches.length] = score
    matches.length += 1
  }
}

/** The documents of all terms a prefix stands for; a longer term counts a little less, as in MiniSearch. */
export function scorePrefix(
  state: IndexState,
  entries: readonly TermEntry[],
  prefixLength: number,
  scoring: Scoring,
  members: Uint32Array | undefined,
  take: BlockTaker,
): void {
  const scorer = new TermScorer(state, scoring, state.block)
  for (const entry of entries) {
    const distance = entry.length - prefixLength
    const termWeight = distance === 0 ? 1 : entry.length / (entry.length + 0.3 * distance)
    scoreBlocks(state, scorer, entry, termWeight, members, take)
  }
}

function scoreBlocks(
  { block, postings }: IndexState,
  scorer: TermScorer,
  entry: TermEntry,
  termWeight: number,
  members: Uint32Array | undefined,
  take: BlockTaker,
): void {
  const list = scorer.open(entry, termWeight)
  // A short list was read with its header.
  if (list.blockCount === 1) {
    take(scorer.documents, scorer.scores, scorer.score(block, members))
    return
  }
  eachBlock(postings, list, (start, count, before) => {
    block.readBlock(postings, start, count, before)
    take(scorer.documents, scorer.scores, scorer.scoreBlock(block, members))
  })
}
