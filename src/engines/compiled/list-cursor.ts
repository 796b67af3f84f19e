// Jumps to single documents of a posting list, forward only: over whole blocks by the list's table, then inside one.

import { numberAt, numberEnd, type ByteReader } from '../../search/binary/byte-reader.ts'
import type { PositionList } from './position-list.ts'
import { blockPostings, bodyBit, bodyField, fieldCount } from './posting-format.ts'
import type { PostingBlock } from './posting-block.ts'
import type { OpenedList } from './posting-list.ts'

export class ListCursor {
  readonly #bytes: Uint8Array
  readonly #list: OpenedList
  readonly #block: PostingBlock
  // Where the table goes on behind the entry of the block that was reached last.
  readonly #table: ByteReader
  #blockNumber = 0
  #blockStart: number
  #positionsStart: number
  #before = -1
  #last: number
  #nextBlockStart: number
  #nextPositionsStart: number
  #isOpen: boolean
  #index = 0
  #isFound = false
  #positionsAt: number
  // How many postings of the block lie before `#positionsAt`.
  #positionsIndex = 0

  /** The cursor keeps `block` for itself, into which the list was opened. */
  constructor(bytes: Uint8Array, list: OpenedList, block: PostingBlock) {
    this.#bytes = bytes
    this.#list = list
    this.#block = block
    this.#table = { bytes, at: list.tableStart }
    this.#blockStart = this.#nextBlockStart = list.postingsStart
    this.#positionsAt = this.#positionsStart = this.#nextPositionsStart = list.positionsStart
    // A list of one block was read when it was opened.
    this.#isOpen = list.blockCount === 1
    this.#last = Infinity
    if (!this.#isOpen) this.#readEntry()
  }

  /** Moves to the posting of `document` and gives its index in the block, or -1. Never ask for an earlier one again. */
  seek(document: number): number {
    while (this.#last < document) this.#nextBlock()
    if (!this.#isOpen) this.#openBlock()
    const { documents, length } = this.#block
    while (this.#index < length && (documents[this.#index] ?? 0) < document) this.#index += 1
    this.#isFound = documents[this.#index] === document && this.#index < length
    return this.#isFound ? this.#index : -1
  }

  /** The fields with the term at the posting last found, one bit each. */
  get fields(): number {
    return this.#block.fieldsAt(this.#index)
  }

  /** Appends the positions in `field` at the posting last sought to `positions`, ascending; none if it was not found. */
  positionsIn(field: number, positions: PositionList): void {
    const mask = this.fields
    if (!this.#isFound || ((mask >> field) & 1) === 0) return
    this.#block.readDetails()
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

  #nextBlock(): void {
    this.#before = this.#last
    this.#blockNumber += 1
    this.#blockStart = this.#nextBlockStart
    this.#positionsStart = this.#nextPositionsStart
    this.#isOpen = false
    this.#readEntry()
  }

  // Where the block that was reached ends: its last document, and where the next one starts. The last block has no entry.
  #readEntry(): void {
    if (this.#blockNumber === this.#list.blockCount - 1) {
      this.#last = Infinity
      return
    }
    this.#last = Math.max(this.#before, 0) + numberAt(this.#table)
    this.#nextBlockStart += numberAt(this.#table)
    this.#nextPositionsStart += numberAt(this.#table)
  }

  #openBlock(): void {
    const count = Math.min(blockPostings, this.#list.documentCount - blockPostings * this.#blockNumber)
    this.#block.readBlock(this.#bytes, this.#blockStart, count, this.#before)
    this.#isOpen = true
    this.#index = 0
    this.#positionsIndex = 0
    this.#positionsAt = this.#positionsStart
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
