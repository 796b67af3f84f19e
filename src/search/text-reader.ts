// Reads packed texts one at a time, and no further than is asked for.

import { numberAt, numberEnd, type ByteReader } from './binary/byte-reader.ts'
import type { ByteSource } from './binary/byte-source.ts'
import type { PieceTable } from './piece-table.ts'

/** One text: the pieces it is made of, and, when it is asked for, the text itself. */
export interface StoredText {
  /** The numbers of its pieces in order, good until the next text is asked for its pieces. */
  readonly pieces: () => Uint32Array
  readonly text: () => string
}

/** Records that are read one at a time. */
export interface OpenedTexts {
  readonly records: ByteSource
  /** Where each record starts, and where the last one ends. */
  readonly recordStarts: Uint32Array
  /** What the texts are made of. */
  readonly table: PieceTable
}

/** Reads single records of packed texts. */
export class TextReader {
  readonly #texts: OpenedTexts
  // The pieces of the text that was asked for last, and where they stand.
  #numbers = new Uint32Array(1 << 10)
  #numbersStart = -1

  constructor(texts: OpenedTexts) {
    this.#texts = texts
  }

  get recordCount(): number {
    return this.#texts.recordStarts.length - 1
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
      text: () => (text ??= this.#texts.table.joined(this.#numbersAt(place))),
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
}

/** Where the pieces of a text stand in the bytes of its record, and where among all records. */
interface TextPlace {
  readonly bytes: Uint8Array
  readonly at: number
  readonly start: number
  readonly count: number
}
