// The bounds of whole posting lists, added up document by document.

import { boundBlock } from './block-bounds.ts'
import type { TermEntry } from './dictionary.ts'
import type { DocumentSet } from './document-set.ts'
import type { IndexState } from './index-state.ts'
import type { Matches } from './matches.ts'
import { boundMembers } from './member-bounds.ts'
import type { Scoring } from './plan.ts'
import { joinBound, postingBounds } from './posting-bounds.ts'
import { eachBlock } from './posting-list.ts'
import { TermScorer } from './term-scorer.ts'

// Of a list with so many times as many postings as documents are wanted most are passed over.
const narrowRatio = 5

/** The documents whose bounds are asked for. */
export class WantedDocuments {
  readonly matches: Matches
  readonly #members: DocumentSet
  #isFilled = false

  /** `members` is empty, and is so again after `end`. */
  constructor(members: DocumentSet, matches: Matches) {
    this.#members = members
    this.matches = matches
  }

  /** Their bits, when of a list of so many documents most are passed over; undefined when not. */
  bitsFor(documentCount: number): Uint32Array | undefined {
    if (this.matches.length >= documentCount / narrowRatio) return undefined
    if (!this.#isFilled) this.#members.fill(this.matches)
    this.#isFilled = true
    return this.#members.words
  }

  end(): void {
    if (this.#isFilled) this.#members.empty(this.matches)
  }
}

/** Joins what terms of one scoring can score at most to `bounds`, right at least for the documents of `wanted`. */
export class ListBounds {
  readonly #state: IndexState
  readonly #scorer: TermScorer
  readonly #wanted: WantedDocuments
  readonly #bounds: Float32Array

  constructor(state: IndexState, scoring: Scoring, wanted: WantedDocuments, bounds: Float32Array) {
    this.#state = state
    this.#scorer = new TermScorer(state, scoring, state.block)
    this.#wanted = wanted
    this.#bounds = bounds
  }

  /** A term, which counts `factor` times, is added; `isBest` leaves the higher of it and what there was. */
  join(entry: TermEntry, factor: number, isBest: boolean): void {
    const { postings, block } = this.#state
    const scorer = this.#scorer
    const sums = this.#bounds
    const list = scorer.open(entry, factor)
    // A short list was read with its header.
    if (list.blockCount === 1) {
      this.#joinScores(scorer.score(block, undefined), isBest)
      return
    }
    const bounds = postingBounds(scorer)
    const members = this.#wanted.bitsFor(entry.documentCount)
    eachBlock(postings, list, (start, count, before) => {
      if (members) {
        const place = { bytes: postings, start, count, before }
        boundMembers(scorer, place, members, block, bounds, sums, isBest)
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
