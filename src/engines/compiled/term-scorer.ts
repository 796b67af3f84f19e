// BM25+ of one term over its postings, as MiniSearch 7.2 computes it, to the last bit: the sum over the fields, in
// their order, of field weight times rarity times saturated frequency.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { textFields } from '../../search/engine.ts'
import { fieldWeights } from '../../search/field-weights.ts'
import type { TermEntry } from './dictionary.ts'
import type { FoundMembers } from './found-members.ts'
import { detailTimes } from './detail-bytes.ts'
import { isAmong } from './document-set.ts'
import {
  frequencySaturation,
  saturated,
  tabledTimes,
  type FrequencySaturation,
} from './frequency-saturation.ts'
import type { Scoring } from './plan.ts'
import { bodyBit, bodyField, bodyOften, bodyTwice, eachOnce, fieldCount } from './posting-format.ts'
import type { PostingBlock } from './posting-block.ts'
import { openList, type OpenedList } from './posting-list.ts'
import type { ScoredIndex } from './scored-index.ts'
import { textNumber } from './text-lengths.ts'

/** What the opened term scores in a field: `factor` times the saturation of its times and the length of the text. */
export interface FieldScore {
  /** 0 where the field is not asked for. */
  readonly factor: number
  readonly saturation: FrequencySaturation
  /** By document the number of the length. */
  readonly lengths: Uint16Array
}

/** Scores the postings of one term after another. */
export class TermScorer {
  /** The documents that were scored last, and their scores. */
  readonly documents: Uint32Array
  readonly scores: Float64Array
  readonly #state: ScoredIndex
  readonly #block: PostingBlock
  readonly #fields: number
  readonly #weight: number
  readonly #familyCounts: readonly number[] | undefined
  readonly #boosts = new Float64Array(fieldCount)
  readonly #rarities = new Float64Array(fieldCount)
  readonly #saturation: readonly FrequencySaturation[]
  readonly #lengths: readonly Uint16Array[]

  /** The scorer decodes short lists into `block`. */
  constructor(state: ScoredIndex, scoring: Scoring, block: PostingBlock) {
    this.#state = state
    this.documents = state.scored.documents
    this.scores = state.scored.scores
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

  /** What the opened term scores in a field. */
  fieldScore(field: number): FieldScore {
    const isWanted = ((this.#fields >> field) & 1) === 1
    const factor = this.#weight * (this.#boosts[field] ?? 0) * (this.#rarities[field] ?? 0)
    return {
      factor: isWanted ? Math.max(0, factor) : 0,
      saturation: this.#saturation[field] ?? emptySaturation,
      lengths: this.#lengths[field] ?? noLengths,
    }
  }

  /** The score of a decoded posting; not a number where none of the fields asked for has the term. */
  scoreOf(block: PostingBlock, posting: number): number {
    if (!block.isShort) {
      const code = block.codeAt(posting)
      if (code < bodyOften) {
        const document = block.documents[posting] ?? 0
        return (this.#fields & bodyBit) === 0
          ? Number.NaN
          : this.#weight * this.#scoreIn(bodyField, document, code === bodyTwice ? 2 : 1)
      }
      const detail = block.detailAt(posting)
      if (detail !== 0) return this.#scoreDetail(block, posting, code, detail)
      const rest = { bytes: block.bytes, at: block.restPlace(posting) }
      return this.scoreOfRest(rest, code, block.documents[posting] ?? 0)
    }
    const { documents, fields, times } = block
    const mask = (fields[posting] ?? 0) & this.#fields
    const document = documents[posting] ?? 0
    let sum = 0
    for (let field = 0; field < fieldCount; field += 1)
      if (((mask >> field) & 1) === 1)
        sum += this.#scoreIn(field, document, times[fieldCount * posting + field] ?? 0)
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

  /** Scores those postings found in a block of a long list that have one of the fields; gives how many. */
  scoreFound(block: PostingBlock, found: FoundMembers): number {
    block.turnToFound(this.#state.postings, found)
    let count = 0
    for (let index = 0; index < found.count; index += 1) {
      const score = this.scoreOf(block, found.postings[index] ?? 0)
      if (Number.isNaN(score)) continue
      this.documents[count] = found.documents[index] ?? 0
      this.scores[count] = score
      count += 1
    }
    return count
  }

  // The score of a posting that a byte of details says.
  #scoreDetail(block: PostingBlock, posting: number, code: number, detail: number): number {
    const document = block.documents[posting] ?? 0
    if (code === bodyOften)
      return (this.#fields & bodyBit) === 0
        ? Number.NaN
        : this.#weight * this.#scoreIn(bodyField, document, detail)
    return this.#scoreFields(detail, document)
  }

  // The score of a document whose fields and times a byte says.
  #scoreFields(detail: number, document: number): number {
    const wanted = detail & this.#fields & (eachOnce - 1)
    if (wanted === 0) return Number.NaN
    let sum = 0
    for (let bits = wanted; bits !== 0; bits &= bits - 1) {
      const field = 31 - Math.clz32(bits & -bits)
      sum += this.#scoreIn(field, document, detailTimes[fieldCount * detail + field] ?? 0)
    }
    return this.#weight * sum
  }

  /** The score of a posting that no byte of details can say; not a number where none of the fields asked for has the term. */
  scoreOfRest(rest: ByteReader, code: number, document: number): number {
    if (code === bodyOften) {
      const times = numberAt(rest)
      return (this.#fields & bodyBit) === 0
        ? Number.NaN
        : this.#weight * this.#scoreIn(bodyField, document, times)
    }
    const mask = rest.bytes[rest.at] ?? 0
    rest.at += 1
    let sum = 0
    for (let field = 0; field < fieldCount; field += 1) {
      if (((mask >> field) & 1) === 0) continue
      const times = numberAt(rest)
      if (((this.#fields >> field) & 1) === 1) sum += this.#scoreIn(field, document, times)
    }
    return (mask & this.#fields) === 0 ? Number.NaN : this.#weight * sum
  }

  #scoreIn(field: number, document: number, times: number): number {
    const length = this.#lengths[field]?.[document] ?? 0
    const { norms, table, lengthCount } = this.#saturation[field] ?? emptySaturation
    const part =
      times <= tabledTimes
        ? (table[lengthCount * (times - 1) + length] ?? 0)
        : saturated(times, norms[length] ?? 0)
    return (this.#boosts[field] ?? 0) * ((this.#rarities[field] ?? 0) * part)
  }
}

const boosts = textFields.map((field) => fieldWeights[field])
const emptySaturation: FrequencySaturation = frequencySaturation(new Uint32Array(0), 0)
const noLengths = new Uint16Array(0)
