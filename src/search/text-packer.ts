// Texts in small: every distinct word, and every distinct run of signs between words, stands once in a table, the most
// frequent first, and a text is the numbers of its pieces, the first 128 of them in one byte. A single blank between
// two words is not written. Any text can be read alone.

import { emptyHash, longerHash, WordTable } from '../danish/word-table.ts'
import { ByteWriter, longestNumber } from './binary/byte-writer.ts'
import { grown } from './binary/grown.ts'
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
      const isWord = isInWord(text, start)
      let hash = emptyHash
      let end = start
      while (end < text.length && isInWord(text, end) === isWord) {
        hash = longerHash(hash, text.charCodeAt(end))
        end += 1
      }
      const isBlank = end - start === 1 && text.charCodeAt(start) === 0x20
      if (!isBlank || start === 0 || end === text.length) this.#put(text, start, end, hash)
      start = end
    }
  }

  #put(text: string, start: number, end: number, hash: number): void {
    let number = this.#table.find(text, start, end, hash)
    if (number < 0) {
      number = this.#table.add(text, start, end, hash)
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
      words: this.#table.words,
      counts: this.#counts.slice(0, this.#table.count),
    }
  }
}

/** Records that follow one another, before the numbers of their pieces are known to go by frequency. */
export interface PackedPart {
  /** Records as in `PackedTexts`, pieces numbered as they first appear in the part. */
  readonly stream: Uint8Array<ArrayBuffer>
  /** Where each record ends. */
  readonly ends: Uint32Array<ArrayBuffer>
  /** The pieces by their numbers, and how often each stands. */
  readonly words: readonly string[]
  readonly counts: Uint32Array<ArrayBuffer>
}

/** The buffers of a part, for handing it over. */
export function buffersOf({ stream, ends, counts }: PackedPart): readonly ArrayBuffer[] {
  return [stream.buffer, ends.buffer, counts.buffer]
}

/** The texts of all parts: the same wherever one part ends. */
export function packedTexts(parts: readonly PackedPart[]): PackedTexts {
  const { words, counts, numbers } = joinedPieces(parts)
  const byCount = mostFirst(counts)
  const ranks = new Uint32Array(byCount.length)
  byCount.forEach((number, rank) => (ranks[number] = rank))
  const records = new ByteWriter(parts.reduce((sum, part) => sum + part.stream.length, 0))
  const recordStarts: number[] = [0]
  parts.forEach((part, index) => {
    renumber(
      part,
      (numbers[index] ?? new Uint32Array(0)).map((number) => ranks[number] ?? 0),
      records,
      recordStarts,
    )
  })
  return {
    records: records.written(),
    recordStarts: Uint32Array.from(recordStarts),
    ...tableOf(words, byCount),
  }
}

// The pieces in the order they first appear in all parts, and for each part their numbers there.
function joinedPieces(parts: readonly PackedPart[]) {
  const known = new Map<string, number>()
  const numbers = parts.map(({ words }) =>
    Uint32Array.from(words, (word) => {
      const number = known.get(word) ?? known.size
      if (number === known.size) known.set(word, number)
      return number
    }),
  )
  const counts = new Uint32Array(known.size)
  parts.forEach((part, index) => {
    part.counts.forEach((count, own) => {
      const number = numbers[index]?.[own] ?? 0
      counts[number] = (counts[number] ?? 0) + count
    })
  })
  return { words: [...known.keys()], counts, numbers }
}

function renumber(
  { stream, ends }: PackedPart,
  ranks: Uint32Array,
  records: ByteWriter,
  recordStarts: number[],
): void {
  const reader: ByteReader = { bytes: stream, at: 0 }
  for (const end of ends) {
    while (reader.at < end) {
      const count = numberAt(reader)
      records.reserve(longestNumber * (count + 1))
      records.putNumber(count)
      for (let left = count; left > 0; left -= 1) records.putNumber(ranks[numberAt(reader)] ?? 0)
    }
    recordStarts.push(records.length)
  }
}

/** The numbers of all entries, the one with the highest count first, then in their order: a counting sort. */
function mostFirst(counts: Uint32Array): Uint32Array {
  const order = Uint32Array.from(counts, (_, number) => number)
  // Nearly all words stand once or twice.
  const frequent = order.filter((number) => (counts[number] ?? 0) >= manyTimes)
  frequent.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other)
  order.set(frequent)
  let at = frequent.length
  for (let times = manyTimes - 1; times >= 0; times -= 1)
    for (let number = 0; number < counts.length; number += 1)
      if (counts[number] === times) {
        order[at] = number
        at += 1
      }
  return order
}

const manyTimes = 8

// Whether the sign at `at` belongs to a word; both halves of a surrogate pair do as the whole does.
function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  let known = inWord[unit] ?? 0
  if (known === 0) {
    known = unit >= 0xd800 && unit < 0xe000 ? surrogate : wordSign.test(String.fromCharCode(unit)) ? yes : no
    inWord[unit] = known
  }
  return known === surrogate ? isPairInWord(text, at) : known === yes
}

const wordSign = /[\p{L}\p{N}]/u
const [yes, no, surrogate] = [1, 2, 3]
// What is known of every UTF-16 unit; filled in as they are met.
const inWord = new Uint8Array(0x10000)

function isPairInWord(text: string, at: number): boolean {
  const isSecond = at > 0 && isFirstHalf(text, at - 1) && !isFirstHalf(text, at)
  return wordSign.test(String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0))
}

function isFirstHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit < 0xdc00
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
    isWord[rank] = isInWord(name, 0) ? 1 : 0
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
