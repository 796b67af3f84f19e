// The scores of terms: whole lists block by block, or single documents by jumping through a list.

import { ListCursor } from './list-cursor.ts'
import type { TermEntry } from './dictionary.ts'
import type { IndexState } from './index-state.ts'
import type { Matches } from './matches.ts'
import type { Scoring } from './plan.ts'
import type { PostingBlock } from './posting-block.ts'
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

/** The same for those of `within` only, by jumping through the list. */
export function scoreTermWithin(
  state: IndexState,
  entry: TermEntry,
  scoring: Scoring,
  within: Matches,
  take: BlockTaker,
): void {
  const { block } = state
  scoreDocuments(state, new TermScorer(state, scoring, block), block, entry, 1, within, take)
}

function scoreDocuments(
  state: IndexState,
  scorer: TermScorer,
  block: PostingBlock,
  entry: TermEntry,
  termWeight: number,
  within: Matches,
  take: BlockTaker,
): void {
  const cursor = new ListCursor(state, scorer.open(entry, termWeight), block)
  const { documents, scores } = scorer
  let length = 0
  for (let index = 0; index < within.length; index += 1) {
    const document = within.documents[index] ?? 0
    const posting = cursor.seek(document)
    if (posting < 0) continue
    const score = scorer.scoreOf(block, posting)
    if (Number.isNaN(score)) continue
    documents[length] = document
    scores[length] = score
    length += 1
    if (length < documents.length) continue
    take(documents, scores, length)
    length = 0
  }
  take(documents, scores, length)
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

/** The documents of all terms a prefix stands for, or at least those of `within` and `members`, which are the same; a longer term counts a little less, as in MiniSearch. */
export function scorePrefix(
  state: IndexState,
  entries: readonly TermEntry[],
  prefixLength: number,
  scoring: Scoring,
  within: Matches | undefined,
  members: Uint32Array | undefined,
  take: BlockTaker,
): void {
  const { block } = state
  const scorer = new TermScorer(state, scoring, block)
  for (const entry of entries) {
    const weight = prefixTermWeight(entry, prefixLength)
    if (isJumpedThrough(entry, within)) scoreDocuments(state, scorer, block, entry, weight, within, take)
    else scoreBlocks(state, scorer, entry, weight, members, take)
  }
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
    take(scorer.documents, scorer.scores, scorer.score(block, members))
  })
}
