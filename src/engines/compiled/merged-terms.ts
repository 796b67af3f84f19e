// Walks the terms of one layer of several runs in their common order.

import { PieceHead, type Piece } from './piece.ts'
import type { Run, RunTerms } from './run.ts'

interface Cursor {
  readonly terms: RunTerms
  readonly chunks: readonly Uint8Array[]
  /** The documents of the runs before. */
  readonly base: number
  /** The piece of its term, once it is read. */
  readonly piece: PieceHead
  index: number
  // Where its piece starts.
  chunk: number
  at: number
}

const noBytes = new Uint8Array(0)
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
  /** The bytes of the term found last, from `start` to `end`. */
  bytes: Uint8Array = noBytes
  start = 0
  end = 0

  constructor(runs: readonly Run[], layer: number) {
    let base = 0
    this.#cursors = runs.flatMap((run) => {
      const terms = run.terms[layer]
      const chunks = run.pieces[layer] ?? []
      const piece = new PieceHead()
      const cursor = terms && { terms, chunks, base, piece, index: 0, chunk: 0, at: 0 }
      base += run.documentCount
      return cursor ?? []
    })
    this.#keys = Float64Array.from(this.#cursors, ({ terms }) => keyOf(terms, 0))
    this.#found = new Uint32Array(this.#cursors.length)
  }

  /** Moves to the next term; false after the last one. */
  next(): boolean {
    const [found, keys] = [this.#found, this.#keys]
    for (let index = 0; index < this.#foundCount; index += 1) this.#advance(found[index] ?? 0)
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

  /** The pieces of the term found last, in the order of documents, until the next term; asked for once for every term. */
  pieces(): readonly Piece[] {
    this.#pieces.length = 0
    for (let index = 0; index < this.#foundCount; index += 1) {
      const cursor = this.#cursors[this.#found[index] ?? 0]
      if (cursor) this.#pieces.push(pieceOf(cursor))
    }
    return this.#pieces
  }

  #advance(number: number): void {
    const cursor = this.#cursors[number]
    if (!cursor) return
    cursor.index += 1
    this.#keys[number] = keyOf(cursor.terms, cursor.index)
  }

  #find(number: number): void {
    const cursor = this.#cursors[number]
    if (!cursor) return
    this.bytes = cursor.terms.bytes
    this.start = startOf(cursor.terms, cursor.index)
    this.end = cursor.terms.ends[cursor.index] ?? 0
  }

  // Below 0 when the term of a cursor, which begins alike, stands before the one found so far, above 0 when after.
  #compare(number: number): number {
    const cursor = this.#cursors[number]
    if (!cursor) return 1
    const { bytes, ends } = cursor.terms
    const start = startOf(cursor.terms, cursor.index)
    const length = (ends[cursor.index] ?? 0) - start
    const foundLength = this.end - this.start
    const common = Math.min(length, foundLength)
    for (let at = Math.min(keyBytes, common); at < common; at += 1) {
      const difference = (bytes[start + at] ?? 0) - (this.bytes[this.start + at] ?? 0)
      if (difference !== 0) return difference
    }
    return length - foundLength
  }
}

function pieceOf(cursor: Cursor): Piece {
  let bytes = cursor.chunks[cursor.chunk] ?? noBytes
  if (cursor.at === bytes.length) {
    cursor.chunk += 1
    cursor.at = 0
    bytes = cursor.chunks[cursor.chunk] ?? noBytes
  }
  cursor.piece.read(bytes, cursor.at, cursor.base)
  cursor.at = cursor.piece.end
  return cursor.piece
}

// Orders terms as their first bytes do; those that end earlier are as if zeros followed.
function keyOf(terms: RunTerms, index: number): number {
  if (index >= terms.count) return afterAll
  const start = startOf(terms, index)
  const end = terms.ends[index] ?? 0
  let key = 0
  for (let at = start; at < start + keyBytes; at += 1)
    key = key * 256 + (at < end ? (terms.bytes[at] ?? 0) : 0)
  return key
}

function startOf({ ends }: RunTerms, index: number): number {
  return index === 0 ? 0 : (ends[index - 1] ?? 0)
}
