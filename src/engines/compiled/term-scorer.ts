// BM25+ of one term over its postings, as MiniSearch 7.2 computes it, to the last bit: the sum over the fields, in
// their order, of field weight times rarity times saturated frequency.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { textFields } from '../../search/engine.ts'
import { fieldWeights } from '../../search/field-weights.ts'
import type { TermEntry } from './dictionary.ts'
import { isAmong } from './document-set.ts'
import { frequencySaturation, saturated, type FrequencySaturation } from './frequency-saturation.ts'
import { textNumber, type IndexState } from './index-state.ts'
import type { Scoring } from './plan.ts'
import {
  anyFields,
  blockPostings,
  bodyBit,
  bodyField,
  bodyOften,
  bodyTwice,
  eachOnce,
  fieldCount,
} from './posting-format.ts'
import { fieldsEnd, openList, type OpenedList, type PostingBlock } from './posting-list.ts'

/** Scores the postings of one term after another. */
export class TermScorer {
  /** The documents that were scored last, and their scores. */
  readonly documents = new Uint32Array(blockPostings)
  readonly scores = new Float64Array(blockPostings)
  /** The last document that was read, scored or not. */
  lastDocument = -1
  readonly #state: IndexState
  readonly #block: PostingBlock
  readonly #fields: number
  readonly #weight: number
  readonly #familyCounts: readonly number[] | undefined
  readonly #boosts = new Float64Array(fieldCount)
  readonly #rarities = new Float64Array(fieldCount)
  readonly #saturation: readonly FrequencySaturation[]
  readonly #lengths: readonly Uint16Array[]

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

  /** The score of a decoded posting; not a number where none of the fields asked for has the term. */
  scoreOf({ documents, fields, times }: PostingBlock, posting: number): number {
    const mask = (fields[posting] ?? 0) & this.#fields
    const document = documents[posting] ?? 0
    let sum = 0
    for (let field = 0; field < fieldCount; field += 1)
      if (((mask >> field) & 1) === 1)
        sum += this.#fieldScore(field, document, times[fieldCount * posting + field] ?? 0)
    return mask === 0 ? Number.NaN : this.#weight * sum
  }

  /** Scores those decoded postings that have one of the fields, and are in `members` where that is given; gives how many. */
  score(block: PostingBlock, members: Uint32Array | undefined): number {
    let count = 0
    for (let posting = 0; posting < block.length; posting += 1) {
      const document = block.documents[posting] ?? 0
      if (members && !isAmong(members, document)) continue
      const score = this.scoreOf(block, posting)
      if (Number.isNaN(score)) continue
      this.documents[count] = document
      this.scores[count] = score
      count += 1
    }
    return count
  }

  /**
   * The same for the next `postings` of a long list, the first one after document `before`, which are decoded on the way. Most
   * postings are in the body alone, once or twice: those need no more than a table.
   */
  scoreNext(reader: ByteReader, postings: number, before: number, members: Uint32Array | undefined): number {
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
    let count = 0
    for (let posting = 0; posting < postings; posting += 1) {
      let byte = bytes[at] ?? 0
      at += 1
      let value = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at] ?? 0
        at += 1
        value |= (byte & 127) << shift
      }
      document += (value >>> 2) + 1
      const code = value & 3
      if (members && !isAmong(members, document)) {
        if (code >= bodyOften) at = fieldsEnd(bytes, at, code)
        continue
      }
      let score: number
      if (code < bodyOften && isBodyWanted) {
        const table = code === bodyTwice ? twice : once
        score = weight * (boost * (rarity * (table[lengths[document] ?? 0] ?? 0)))
      } else {
        reader.at = at
        score =
          code === anyFields ? this.#scoreFields(reader, document) : this.#scoreBody(reader, code, document)
        at = reader.at
        if (Number.isNaN(score)) continue
      }
      documents[count] = document
      scores[count] = score
      count += 1
    }
    reader.at = at
    this.lastDocument = document
    return count
  }

  // The score of a posting in any fields, of which the reader has read the first number.
  #scoreFields(reader: ByteReader, document: number): number {
    const mask = reader.bytes[reader.at] ?? 0
    reader.at += 1
    const wanted = mask & this.#fields & allFields
    let sum = 0
    for (let field = 0; field < fieldCount; field += 1) {
      if (((mask >> field) & 1) === 0) continue
      const times = mask >= eachOnce ? 1 : numberAt(reader)
      if (((wanted >> field) & 1) === 1) sum += this.#fieldScore(field, document, times)
    }
    return wanted === 0 ? Number.NaN : this.#weight * sum
  }

  // The same for the body alone.
  #scoreBody(reader: ByteReader, code: number, document: number): number {
    const times = code === bodyOften ? numberAt(reader) : code === bodyTwice ? 2 : 1
    if ((this.#fields & bodyBit) === 0) return Number.NaN
    return this.#weight * this.#fieldScore(bodyField, document, times)
  }

  #fieldScore(field: number, document: number, times: number): number {
    const length = this.#lengths[field]?.[document] ?? 0
    const { norms, once, twice } = this.#saturation[field] ?? emptySaturation
    const part =
      times === 1
        ? (once[length] ?? 0)
        : times === 2
          ? (twice[length] ?? 0)
          : saturated(times, norms[length] ?? 0)
    return (this.#boosts[field] ?? 0) * ((this.#rarities[field] ?? 0) * part)
  }
}

const boosts = textFields.map((field) => fieldWeights[field])
const emptySaturation: FrequencySaturation = frequencySaturation(new Uint32Array(0), 0)
const allFields = eachOnce - 1
const noLengths = new Uint16Array(0)
