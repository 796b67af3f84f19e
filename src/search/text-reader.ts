// Reads packed texts one at a time, and no further than is asked for.

import { numberAt, numberEnd, type ByteReader } from './binary/byte-reader.ts'
import type { ByteSource } from './binary/byte-source.ts'
import { ByteWriter } from './binary/byte-writer.ts'
import type { PackedTexts } from './text-packer.ts'

/** One text: the pieces it is made of, and, when it is asked for, the text itself. */
export interface StoredText {
  /** The numbers of its pieces in order, good until the next text is asked for its pieces. */
  readonly pieces: () => Uint32Array
  readonly text: () => string
}

/** Packed texts whose records are read one at a time. */
export interface OpenedTexts extends Omit<PackedTexts, 'records'> {
  readonly records: ByteSource
}

/** Reads single records of packed texts. */
export class TextReader {
  readonly #texts: OpenedTexts
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  readonly #buffer = new ByteWriter(1 << 12)
  // The pieces of the text that was asked for last, and where they stand.
  #numbers = new Uint32Array(1 << 10)
  #numbersStart = -1

  constructor(texts: OpenedTexts) {
    this.#texts = texts
  }

  get recordCount(): number {
    return this.#texts.recordStarts.length - 1
  }

  get pieceCount(): number {
    return this.#texts.isWord.length
  }

  /** Whether a piece is a word; else it is signs. */
  isWord(piece: number): boolean {
    return this.#texts.isWord[piece] === 1
  }

  /** How many UTF-16 units each piece has. */
  unitCounts(): Uint32Array {
    const { pieces, pieceStarts } = this.#texts
    const counts = new Uint32Array(this.pieceCount)
    for (let piece = 0; piece < counts.length; piece += 1) {
      const end = pieceStarts[piece + 1] ?? 0
      let count = 0
      for (let at = pieceStarts[piece] ?? 0; at < end; at += 1) {
        const byte = pieces[at] ?? 0
        // A sign of four bytes has two units; bytes that go on have none.
        if (byte < 0x80 || byte >= 0xc0) count += byte < 0xf0 ? 1 : 2
      }
      counts[piece] = count
    }
    return counts
  }

  /** The letters or signs of a piece. */
  piece(piece: number): string {
    const { pieces, pieceStarts } = this.#texts
    return this.#decoder.decode(pieces.subarray(pieceStarts[piece] ?? 0, pieceStarts[piece + 1] ?? 0))
  }

  /** The first `textCount` texts of a record in the order they were added; what follows the last is not looked at. */
  record(number: number, textCount: number): readonly StoredText[] {
    const { records, recordStarts } = this.#texts
    const start = recordStarts[number] ?? 0
    const bytes = records.read(start, recordStarts[number + 1] ?? 0)
    const reader: ByteReader = { bytes, at: 0 }
    const texts: StoredText[] = []
    while (reader.at < bytes.length) {
      const count = numberAt(reader)
      texts.push(this.#stored({ bytes, at: reader.at, start: start + reader.at, count }))
      if (texts.length === textCount) break
      reader.at = numberEnd(bytes, reader.at, count)
    }
    return texts
  }

  #stored(place: TextPlace): StoredText {
    let text: string | undefined
    return {
      pieces: () => this.#numbersAt(place),
      text: () => (text ??= this.joined(this.#numbersAt(place))),
    }
  }

  #numbersAt({ bytes, at, start, count }: TextPlace): Uint32Array {
    if (start !== this.#numbersStart) {
      if (count > this.#numbers.length) this.#numbers = new Uint32Array(2 * count)
      const reader: ByteReader = { bytes, at }
      for (let index = 0; index < count; index += 1) this.#numbers[index] = numberAt(reader)
      this.#numbersStart = start
    }
    return this.#numbers.subarray(0, count)
  }

  /** The text that consists of `numbers`, pieces that follow one another. */
  joined(numbers: Uint32Array): string {
    const { pieces, pieceStarts, isWord } = this.#texts
    const buffer = this.#buffer
    buffer.length = 0
    let wasWord = 0
    for (const piece of numbers) {
      const isNow = isWord[piece] ?? 0
      buffer.reserve(1)
      if ((wasWord & isNow) === 1) buffer.putByte(0x20)
      buffer.appendFrom(pieces, pieceStarts[piece] ?? 0, pieceStarts[piece + 1] ?? 0)
      wasWord = isNow
    }
    return this.#decoder.decode(buffer.written())
  }
}

/** Where the pieces of a text stand in the bytes of its record, and where among all records. */
interface TextPlace {
  readonly bytes: Uint8Array
  readonly at: number
  readonly start: number
  readonly count: number
}
