// The table of an opened store: the pieces that its texts are made of, and what is known of each. What is wanted of one
// piece lies side by side, because most of the time with a text goes with waiting for the memory.

import { ByteWriter } from './binary/byte-writer.ts'
import type { KeptHashes } from './kept-hashes.ts'
import { pieceBits } from './piece-knowledge.ts'

/** A table as it is stored; pieces by their numbers. */
export interface StoredPieces {
  /** The pieces in UTF-8, and where each begins; behind the last where they end. */
  readonly letters: Uint8Array
  readonly starts: Uint32Array
  /** What is known of each, as `PieceKnowledge` has it, and how many hashes it has. */
  readonly bits: Uint32Array
  readonly hashCounts: Uint16Array
  readonly hashes: Uint16Array
}

/** Gives pieces, what is known of them, and texts that are put together of them. */
export class PieceTable {
  readonly #letters: Uint8Array
  readonly #hashes: Uint16Array
  /** Of each piece `factsOfPiece` numbers: its bits, its UTF-16 units, where its letters and its hashes begin. */
  readonly #facts: Int32Array
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  readonly #buffer = new ByteWriter(1 << 12)

  constructor({ letters, starts, bits, hashCounts, hashes }: StoredPieces) {
    this.#letters = letters
    this.#hashes = hashes
    const facts = new Int32Array(factsOfPiece * (bits.length + 1))
    let hashStart = 0
    for (let piece = 0, at = 0; piece <= bits.length; piece += 1, at += factsOfPiece) {
      const [start, end] = [starts[piece] ?? 0, starts[piece + 1] ?? 0]
      facts[at + bitsFact] = bits[piece] ?? 0
      facts[at + unitsFact] = unitCount(letters, start, end)
      facts[at + lettersFact] = start
      facts[at + hashesFact] = hashStart
      hashStart += hashCounts[piece] ?? 0
    }
    this.#facts = facts
  }

  /** The letters or signs of a piece. */
  piece(piece: number): string {
    const at = factsOfPiece * piece + lettersFact
    const [start, end] = [this.#facts[at] ?? 0, this.#facts[at + factsOfPiece] ?? 0]
    return this.#decoder.decode(this.#letters.subarray(start, end))
  }

  /** How many UTF-16 units a piece has. */
  unitCount(piece: number): number {
    return this.#facts[factsOfPiece * piece + unitsFact] ?? 0
  }

  /** Whether a word may have a term with one of `hashes`. */
  hasOneOf(piece: number, hashes: KeptHashes): boolean {
    const place = factsOfPiece * piece + hashesFact
    const end = this.#facts[place + factsOfPiece] ?? 0
    for (let at = this.#facts[place] ?? 0; at < end; at += 1)
      if (hashes.has(this.#hashes[at] ?? 0)) return true
    return false
  }

  /**
   * Puts down for each of `pieces`, which follow one another, what is known of it, and where it begins, in UTF-16 units,
   * and behind the last where it ends.
   */
  look(pieces: Uint32Array, bits: Int32Array, starts: Uint32Array): void {
    const facts = this.#facts
    const { length } = pieces
    let at = 0
    let before = 0
    for (let index = 0; index < length; index += 1) {
      const place = factsOfPiece * (pieces[index] ?? 0)
      const now = facts[place + bitsFact] ?? 0
      // A blank stands between two words.
      if ((before & now & pieceBits.isWord) !== 0) at += 1
      bits[index] = now
      starts[index] = at
      at += facts[place + unitsFact] ?? 0
      before = now
    }
    starts[length] = at
  }

  /** The text of pieces that follow one another. */
  joined(pieces: Uint32Array): string {
    const [facts, letters] = [this.#facts, this.#letters]
    let { bytes } = this.#buffer
    let length = 0
    let before = 0
    for (const piece of pieces) {
      const place = factsOfPiece * piece
      const now = facts[place + bitsFact] ?? 0
      const start = facts[place + lettersFact] ?? 0
      const end = facts[place + factsOfPiece + lettersFact] ?? 0
      if (length + 1 + end - start > bytes.length) {
        this.#buffer.length = length
        this.#buffer.reserve(1 + end - start)
        bytes = this.#buffer.bytes
      }
      if ((before & now & pieceBits.isWord) !== 0) bytes[length++] = blank
      for (let at = start; at < end; at += 1) bytes[length++] = letters[at] ?? 0
      before = now
    }
    return this.#decoder.decode(bytes.subarray(0, length))
  }
}

const factsOfPiece = 4
const [bitsFact, unitsFact, lettersFact, hashesFact] = [0, 1, 2, 3]
const blank = 0x20

function unitCount(letters: Uint8Array, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at += 1) {
    const byte = letters[at] ?? 0
    // A sign of four bytes has two units; bytes that go on have none.
    if (byte < 0x80 || byte >= 0xc0) count += byte < 0xf0 ? 1 : 2
  }
  return count
}
