// Texts in small: every distinct word, and every distinct run of signs between words, stands once in a table, the most
// frequent first, and a text is the numbers of its pieces, the first 128 of them in one byte. A single blank between
// two words is not written. Any text can be read alone.

import { emptyHash, longerHash, WordTable, type ListedWords } from '../danish/word-table.ts'
import { ByteWriter, longestNumber } from './binary/byte-writer.ts'
import { grown } from './binary/grown.ts'
import { kindAt } from './piece-kinds.ts'

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

/** Records that follow one another, before the numbers of their pieces are known to go by frequency. */
export interface PackedPart {
  /** Records as in `PackedTexts`, pieces numbered as they first appear in the part. */
  readonly stream: Uint8Array<ArrayBuffer>
  /** Where each record ends. */
  readonly ends: Uint32Array<ArrayBuffer>
  /** The pieces by their numbers, and how often each stands. */
  readonly pieces: ListedWords
  readonly counts: Uint32Array<ArrayBuffer>
}

/** The buffers of a part, for handing it over. */
export function buffersOf({ stream, ends, pieces, counts }: PackedPart): readonly ArrayBuffer[] {
  return [stream.buffer, ends.buffer, pieces.letters.buffer, pieces.ends.buffer, counts.buffer]
}

/** Takes records one at a time; the same records give the same bytes. */
export class TextPacker {
  // Pieces in the order of first appearance; numbered by frequency at the end.
  readonly #table = new WordTable()
  #counts = new Uint32Array(1 << 10)
  readonly #stream = new ByteWriter()
  readonly #ends: number[] = []
  // The pieces of the text at hand.
  #pieces = new Uint32Array(1 << 10)
  #pieceCount = 0

  add(texts: readonly string[]): void {
    for (const text of texts) {
      this.#cut(text)
      const stream = this.#stream
      stream.reserve(longestNumber * (this.#pieceCount + 1))
      stream.putNumber(this.#pieceCount)
      for (let index = 0; index < this.#pieceCount; index += 1) stream.putNumber(this.#pieces[index] ?? 0)
    }
    this.#ends.push(this.#stream.length)
  }

  // Words and what is between them take turns; a single blank between two words is left out.
  #cut(text: string): void {
    this.#pieceCount = 0
    if (text.length + 1 > this.#pieces.length) this.#pieces = new Uint32Array(2 * text.length)
    for (let start = 0; start < text.length;) {
      const kind = kindAt(text, start)
      let hash = longerHash(emptyHash, text.charCodeAt(start))
      let end = start + 1
      for (; end < text.length && kindAt(text, end) === kind; end += 1)
        hash = longerHash(hash, text.charCodeAt(end))
      const isBlank = end - start === 1 && text.charCodeAt(start) === 0x20
      if (!isBlank || start === 0 || end === text.length) this.#put(text, start, end, hash)
      start = end
    }
  }

  #put(text: string, start: number, end: number, hash: number): void {
    const slot = this.#table.find(text, start, end, hash)
    const number = slot < 0 ? this.#table.count : this.#table.valueAt(slot)
    if (slot < 0) {
      this.#table.add(text, start, end, hash, number)
      this.#counts = grown(this.#counts, number + 1)
    }
    this.#counts[number] = (this.#counts[number] ?? 0) + 1
    this.#pieces[this.#pieceCount] = number
    this.#pieceCount += 1
  }

  /** What was added; the packer is spent. */
  finish(): PackedPart {
    return {
      stream: this.#stream.bytes.slice(0, this.#stream.length),
      ends: Uint32Array.from(this.#ends),
      pieces: this.#table.words(),
      counts: this.#counts.slice(0, this.#table.count),
    }
  }
}
