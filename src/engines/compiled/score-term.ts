// BM25+ of one term over its postings, as MiniSearch 7.2 computes it, to the last bit: the sum over the fields, in
// their order, of field weight times rarity times saturated frequency.

import { textFields } from '../../search/engine.ts'
import { fieldWeights } from '../../search/field-weights.ts'
import type { TermEntry } from './dictionary.ts'
import { frequencySaturation, saturated, type FrequencySaturation } from './frequency-saturation.ts'
import { textNumber, type IndexState } from './index-state.ts'
import { ListCursor } from './list-cursor.ts'
import type { Matches } from './matches.ts'
import type { Scoring } from './plan.ts'
import { blockPostings, bodyBit, bodyField, fieldCount } from './posting-format.ts'
import { decodePostings, openList, PostingBlock, type OpenedList } from './posting-list.ts'

/** Scores decoded postings, of one term after another. */
class TermScorer {
  /** The scores of the block last scored; not a number where none of the fields asked for has the term. */
  readonly scores = new Float64Array(blockPostings)
  readonly #state: IndexState
  readonly #block: PostingBlock
  readonly #fields: number
  readonly #weight: number
  readonly #familyCounts: readonly number[] | undefined
  readonly #boosts = new Float64Array(fieldCount)
  readonly #rarities = new Float64Array(fieldCount)
  readonly #saturation: readonly FrequencySaturation[]
  readonly #lengths: readonly Uint16Array[]

  /** The scorer decodes into `block`. */
  constructor(state: IndexState, scoring: Scoring, block: PostingBlock) {
    this.#state = state
    this.#block = block
    this.#fields = scoring.fields
    this.#weight = scoring.weight
    this.#familyCounts = scoring.familyCounts
    const texts = textFields.map((_, field) => textNumber(scoring.layer, field))
    this.#saturation = texts.map((text) => state.saturation[text] ?? emptySaturation)
    this.#lengths = texts.map((text) => state.columns.lengthNumbers[text] ?? new Uint16Array(0))
  }

  /** Turns to a term, whose scores count `termWeight` times. */
  open({ listStart, documentCount }: TermEntry, termWeight: number): OpenedList {
    const { postings, columns } = this.#state
    const list = openList(postings, listStart, documentCount, this.#block)
    for (let field = 0; field < fieldCount; field += 1) {
      const count = Math.max(list.fieldCounts[field] ?? 0, this.#familyCounts?.[field] ?? 0)
      this.#boosts[field] = termWeight * (boosts[field] ?? 0)
      if (count > 0)
        this.#rarities[field] = Math.log(1 + (columns.documentCount - count + 0.5) / (count + 0.5))
    }
    return list
  }

  /** Scores the postings from `from` up to `to`. Most postings are in the body alone, so that comes first. */
  score({ documents, fields, times }: PostingBlock, from: number, to: number): void {
    const { scores } = this
    const wanted = this.#fields
    const weight = this.#weight
    const boost = this.#boosts[bodyField] ?? 0
    const rarity = this.#rarities[bodyField] ?? 0
    const lengths = this.#lengths[bodyField] ?? new Uint16Array(0)
    const { once, twice } = this.#saturation[bodyField] ?? emptySaturation
    for (let posting = from; posting < to; posting += 1) {
      const mask = (fields[posting] ?? 0) & wanted
      const inBody = times[fieldCount * posting + bodyField] ?? 0
      if (mask === bodyBit && inBody <= 2) {
        const length = lengths[documents[posting] ?? 0] ?? 0
        const saturated = (inBody === 1 ? once[length] : twice[length]) ?? 0
        scores[posting] = weight * (boost * (rarity * saturated))
      } else if (mask === 0) scores[posting] = Number.NaN
      else this.#scoreFields(documents[posting] ?? 0, mask, times, posting)
    }
  }

  #scoreFields(document: number, mask: number, times: Uint32Array, posting: number): void {
    let sum = 0
    for (let field = 0; field < fieldCount; field += 1) {
      if (((mask >> field) & 1) === 0) continue
      const frequency = times[fieldCount * posting + field] ?? 0
      const { norms } = this.#saturation[field] ?? emptySaturation
      const norm = norms[this.#lengths[field]?.[document] ?? 0] ?? 0
      sum += (this.#boosts[field] ?? 0) * ((this.#rarities[field] ?? 0) * saturated(frequency, norm))
    }
    this.scores[posting] = this.#weight * sum
  }
}

const boosts = textFields.map((field) => fieldWeights[field])
const emptySaturation: FrequencySaturation = frequencySaturation(new Uint32Array(0), 0)

/** Appends the documents with the term in one of the fields to `matches`, which has room for all of them. */
export function scoreTerm(state: IndexState, entry: TermEntry, scoring: Scoring, matches: Matches): void {
  const scorer = new TermScorer(state, scoring, state.block)
  eachBlock(state, scorer.open(entry, 1), (block) => {
    scorer.score(block, 0, block.length)
    append(matches, block, scorer.scores)
  })
}

function append(matches: Matches, { documents, length }: PostingBlock, scores: Float64Array): void {
  let count = matches.length
  for (let posting = 0; posting < length; posting += 1) {
    const score = scores[posting] ?? 0
    if (Number.isNaN(score)) continue
    matches.documents[count] = documents[posting] ?? 0
    matches.scores[count] = score
    count += 1
  }
  matches.length = count
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
  const scorer = new TermScorer(state, scoring, block)
  const cursor = new ListCursor(state.postings, scorer.open(entry, 1), block)
  for (let index = 0; index < within.length; index += 1) {
    const document = within.documents[index] ?? 0
    const posting = cursor.seek(document)
    if (posting < 0) continue
    scorer.score(block, posting, posting + 1)
    const score = scorer.scores[posting] ?? 0
    if (Number.isNaN(score)) continue
    matches.documents[matches.length] = document
    matches.scores[matches.length] = score
    matches.length += 1
  }
}

/** Adds the scores of all terms a prefix stands for; a longer term counts a little less, as in MiniSearch. */
export function scorePrefix(
  state: IndexState,
  entries: readonly TermEntry[],
  prefixLength: number,
  scoring: Scoring,
): void {
  const scorer = new TermScorer(state, scoring, state.block)
  for (const entry of entries) {
    const distance = entry.length - prefixLength
    const termWeight = distance === 0 ? 1 : entry.length / (entry.length + 0.3 * distance)
    eachBlock(state, scorer.open(entry, termWeight), (block) => {
      scorer.score(block, 0, block.length)
      state.accumulator.addBlock(block.documents, scorer.scores, block.length)
    })
  }
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
