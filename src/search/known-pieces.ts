// The pieces of an opened store, with what is known of them.

import type { Analyzer } from '../danish/analyzer.ts'
import { signKind } from '../danish/text-pieces.ts'
import type { Token } from '../danish/token.ts'
import { pieceBits, type PieceKnowledge } from './piece-knowledge.ts'
import type { StoredText, TextReader } from './text-reader.ts'

/** The pieces of one document store. */
export class KnownPieces {
  /** By number; for loops that cannot call for each piece. */
  readonly knowledge: PieceKnowledge
  readonly #reader: TextReader
  readonly #analyzer: Analyzer

  constructor(reader: TextReader, knowledge: PieceKnowledge, analyzer: Analyzer) {
    this.#reader = reader
    this.knowledge = knowledge
    this.#analyzer = analyzer
  }

  /** Its `pieceBits`, and for a word the bits of its terms. */
  bits(piece: number): number {
    return this.knowledge.bits[piece] ?? 0
  }

  /** Whether a word may have a term with one of `hashes`, of which the kept halves are compared. */
  hasOneOf(piece: number, hashes: readonly number[]): boolean {
    const { hashEnds, hashes: known } = this.knowledge
    const end = hashEnds[piece] ?? 0
    for (let at = hashEnds[piece - 1] ?? 0; at < end; at += 1)
      if (hashes.includes(known[at] ?? 0)) return true
    return false
  }

  /** How many UTF-16 units a piece has. */
  unitCount(piece: number): number {
    return this.knowledge.unitCounts[piece] ?? 0
  }

  /** The tokens of a plain word, which are the same wherever it stands but for where they begin. */
  tokens(piece: number): readonly Token[] {
    return this.#analyzer.tokensAt(this.#reader.piece(piece), 0)
  }

  /** Where the first paragraph sign stands in a piece that has one. */
  paragraphAt(piece: number): number {
    return signKind(this.#reader.piece(piece)).paragraphAt
  }

  /** The text of pieces that follow one another. */
  joined(pieces: Uint32Array): string {
    return this.#reader.joined(pieces)
  }

  /** How many UTF-16 units a text has. */
  lengthOf(stored: StoredText): number {
    const { bits: known, unitCounts } = this.knowledge
    let length = 0
    let before = 0
    for (const piece of stored.pieces()) {
      const bits = known[piece] ?? 0
      length += (unitCounts[piece] ?? 0) + blankBetween(before, bits)
      before = bits
    }
    return length
  }

  /** `stored.text().slice(from, to)`, without reading the rest. */
  slice(stored: StoredText, from: number, to: number): string {
    const { bits: known, unitCounts } = this.knowledge
    const pieces = stored.pieces()
    let first = -1
    let start = 0 // of the first piece, the blank before it included
    let blank = 0
    let at = 0
    let before = 0
    let index = 0
    for (; index < pieces.length && at < to; index += 1) {
      const piece = pieces[index] ?? 0
      const bits = known[piece] ?? 0
      const between = blankBetween(before, bits)
      const next = at + (unitCounts[piece] ?? 0) + between
      if (first < 0 && next > from) {
        first = index
        start = at
        blank = between
      }
      at = next
      before = bits
    }
    if (first < 0) return ''
    const text = this.joined(pieces.subarray(first, index))
    return (blank === 0 ? text : ` ${text}`).slice(from - start, to - start)
  }
}

/** How many blanks stand between two pieces with these bits: one between two words. */
export function blankBetween(bits: number, next: number): number {
  return (bits & next & pieceBits.isWord) === 0 ? 0 : 1
}
