// The bounds of whole posting lists, added up document by document.

import { boundBlock } from './block-bounds.ts'
import { eachMemberBlock } from './block-members.ts'
import type { TermEntry } from './dictionary.ts'
import { boundMembers } from './member-bounds.ts'
import type { Scoring } from './plan.ts'
import type { PostingBlock } from './posting-block.ts'
import { joinBound, postingBounds } from './posting-bounds.ts'
import { eachBlock, type OpenedList } from './posting-list.ts'
import type { ScoredIndex } from './scored-index.ts'
import { TermScorer } from './term-scorer.ts'
import type { Members, WantedDocuments } from './wanted-documents.ts'

/** An index, and what its blocks are decoded into. */
interface BoundedIndex extends ScoredIndex {
  readonly block: PostingBlock
}

/** Joins what terms of one scoring can score at most to `bounds`, right at least for the documents of `wanted`. */
export class ListBounds {
  readonly #index: BoundedIndex
  readonly #scorer: TermScorer
  readonly #wanted: WantedDocuments | undefined
  readonly #bounds: Float32Array

  constructor(
    index: BoundedIndex,
    scoring: Scoring,
    wanted: WantedDocuments | undefined,
    bounds: Float32Array,
  ) {
    this.#index = index
    this.#scorer = new TermScorer(index, scoring, index.block)
    this.#wanted = wanted
    this.#bounds = bounds
  }

  /** A term, which counts `factor` times, is added; `isBest` leaves the higher of it and what there was. */
  join(entry: TermEntry, factor: number, isBest: boolean): void {
    const { block } = this.#index
    const scorer = this.#scorer
    const list = scorer.open(entry, factor)
    const members = this.#wanted?.among(entry.documentCount)
    // A short list was read with its header.
    if (list.blockCount === 1) this.#joinScores(scorer.score(block, members?.words), isBest)
    else if (members) this.#joinMembers(list, members, isBest)
    else this.#joinBlocks(list, isBest)
  }

  #joinScores(count: number, isBest: boolean): void {
    const { documents, scores } = this.#scorer
    for (let index = 0; index < count; index += 1)
      joinBound(this.#bounds, documents[index] ?? 0, Math.max(0, scores[index] ?? 0), isBest)
  }

  #joinBlocks(list: OpenedList, isBest: boolean): void {
    const { postings, block } = this.#index
    const bounds = postingBounds(this.#scorer)
    eachBlock(postings, list, (start, count, before) => {
      block.readBlock(postings, start, count, before)
      boundBlock(this.#scorer, block, bounds, this.#bounds, isBest)
    })
  }

  #joinMembers(list: OpenedList, members: Members, isBest: boolean): void {
    const { postings } = this.#index
    const bounds = postingBounds(this.#scorer)
    eachMemberBlock(postings, list, members, (found) => {
      boundMembers(this.#scorer, postings, found, bounds, this.#bounds, isBest)
    })
  }
}
