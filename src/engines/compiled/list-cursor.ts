// Jumps to single documents of a posting list, forward only: over whole blocks by the list's table, then inside one.

import { numberAt, numberEnd, type ByteReader } from '../../search/binary/byte-reader.ts'
import type { ByteSource } from '../../search/binary/byte-source.ts'
import type { PositionList } from './position-list.ts'
import { blockPostings } from './posting-format.ts'
import type { PostingBlock } from './posting-block.ts'
import type { OpenedList } from './posting-list.ts'

/** Where posting lists lie. */
export interface ListFiles {
  readonly postings: Uint8Array
  readonly positions: ByteSource
}

// A reading of so many bytes takes hardly longer than one of a few.
const readAhead = 16_384

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
  // The posting last found, or -1.
  #index = -1
  #positionsAt: number
  // How many postings of the block lie before `#positionsAt`.
  #positionsIndex = 0

  // Positions that were read, and where they start; those of a list of one block lie behind its postings.
  readonly #positions: ByteSource
  #positionBytes: Uint8Array
  #positionBytesStart = 0

  /** The cursor keeps `block` for itself, into which the list was opened. */
  constructor({ postings, positions }: ListFiles, list: OpenedList, block: PostingBlock) {
    const bytes = postings
    this.#bytes = bytes
    this.#positions = positions
    this.#positionBytes = list.blockCount === 1 ? bytes : noBytes
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
    this.#index = this.#block.find(document)
    return this.#index
  }

  /** The fields with the term at the posting last found, one bit each. */
  get fields(): number {
    return this.#block.fieldsAt(this.#index)
  }

  /** Appends the positions in `field` at the posting last sought to `positions`, ascending; none if it was not found. */
  positionsIn(field: number, positions: PositionList): void {
    const posting = this.#index
    const block = this.#block
    const times = posting < 0 ? 0 : block.timesIn(posting, field)
    if (times === 0) return
    this.#readPositions()
    this.#skipPositionsBefore(posting)
    const bytes = this.#positionBytes
    const reader: ByteReader = { bytes, at: this.#positionsAt - this.#positionBytesStart }
    for (let other = 0; other < field; other += 1)
      reader.at = numberEnd(bytes, reader.at, block.timesIn(posting, other))
    let position = 0
    for (let left = times; left > 0; left -= 1) {
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
    this.#block.openBlock(this.#bytes, this.#blockStart, count, this.#before)
    this.#isOpen = true
    this.#positionsIndex = 0
    this.#positionsAt = this.#positionsStart
  }

  // Those of the block, and of what follows it as much as costs little to read with them.
  #readPositions(): void {
    if (this.#list.blockCount === 1) return
    const isLast = this.#blockNumber === this.#list.blockCount - 1
    const end = isLast ? this.#list.positionsEnd : this.#nextPositionsStart
    if (end <= this.#positionBytesStart + this.#positionBytes.length) return
    const most = Math.min(this.#positionsStart + readAhead, this.#list.positionsEnd)
    this.#positionBytes = this.#positions.read(this.#positionsStart, Math.max(end, most))
    this.#positionBytesStart = this.#positionsStart
  }

  #skipPositionsBefore(index: number): void {
    const count = this.#block.timesBetween(this.#positionsIndex, index)
    const start = this.#positionBytesStart
    this.#positionsAt = start + numberEnd(this.#positionBytes, this.#positionsAt - start, count)
    this.#positionsIndex = index
  }
}

const noBytes = new Uint8Array(0)
