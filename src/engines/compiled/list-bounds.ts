// The bounds of whole posting lists, added up document by document.

import { boundBlock } from './block-bounds.ts'
import type { TermEntry } from './dictionary.ts'
import type { IndexState } from './index-state.ts'
import type { Matches } from './matches.ts'
import { boundMembers } from './member-bounds.ts'
import type { Scoring } from './plan.ts'
import { joinBound, postingBounds } from './posting-bounds.ts'
import { eachBlock } from './posting-list.ts'
import { TermScorer } from './term-scorer.ts'

// Of so many times as many postings as documents are wanted most are passed over.
const narrowRatio = 5

/** Joins what terms of one scoring can score at most to `bounds`, right at least for the documents of `wanted`. */
export class ListBounds {
  readonly #state: IndexState
  readonly #scorer: TermScorer
  readonly #wanted: Matches
  readonly #bounds: Float32Array

  /** The members of `state` are the bits of `wanted`. */
  constructor(state: IndexState, scoring: Scoring, wanted: Matches, bounds: Float32Array) {
    this.#state = state
    this.#scorer = new TermScorer(state, scoring, state.block)
    this.#wanted = wanted
    this.#bounds = bounds
  }

  /** A term, which counts `factor` times, is added; `isBest` leaves the higher of it and what there was. */
  join(entry: TermEntry, factor: number, isBest: boolean): void {
    const { postings, block, members } = this.#state
    const scorer = this.#scorer
    const sums = this.#bounds
    const list = scorer.open(entry, factor)
    // A short list was read with its header.
    if (list.blockCount === 1) {
      this.#joinScores(scorer.score(block, undefined), isBest)
      return
    }
    const bounds = postingBounds(scorer)
    const isNarrowed = this.#wanted.length < entry.documentCount / narrowRatio
    eachBlock(postings, list, (start, count, before) => {
      if (isNarrowed) {
        const place = { bytes: postings, start, count, before }
        boundMembers(scorer, place, members.words, block, bounds, sums, isBest)
      } else {
        block.readBlock(postings, start, count, before)
        boundBlock(scorer, block, bounds, sums, isBest)
      }
    })
  }

  #joinScores(count: number, isBest: boolean): void {
    const { documents, scores } = this.#scorer
    for (let index = 0; index < count; index += 1)
      joinBound(this.#bounds, documents[index] ?? 0, Math.max(0, scores[index] ?? 0), isBest)
  }
}
