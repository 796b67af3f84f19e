// The pieces of an opened store, with what is known of them.

import type { Analyzer } from '../danish/analyzer.ts'
import { signKind } from '../danish/text-pieces.ts'
import type { Token } from '../danish/token.ts'
import type { KeptHashes } from './kept-hashes.ts'
import type { PieceTable } from './piece-table.ts'
import type { StoredText } from './text-reader.ts'

/** A text piece by piece. The arrays may be longer than there are pieces. */
export interface TextPieces {
  readonly pieces: Uint32Array
  /** What is known of each. */
  readonly bits: Int32Array
  /** Where each begins, in UTF-16 units, and behind the last where the text ends. */
  readonly starts: Uint32Array
  readonly count: number
}

/** The pieces of one document store. */
export class KnownPieces {
  readonly #table: PieceTable
  readonly #analyzer: Analyzer
  // Of the text that was read last.
  #read: StoredText | undefined
  #bits = new Int32Array(1 << 10)
  #starts = new Uint32Array(1 << 10)

  constructor(table: PieceTable, analyzer: Analyzer) {
    this.#table = table
    this.#analyzer = analyzer
  }

  /** Whether a word may have a term with one of `hashes`. */
  hasOneOf(piece: number, hashes: KeptHashes): boolean {
    return this.#table.hasOneOf(piece, hashes)
  }

  /** How many UTF-16 units a piece has. */
  unitCount(piece: number): number {
    return this.#table.unitCount(piece)
  }

  /** The tokens of a plain word, which are the same wherever it stands but for where they begin. */
  tokens(piece: number): readonly Token[] {
    return this.#analyzer.tokensAt(this.#table.piece(piece), 0)
  }

  /** Where the first paragraph sign stands in a piece that has one. */
  paragraphAt(piece: number): number {
    return signKind(this.#table.piece(piece)).paragraphAt
  }

  /** The text of pieces that follow one another. */
  joined(pieces: Uint32Array): string {
    return this.#table.joined(pieces)
  }

  /** What `stored` is made of; good until another text is read. */
  read(stored: StoredText): TextPieces {
    const pieces = stored.pieces()
    if (stored !== this.#read) {
      if (pieces.length >= this.#bits.length) {
        this.#bits = new Int32Array(2 * pieces.length)
        this.#starts = new Uint32Array(2 * pieces.length)
      }
      this.#table.look(pieces, this.#bits, this.#starts)
      this.#read = stored
    }
    return { pieces, bits: this.#bits, starts: this.#starts, count: pieces.length }
  }

  /** How many UTF-16 units a text has. */
  lengthOf(stored: StoredText): number {
    const { starts, count } = this.read(stored)
    return starts[count] ?? 0
  }

  /** `stored.text().slice(from, to)`, without reading the rest. */
  slice(stored: StoredText, from: number, to: number): string {
    const { pieces, starts, count } = this.read(stored)
    const first = Math.max(0, firstAfter(starts, count, from) - 1)
    const end = firstAfter(starts, count, to)
    const start = starts[first] ?? 0
    const text = this.joined(pieces.subarray(first, end))
    return text.slice(Math.max(0, from - start), Math.max(0, to - start))
  }
}

// The first of `count` pieces that begins behind `place`.
function firstAfter(starts: Uint32Array, count: number, place: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}
