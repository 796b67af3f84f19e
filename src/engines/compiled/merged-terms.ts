// Walks the terms of one layer of several runs in their common order, each run from its beginning to its end.

import { numberAt } from '../../search/binary/byte-reader.ts'
import { longestNumber } from '../../search/binary/byte-writer.ts'
import { ByteWindow } from '../../search/binary/byte-window.ts'
import type { StoredBytes } from '../../search/binary/stored-bytes.ts'
import { PieceHead, type Piece } from './piece.ts'
import type { KeptRun } from './run.ts'

// What is read ahead of all runs together, and of one at most and at least.
const aheadBytes = 1 << 23
const mostAhead = 1 << 18
const leastAhead = 1 << 14

// As many bytes make a number without rounding.
const keyBytes = 6
const afterAll = 256 ** keyBytes

/** The terms of one layer, one after the other. */
export class MergedTerms {
  readonly #cursors: readonly Cursor[]
  // How the term of each cursor begins, as a number: most are told apart by it.
  readonly #keys: Float64Array
  // Those that stand at the term found last, in the order of their documents: the first so many, by their numbers.
  readonly #found: Uint32Array
  #foundCount = 0
  readonly #pieces: Piece[] = []
  /** The bytes of the term found last, from `start` to `end`, until the next one. */
  bytes: Uint8Array = new Uint8Array(0)
  start = 0
  end = 0

  constructor(runs: readonly KeptRun[], layer: number) {
    const ahead = Math.max(leastAhead, Math.min(mostAhead, Math.floor(aheadBytes / runs.length)))
    let base = 0
    this.#cursors = runs.flatMap(({ entries, documentCount }) => {
      const ofLayer = entries[layer]
      const cursor = ofLayer && new Cursor(ofLayer, ahead, base)
      base += documentCount
      return cursor ?? []
    })
    this.#keys = Float64Array.from(this.#cursors, (cursor) => cursor.next())
    this.#found = new Uint32Array(this.#cursors.length)
  }

  /** Moves to the next term; false after the last one. */
  next(): boolean {
    const [found, keys] = [this.#found, this.#keys]
    for (let index = 0; index < this.#foundCount; index += 1) {
      const number = found[index] ?? 0
      keys[number] = this.#cursors[number]?.next() ?? afterAll
    }
    let count = 0
    let least = afterAll
    for (let number = 0; number < keys.length; number += 1) {
      const key = keys[number] ?? afterAll
      if (key > least || key === afterAll) continue
      const order = key < least ? -1 : this.#compare(number)
      if (order > 0) continue
      if (order < 0) {
        count = 0
        least = key
        this.#find(number)
      }
      found[count] = number
      count += 1
    }
    this.#foundCount = count
    return count > 0
  }

  /** The pieces of the term found last, in the order of documents, until the next term. */
  pieces(): readonly Piece[] {
    this.#pieces.length = 0
    for (let index = 0; index < this.#foundCount; index += 1) {
      const cursor = this.#cursors[this.#found[index] ?? 0]
      if (cursor) this.#pieces.push(cursor.piece())
    }
    return this.#pieces
  }

  #find(number: number): void {
    const cursor = this.#cursors[number]
    if (!cursor) return
    this.bytes = cursor.window.bytes
    this.start = cursor.termStart
    this.end = cursor.termEnd
  }

  // Below 0 when the term of a cursor, which begins alike, stands before the one found so far, above 0 when after.
  #compare(number: number): number {
    const cursor = this.#cursors[number]
    if (!cursor) return 1
    const { termStart, termEnd } = cursor
    const { bytes } = cursor.window
    const length = termEnd - termStart
    const foundLength = this.end - this.start
    const common = Math.min(length, foundLength)
    for (let at = Math.min(keyBytes, common); at < common; at += 1) {
      const difference = (bytes[termStart + at] ?? 0) - (this.bytes[this.start + at] ?? 0)
      if (difference !== 0) return difference
    }
    return length - foundLength
  }
}

/** Stands at one entry of a run after the other. */
class Cursor {
  readonly window: ByteWindow
  termStart = 0
  termEnd = 0
  #end = 0
  // The documents of the runs before.
  readonly #base: number
  readonly #piece = new PieceHead()

  constructor(entries: StoredBytes, ahead: number, base: number) {
    this.window = new ByteWindow(entries, ahead)
    this.#base = base
  }

  /** Moves to the next entry; gives how its term begins, as a number. */
  next(): number {
    const { window } = this
    window.at = this.#end
    window.need(longestNumber)
    if (window.isAtEnd) return afterAll
    const size = numberAt(window)
    window.need(size)
    this.#end = window.at + size
    const length = numberAt(window)
    this.termStart = window.at
    this.termEnd = window.at + length
    return keyOf(window.bytes, this.termStart, this.termEnd)
  }

  piece(): Piece {
    this.#piece.read(this.window.bytes, this.termEnd, this.#end, this.#base)
    return this.#piece
  }
}

// Orders terms as their first bytes do; those that end earlier are as if zeros followed.
function keyOf(bytes: Uint8Array, start: number, end: number): number {
  let key = 0
  for (let at = start; at < start + keyBytes; at += 1) key = key * 256 + (at < end ? (bytes[at] ?? 0) : 0)
  return key
}
