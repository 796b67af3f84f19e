// What is known of the pieces that stored texts are made of, as far as marking needs it; learned when a piece is first
// met, and kept for as long as the index is open: eight bytes a piece.

import type { Analyzer } from '../danish/analyzer.ts'
import { runKind, signKind } from '../danish/text-pieces.ts'
import type { Token } from '../danish/token.ts'
import { grown } from './binary/grown.ts'
import type { StoredText, TextReader } from './text-reader.ts'

/** What is known of a piece, as bits. `known` is set in all, `isWord` in words; the others are of one kind each. */
export const pieceBits = {
  known: 1,
  isWord: 2,
  isPlain: 4,
  isNumber: 8,
  isShort: 16,
  mayGoOn: 32,
  mayGoOnFromNumber: 64,
  isMixed: 128,
  endShortWord: 4,
  endWord: 8,
  endNumber: 16,
  mayEndNumber: 32,
  hasBlank: 64,
  hasParagraph: 128,
  endLastWord: 256,
  mayJoin: 512,
} as const

const wordBits = ['isPlain', 'isNumber', 'isMixed', 'isShort', 'mayGoOn', 'mayGoOnFromNumber'] as const
const signBits = [
  'endShortWord',
  'endWord',
  'endLastWord',
  'endNumber',
  'mayEndNumber',
  'hasBlank',
  'mayJoin',
] as const

