// Texts in small: every distinct word, and every distinct run of signs between words, stands once in a table, the most
// frequent first, and a text is the numbers of its pieces, the first 128 of them in one byte. A single blank between
// two words is not written. Any text can be read alone.

import { ByteWriter, longestNumber } from './binary/byte-writer.ts'
import { numberAt, type ByteReader } from './binary/byte-reader.ts'

/** Packed records, each a few texts, and the table of their pieces. */
export interface PackedTexts {
  /** Per record and text the number of its pieces, then the pieces. */
  readonly records: Uint8Array
  /** Where each record starts, and where the last one ends. */
  readonly recordStarts: Uint32Array
  /** The pieces in UTF-8, the most frequent first; a lone half of a surrogate pair has become U+FFFD. */
  readonly pieces: Uint8Array
  readonly pieceStarts: Uint32Array
  /** 1 for a word, 0 for signs. */
  readonly isWord: Uint8Array
}

// Words and what is between them take turns.
const pieceOf = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu
const wordStart = /^[\p{L}\p{N}]/u

/** Takes records one at a time; the same records give the same bytes. */
export class TextPacker {
  // In the order of first appearance; numbered by frequency at the end.
  readonly #numbers = new Map<string, number>()
  readonly #counts: number[] = []
  readonly #stream = new ByteWriter()
  readonly #starts: number[] = [0]

  add(texts: readonly string[]): void {
    for (const text of texts) {
      const pieces = writtenPieces(text.match(pieceOf) ?? [])
      this.#stream.reserve(longestNumber * (pieces.length + 1))
      this.#stream.putNumber(pieces.length)
      for (const piece of pieces) this.#stream.putNumber(this.#numberOf(piece))
    }
    this.#starts.push(this.#stream.length)
  }

  finish(): PackedTexts {
    const byCount = Uint32Array.from(this.#counts, (_, number) => number).sort(
      (one, other) => (this.#counts[other] ?? 0) - (this.#counts[one] ?? 0) || one - other,
    )
    const ranks = new Uint32Array(byCount.length)
    byCount.forEach((number, rank) => (ranks[number] = rank))
    return { ...this.#renumbered(ranks), ...tableOf([...this.#numbers.keys()], byCount) }
  }

  #numberOf(piece: string): number {
    let number = this.#numbers.get(piece)
    if (number === undefined) {
      number = this.#counts.length
      this.#numbers.set(piece, number)
      this.#counts.push(0)
    }
    this.#counts[number] = (this.#counts[number] ?? 0) + 1
    return number
  }

  #renumbered(ranks: Uint32Array): Pick<PackedTexts, 'records' | 'recordStarts'> {
    const reader: ByteReader = { bytes: this.#stream.bytes, at: 0 }
    const records = new ByteWriter(this.#stream.length)
    const recordStarts = Uint32Array.from(this.#starts, (end) => {
      while (reader.at < end) {
        const count = numberAt(reader)
        records.reserve(longestNumber * (count + 1))
        records.putNumber(count)
        for (let left = count; left > 0; left -= 1) records.putNumber(ranks[numberAt(reader)] ?? 0)
      }
      return records.length
    })
    return { records: records.written(), recordStarts }
  }
}

// Without the single blanks between two words.
function writtenPieces(pieces: readonly string[]): readonly string[] {
  const last = pieces.length - 1
  return pieces.filter((piece, index) => piece !== ' ' || index === 0 || index === last)
}

function tableOf(
  names: readonly string[],
  byCount: Uint32Array,
): Omit<PackedTexts, 'records' | 'recordStarts'> {
  const encoder = new TextEncoder()
  const pieces = new ByteWriter()
  const pieceStarts = new Uint32Array(byCount.length + 1)
  const isWord = new Uint8Array(byCount.length)
  byCount.forEach((number, rank) => {
    const name = names[number] ?? ''
    pieces.append(encoder.encode(name))
    pieceStarts[rank + 1] = pieces.length
    isWord[rank] = wordStart.test(name) ? 1 : 0
  })
  return { pieces: pieces.written(), pieceStarts, isWord }
}

/** Reads single records of packed texts. */
export class TextReader {
  readonly #texts: PackedTexts
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  readonly #buffer = new ByteWriter(1 << 12)

  constructor(texts: PackedTexts) {
    this.#texts = texts
  }

  get recordCount(): number {
    return this.#texts.recordStarts.length - 1
  }

  /** The texts of a record in the order they were added. */
  record(number: number): readonly string[] {
    const { records, recordStarts } = this.#texts
    const reader: ByteReader = { bytes: records, at: recordStarts[number] ?? 0 }
    const end = recordStarts[number + 1] ?? 0
    const texts: string[] = []
    while (reader.at < end) texts.push(this.#text(reader))
    return texts
  }

  #text(reader: ByteReader): string {
    const { pieces, pieceStarts, isWord } = this.#texts
    const buffer = this.#buffer
    buffer.length = 0
    let wasWord = 0
    for (let left = numberAt(reader); left > 0; left -= 1) {
      const piece = numberAt(reader)
      const start = pieceStarts[piece] ?? 0
      const end = pieceStarts[piece + 1] ?? 0
      const isNow = isWord[piece] ?? 0
      buffer.reserve(end - start + 1)
      if ((wasWord & isNow) === 1) buffer.putByte(0x20)
      for (let at = start; at < end; at += 1) buffer.putByte(pieces[at] ?? 0)
      wasWord = isNow
    }
    return this.#decoder.decode(buffer.written())
  }
}
