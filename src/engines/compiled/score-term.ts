// BM25+ of one term over its postings, as MiniSearch 7.2 computes it, to the last bit: the sum over the fields, in
// their order, of field weight times rarity times saturated frequency.

import { bm25 } from '../../search/bm25.ts'
import { textFields } from '../../search/engine.ts'
import { fieldWeights } from '../../search/field-weights.ts'
import type { Accumulator } from './accumulator.ts'
import type { TermEntry } from './dictionary.ts'
import { textNumber, type IndexState } from './index-state.ts'
import { ListCursor } from './list-cursor.ts'
import type { Matches } from './matches.ts'
import type { Scoring } from './plan.ts'
import { blockPostings, bodyBit, bodyField, fieldCount } from './posting-format.ts'
import { decodePostings, openList, PostingBlock, type OpenedList } from './posting-list.ts'

// k + 1 and d of BM25+; k and b are in the norms of the lengths.
const saturation = bm25.k + 1
const delta = bm25.d

/** All that scoring one term needs, by field. */
class TermScorer {
  readonly list: OpenedList
  readonly #block: PostingBlock
  readonly #fields: number
  readonly #weight: number
  readonly #boosts = new Float64Array(fieldCount)
  readonly #rarities = new Float64Array(fieldCount)
  readonly #norms: readonly Float64Array[]
  readonly #lengths: readonly Uint16Array[]

  constructor(
    state: IndexState,
    entry: TermEntry,
    scoring: Scoring,
    termWeight: number,
    block: PostingBlock,
  ) {
    this.list = openList(state.postings, entry.listStart, entry.documentCount, block)
    this.#block = block
    this.#fields = scoring.fields
    this.#weight = scoring.weight
    const { documentCount } = state.columns
    textFields.forEach((name, field) => {
      const count = this.list.fieldCounts[field] ?? 0
      this.#boosts[field] = termWeight * fieldWeights[name]
      this.#rarities[field] = Math.log(1 + (documentCount - count + 0.5) / (count + 0.5))
    })
    const texts = textFields.map((_, field) => textNumber(scoring.layer, field))
    this.#norms = texts.map((text) => state.lengthNorms[text] ?? new Float64Array(0))
    this.#lengths = texts.map((text) => state.columns.lengthNumbers[text] ?? new Uint16Array(0))
  }

  /** The score of a decoded posting, or undefined when none of the fields asked for has the term. */
  score(posting: number): number | undefined {
    const mask = (this.#block.fields[posting] ?? 0) & this.#fields
    if (mask === 0) return undefined
    const document = this.#block.documents[posting] ?? 0
    if (mask === bodyBit) return this.#weight * this.#fieldScore(posting, document, bodyField)
    let sum = 0
    for (let field = 0; field < fieldCount; field += 1)
      if (((mask >> field) & 1) === 1) sum += this.#fieldScore(posting, document, field)
    return this.#weight * sum
  }

  #fieldScore(posting: number, document: number, field: number): number {
    const times = this.#block.times[fieldCount * posting + field] ?? 0
    const norm = this.#norms[field]?.[this.#lengths[field]?.[document] ?? 0] ?? 0
    const raw = (this.#rarities[field] ?? 0) * (delta + (times * saturation) / (times + norm))
    return (this.#boosts[field] ?? 0) * raw
  }
}

/** Appends the documents with the term in one of the fields to `matches`, which has room for all of them. */
export function scoreTerm(state: IndexState, entry: TermEntry, scoring: Scoring, matches: Matches): void {
  const scorer = new TermScorer(state, entry, scoring, 1, state.block)
  eachBlock(state, scorer.list, ({ documents, length }) => {
    for (let posting = 0; posting < length; posting += 1) {
      const score = scorer.score(posting)
      if (score === undefined) continue
      matches.documents[matches.length] = documents[posting] ?? 0
      matches.scores[matches.length] = score
      matches.length += 1
    }
  })
}

/** The same for those of `within` only, by jumping through the list. */
export function scoreTermWithin(
  state: IndexState,
  entry: TermEntry,
  scoring: Scoring,
  within: Matches,
  matches: Matches,
): void {
  const block = new PostingBlock()
  const scorer = new TermScorer(state, entry, scoring, 1, block)
  const cursor = new ListCursor(state.postings, scorer.list, block)
  for (let index = 0; index < within.length; index += 1) {
    const document = within.documents[index] ?? 0
    const posting = cursor.seek(document)
    const score = posting < 0 ? undefined : scorer.score(posting)
    if (score === undefined) continue
    matches.documents[matches.length] = document
    matches.scores[matches.length] = score
    matches.length += 1
  }
}

/** Adds the scores of one of the terms a prefix stands for; a longer term counts a little less, as in MiniSearch. */
export function addPrefixTerm(
  state: IndexState,
  entry: TermEntry,
  prefixLength: number,
  scoring: Scoring,
  accumulator: Accumulator,
): void {
  const distance = entry.length - prefixLength
  const termWeight = distance === 0 ? 1 : entry.length / (entry.length + 0.3 * distance)
  const scorer = new TermScorer(state, entry, scoring, termWeight, state.block)
  eachBlock(state, scorer.list, ({ documents, length }) => {
    for (let posting = 0; posting < length; posting += 1) {
      const score = scorer.score(posting)
      if (score !== undefined) accumulator.addOne(documents[posting] ?? 0, score)
    }
  })
}

/** Decodes a whole list block by block into the state's block. */
export function eachBlock(state: IndexState, list: OpenedList, visit: (block: PostingBlock) => void): void {
  const { block, postings } = state
  // A short list was decoded when its header was read.
  if (list.blockCount === 1) {
    visit(block)
    return
  }
  const reader = { bytes: postings, at: list.postingsStart }
  let before = -1
  for (let left = list.documentCount; left > 0; left -= blockPostings) {
    decodePostings(reader, Math.min(left, blockPostings), before, block)
    before = block.documents[block.length - 1] ?? 0
    visit(block)
  }
}