/** A number that stands for a term. */
export function termHash(term: string): number {
  let hash = 0
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** The bit of a term by its hash among those of a word: a word that lacks it has not the term. */
export function termBit(hash: number): number {
  return 1 << (firstTermBit + (hash % (32 - firstTermBit)))
}

const firstTermBit = 10
/** All bits that stand for terms. */
export const anyTerm = -1 << firstTermBit

/** Stands among the terms of a run for how its form begins. */
export function beginningHash(form: string): number {
  return termHash(`^${form.slice(0, beginningLetters)}`)
}
/** As many letters of a beginning are looked at. */
export const beginningLetters = 2

/** Stands among the terms of a run of few letters for what may go on behind a full stop: "bl.a.". */
export function abbreviatedHash(run: string): number {
  return termHash(`.${run}`)
}
/** The most letters between the full stops of an abbreviation. */
export const abbreviatedLetters = 4

/** The pieces of one document store. */
export class KnownPieces {
  readonly #reader: TextReader
  readonly #analyzer: Analyzer
  readonly #bits: Int32Array
  readonly #lengths: Uint32Array
  // For each word met where its hashes stand: their number, then they.
  readonly #places: Uint32Array
  #hashes = new Uint32Array(1 << 10)
  #hashCount = 0

  constructor(reader: TextReader, analyzer: Analyzer) {
    this.#reader = reader
    this.#analyzer = analyzer
    this.#bits = new Int32Array(reader.pieceCount)
    this.#lengths = new Uint32Array(reader.pieceCount)
    this.#places = new Uint32Array(reader.pieceCount)
  }

  /** Its `pieceBits`, and for a word the bits of its terms. */
  bits(piece: number): number {
    const bits = this.#bits[piece] ?? 0
    return bits === 0 ? this.#learn(piece) : bits
  }

  /**
   * What is known of all pieces, for loops that cannot call for each one: `bits` as above, 0 for a piece that was not
   * met, and `unitCounts`.
   */
  get tables(): { readonly bits: Int32Array; readonly unitCounts: Uint32Array } {
    return { bits: this.#bits, unitCounts: this.#lengths }
  }

  /** Whether a word that was asked for its bits has a term with one of `hashes`. */
  hasOneOf(piece: number, hashes: readonly number[]): boolean {
    const place = this.#places[piece] ?? 0
    const end = place + (this.#hashes[place] ?? 0)
    for (let at = place + 1; at <= end; at += 1) if (hashes.includes(this.#hashes[at] ?? 0)) return true
    return false
  }

  /** How many UTF-16 units a piece has that was asked for its bits. */
  unitCount(piece: number): number {
    return this.#lengths[piece] ?? 0
  }

  /** The tokens of a plain word, which are the same wherever it stands but for where they begin. */
  tokens(piece: number): readonly Token[] {
    return this.#analyzer.tokensAt(this.#reader.piece(piece), 0)
  }

  /** Where the first paragraph sign stands in a piece that has one. */
  paragraphAt(piece: number): number {
    return signKind(this.#reader.piece(piece)).paragraphAt
  }

  /** How many UTF-16 units a text has. */
  lengthOf(stored: StoredText): number {
    const [known, lengths] = [this.#bits, this.#lengths]
    let length = 0
    let before = 0
    for (const piece of stored.pieces()) {
      const bits = known[piece] || this.#learn(piece)
      length += (lengths[piece] ?? 0) + blankBetween(before, bits)
      before = bits
    }
    return length
  }

  /** `stored.text().slice(from, to)`, without reading the rest. */
  slice(stored: StoredText, from: number, to: number): string {
    const [known, lengths] = [this.#bits, this.#lengths]
    const pieces = stored.pieces()
    let first = -1
    let start = 0 // of the first piece, the blank before it included
    let blank = 0
    let at = 0
    let before = 0
    let index = 0
    for (; index < pieces.length && at < to; index += 1) {
      const piece = pieces[index] ?? 0
      const bits = known[piece] || this.#learn(piece)
      const between = blankBetween(before, bits)
      const next = at + (lengths[piece] ?? 0) + between
      if (first < 0 && next > from) {
        first = index
        start = at
        blank = between
      }
      at = next
      before = bits
    }
    if (first < 0) return ''
    const text = this.#reader.joined(pieces.subarray(first, index))
    return (blank === 0 ? text : ` ${text}`).slice(from - start, to - start)
  }

  #learn(piece: number): number {
    const text = this.#reader.piece(piece)
    const bits =
      pieceBits.known | (this.#reader.isWord(piece) ? this.#wordBits(piece, text) : bitsOfSigns(text))
    this.#bits[piece] = bits
    this.#lengths[piece] = text.length
    return bits
  }

  #wordBits(piece: number, run: string): number {
    const kind = runKind(run)
    let bits: number = pieceBits.isWord
    for (const name of wordBits) if (kind[name]) bits |= pieceBits[name]
    const tokens = this.#tokensOf(run, kind.isPlain)
    const terms = new Set(tokens.flatMap(({ term, form }) => [termHash(term), termHash(form)]))
    for (const hash of terms) bits |= termBit(hash)
    const hashes = [...terms, ...tokens.map(({ form }) => beginningHash(form))]
    if (run.length <= abbreviatedLetters) hashes.push(...tokens.map(({ form }) => abbreviatedHash(form)))
    this.#places[piece] = this.#hashCount
    this.#hashes = grown(this.#hashes, this.#hashCount + hashes.length + 1)
    this.#hashes[this.#hashCount] = hashes.length
    this.#hashes.set(hashes, this.#hashCount + 1)
    this.#hashCount += hashes.length + 1
    return bits
  }

  // In capitals a word looks like an acronym, and is none among others in capitals.
  #tokensOf(run: string, isPlain: boolean): readonly Token[] {
    const tokens = this.#analyzer.analyze(run)
    return isPlain ? tokens : [...tokens, ...this.#analyzer.analyze(run.toLowerCase())]
  }
}

// A blank stands between two words.
function blankBetween(bits: number, next: number): number {
  return (bits & next & pieceBits.isWord) === 0 ? 0 : 1
}

function bitsOfSigns(signs: string): number {
  const kind = signKind(signs)
  let bits = kind.paragraphAt < 0 ? 0 : pieceBits.hasParagraph
  for (const name of signBits) if (kind[name]) bits |= pieceBits[name]
  return bits
}
