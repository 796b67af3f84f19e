// Walks the terms of one layer of several runs in their common order.

import { pieceAt, type Piece } from './piece.ts'
import type { Run, RunTerms } from './run.ts'

interface Cursor {
  readonly terms: RunTerms
  readonly chunks: readonly Uint8Array[]
  /** The documents of the runs before. */
  readonly base: number
  index: number
  // Where its piece starts.
  chunk: number
  at: number
}

const noBytes = new Uint8Array(0)

/** The terms of one layer, one after the other. */
export class MergedTerms {
  readonly #cursors: readonly Cursor[]
  // Those that stand at the term found last, in the order of their documents.
  #found: Cursor[] = []
  /** The bytes of the term found last, from `start` to `end`. */
  bytes: Uint8Array = noBytes
  start = 0
  end = 0

  constructor(runs: readonly Run[], layer: number) {
    let base = 0
    this.#cursors = runs.flatMap((run) => {
      const terms = run.terms[layer]
      const chunks = run.pieces[layer] ?? []
      const cursor = terms && { terms, chunks, base, index: 0, chunk: 0, at: 0 }
      base += run.documentCount
      return cursor ?? []
    })
  }

  /** Moves to the next term; false after the last one. */
  next(): boolean {
    for (const cursor of this.#found) cursor.index += 1
    this.#found = []
    for (const cursor of this.#cursors) {
      if (cursor.index >= cursor.terms.count) continue
      const order = this.#found.length === 0 ? -1 : this.#compare(cursor.terms, cursor.index)
      if (order > 0) continue
      if (order < 0) {
        this.#found = []
        this.bytes = cursor.terms.bytes
        this.start = startOf(cursor.terms, cursor.index)
        this.end = cursor.terms.ends[cursor.index] ?? 0
      }
      this.#found.push(cursor)
    }
    return this.#found.length > 0
  }

  /** The pieces of the term found last, in the order of documents; asked for once for every term. */
  pieces(): readonly Piece[] {
    return this.#found.map((cursor) => {
      let bytes = cursor.chunks[cursor.chunk] ?? noBytes
      if (cursor.at === bytes.length) {
        cursor.chunk += 1
        cursor.at = 0
        bytes = cursor.chunks[cursor.chunk] ?? noBytes
      }
      const piece = pieceAt(bytes, cursor.at, cursor.base)
      cursor.at = piece.end
      return piece
    })
  }

  // Below 0 when the term at `index` stands before the one found so far, above 0 when after.
  #compare(terms: RunTerms, index: number): number {
    const start = startOf(terms, index)
    const length = (terms.ends[index] ?? 0) - start
    const foundLength = this.end - this.start
    const common = Math.min(length, foundLength)
    for (let at = 0; at < common; at += 1) {
      const difference = (terms.bytes[start + at] ?? 0) - (this.bytes[this.start + at] ?? 0)
      if (difference !== 0) return difference
    }
    return length - foundLength
  }
}

function startOf({ ends }: RunTerms, index: number): number {
  return index === 0 ? 0 : (ends[index - 1] ?? 0)
}
