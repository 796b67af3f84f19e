// BM25+ of one term over its postings, as MiniSearch 7.2 computes it, to the last bit: the sum over the fields, in
// their order, of field weight times rarity times saturated frequency.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { textFields } from '../../search/engine.ts'
import { fieldWeights } from '../../search/field-weights.ts'
import type { TermEntry } from './dictionary.ts'
import { frequencySaturation, saturated, type FrequencySaturation } from './frequency-saturation.ts'
import { textNumber, type IndexState } from './index-state.ts'
import type { Scoring } from './plan.ts'
import {
  blockPostings,
  bodyBit,
  bodyField,
  bodyOften,
  bodyTwice,
  eachOnce,
  fieldCount,
} from './posting-format.ts'
import { openList, type OpenedList, type PostingBlock } from './posting-list.ts'

/** Scores the postings of one term after another. */
export class TermScorer {
  /** The documents of the postings that `scoreNext` read last. */
  readonly documents = new Uint32Array(blockPostings)
  /** The scores of the postings last scored; not a number where none of the fields asked for has the term. */
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
  readonly #times = new Uint32Array(fieldCount)

  /** The scorer decodes short lists into `block`. */
  constructor(state: IndexState, scoring: Scoring, block: PostingBlock) {
    this.#state = state
    this.#block = block
    this.#fields = scoring.fields
    this.#weight = scoring.weight
    this.#familyCounts = scoring.familyCounts
    const texts = textFields.map((_, field) => textNumber(scoring.layer, field))
    this.#saturation = texts.map((text) => state.saturation[text] ?? emptySaturation)
    this.#lengths = texts.map((text) => state.columns.lengthNumbers[text] ?? noLengths)
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

  /** Scores the decoded postings from `from` up to `to`. */
  score({ documents, fields, times }: PostingBlock, from: number, to: number): void {
    for (let posting = from; posting < to; posting += 1) {
      const mask = (fields[posting] ?? 0) & this.#fields
      this.scores[posting] = this.#scoreOf(documents[posting] ?? 0, mask, times, fieldCount * posting)
    }
  }

  /**
   * Decodes and scores the next `count` postings of a long list in one go, the first one after document `before`. Most
   * postings are in the body alone, once or twice: those need no more than a table.
   */
  scoreNext(reader: ByteReader, count: number, before: number): void {
    const { bytes } = reader
    const { documents, scores } = this
    const weight = this.#weight
    const boost = this.#boosts[bodyField] ?? 0
    const rarity = this.#rarities[bodyField] ?? 0
    const lengths = this.#lengths[bodyField] ?? noLengths
    const { once, twice } = this.#saturation[bodyField] ?? emptySaturation
    const isBodyWanted = (this.#fields & bodyBit) !== 0
    let at = reader.at
    let document = before
    for (let posting = 0; posting < count; posting += 1) {
      let byte = bytes[at] ?? 0
      at += 1
      let value = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at] ?? 0
        at += 1
        value |= (byte & 127) << shift
      }
      document += (value >>> 2) + 1
      documents[posting] = document
      const code = value & 3
      if (code < bodyOften && isBodyWanted) {
        const table = code === bodyTwice ? twice : once
        scores[posting] = weight * (boost * (rarity * (table[lengths[document] ?? 0] ?? 0)))
      } else {
        reader.at = at
        scores[posting] = this.#scoreNextOf(reader, code, document)
        at = reader.at
      }
    }
    reader.at = at
  }

  // The score of the posting of which the reader has read the first number.
  #scoreNextOf(reader: ByteReader, code: number, document: number): number {
    const times = this.#times
    if (code < bodyOften) times[bodyField] = code === bodyTwice ? 2 : 1
    else if (code === bodyOften) times[bodyField] = numberAt(reader)
    else {
      const mask = reader.bytes[reader.at] ?? 0
      reader.at += 1
      for (let field = 0; field < fieldCount; field += 1)
        if (((mask >> field) & 1) === 1) times[field] = mask >= eachOnce ? 1 : numberAt(reader)
      return this.#scoreOf(document, mask & this.#fields, times, 0)
    }
    return this.#scoreOf(document, bodyBit & this.#fields, times, 0)
  }

  #scoreOf(document: number, mask: number, times: Uint32Array, from: number): number {
    if (mask === 0) return Number.NaN
    let sum = 0
    for (let field = 0; field < fieldCount; field += 1) {
      if (((mask >> field) & 1) === 0) continue
      const frequency = times[from + field] ?? 0
      const { norms } = this.#saturation[field] ?? emptySaturation
      const norm = norms[this.#lengths[field]?.[document] ?? 0] ?? 0
      sum += (this.#boosts[field] ?? 0) * ((this.#rarities[field] ?? 0) * saturated(frequency, norm))
    }
    return this.#weight * sum
  }
}

const boosts = textFields.map((field) => fieldWeights[field])
const emptySaturation: FrequencySaturation = frequencySaturation(new Uint32Array(0), 0)
const noLengths = new Uint16Array(0)
