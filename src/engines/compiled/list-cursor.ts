// Jumps to single documents of a posting list, forward only: over whole blocks by the list's table, then inside one.

import { numberAt, numberEnd, type ByteReader } from '../../search/binary/byte-reader.ts'
import type { PositionList } from './position-list.ts'
import { blockPostings, bodyBit, bodyField, fieldCount } from './posting-format.ts'
import { decodePostings, type OpenedList, type PostingBlock } from './posting-list.ts'

/** The last document of each block but the last, and where postings and positions of the next one start. */
interface BlockTable {
  readonly lastDocuments: Uint32Array
  readonly postingsEnds: Uint32Array
  readonly positionsEnds: Uint32Array
}

export class ListCursor {
  readonly #bytes: Uint8Array
  readonly #list: OpenedList
  readonly #table: BlockTable
  readonly #block: PostingBlock
  #blockNumber = -1
  #index = 0
  #isFound = false
  #positionsAt = 0
  // How many postings of the block lie before `#positionsAt`.
  #positionsIndex = 0

  /** The cursor keeps `block` for itself. */
  constructor(bytes: Uint8Array, list: OpenedList, block: PostingBlock) {
    this.#bytes = bytes
    this.#list = list
    this.#block = block
    this.#table = tableOf(bytes, list)
  }

  /** Moves to the posting of `document` and gives its index in the block, or -1. Never ask for an earlier one again. */
  seek(document: number): number {
    const { lastDocuments } = this.#table
    let wanted = Math.max(this.#blockNumber, 0)
    if ((lastDocuments[wanted] ?? Infinity) < document)
      wanted = firstAtLeast(lastDocuments, document, wanted + 1)
    if (wanted !== this.#blockNumber) this.#openBlock(wanted)
    const { documents, length } = this.#block
    while (this.#index < length && (documents[this.#index] ?? 0) < document) this.#index += 1
    this.#isFound = documents[this.#index] === document && this.#index < length
    return this.#isFound ? this.#index : -1
  }

  /** The fields with the term at the posting last found, one bit each. */
  get fields(): number {
    return this.#block.fields[this.#index] ?? 0
  }

  /** Appends the positions in `field` at the posting last sought to `positions`, ascending; none if it was not found. */
  positionsIn(field: number, positions: PositionList): void {
    const mask = this.fields
    if (!this.#isFound || ((mask >> field) & 1) === 0) return
    this.#skipPositionsBefore(this.#index)
    const { times } = this.#block
    const reader: ByteReader = { bytes: this.#bytes, at: this.#positionsAt }
    for (let other = 0; other < field; other += 1) {
      if (((mask >> other) & 1) === 1)
        reader.at = numberEnd(this.#bytes, reader.at, times[fieldCount * this.#index + other] ?? 0)
    }
    let position = 0
    for (let left = times[fieldCount * this.#index + field] ?? 0; left > 0; left -= 1) {
      position += numberAt(reader)
      positions.push(position)
    }
  }

  #openBlock(number: number): void {
    const { lastDocuments, postingsEnds, positionsEnds } = this.#table
    const { documentCount, blockCount, postingsStart, positionsStart } = this.#list
    const isLast = number === blockCount - 1
    const count = isLast ? documentCount - blockPostings * number : blockPostings
    const before = number === 0 ? -1 : (lastDocuments[number - 1] ?? 0)
    const skipped = number === 0 ? 0 : (postingsEnds[number - 1] ?? 0)
    const reader: ByteReader = { bytes: this.#bytes, at: postingsStart + skipped }
    decodePostings(reader, count, before, this.#block)
    this.#blockNumber = number
    this.#index = 0
    this.#positionsIndex = 0
    this.#positionsAt =
      positionsStart === undefined
        ? reader.at
        : positionsStart + (number === 0 ? 0 : (positionsEnds[number - 1] ?? 0))
  }

  #skipPositionsBefore(index: number): void {
    const { fields, times } = this.#block
    let count = 0
    for (let posting = this.#positionsIndex; posting < index; posting += 1) {
      const mask = fields[posting] ?? 0
      if (mask === bodyBit) count += times[fieldCount * posting + bodyField] ?? 0
      else
        for (let field = 0; field < fieldCount; field += 1)
          if (((mask >> field) & 1) === 1) count += times[fieldCount * posting + field] ?? 0
    }
    this.#positionsAt = numberEnd(this.#bytes, this.#positionsAt, count)
    this.#positionsIndex = index
  }
}

function tableOf(bytes: Uint8Array, { blockCount, tableStart }: OpenedList): BlockTable {
  const count = blockCount - 1
  const lastDocuments = new Uint32Array(count)
  const postingsEnds = new Uint32Array(count)
  const positionsEnds = new Uint32Array(count)
  const reader: ByteReader = { bytes, at: tableStart }
  let [document, postings, positions] = [0, 0, 0]
  for (let block = 0; block < count; block += 1) {
    lastDocuments[block] = document += numberAt(reader)
    postingsEnds[block] = postings += numberAt(reader)
    positionsEnds[block] = positions += numberAt(reader)
  }
  return { lastDocuments, postingsEnds, positionsEnds }
}

/** The first index from `from` whose value is at least `wanted`: doubling steps, then halving; the length if none. */
function firstAtLeast(values: Uint32Array, wanted: number, from: number): number {
  let step = 1
  while (from + step <= values.length && (values[from + step - 1] ?? 0) < wanted) step *= 2
  let low = from + (step >> 1)
  let high = Math.min(from + step, values.length)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
