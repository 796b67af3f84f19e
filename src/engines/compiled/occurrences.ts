// Collects where terms occur, document after document. From time to time the occurrences are sorted by term, and what a term
// has in its documents is written, as the files will hold it, behind what it had before.

import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import { grown } from '../../search/binary/grown.ts'
import { layers } from '../../search/engine.ts'
import { anyFields, bodyBit, bodyOften, bodyOnce, bodyTwice, eachOnce, fieldCount } from './posting-format.ts'
import { TermLists } from './term-lists.ts'
import type { SortedTerms } from './term-order.ts'
import type { TermTable } from './term-table.ts'

/** Occurrences between two sortings unless told otherwise: 16 MB of arrays, some 1,700 agenda items. */
export const usualSegment = (1 << 20) - (1 << 16) // a document more seldom makes the arrays grow
const textCount = layers.length * fieldCount
const fieldBits = 2
// A text of millions of pages; what follows is not found.
const mostPositions = 2 ** 28

/** Occurrences of terms in documents. Documents, fields and positions must come in ascending order. */
export class Occurrences {
  readonly #table: TermTable
  readonly #segmentOccurrences: number
  #count = 0
  #documentCount = 0
  // Distinct terms per layer and field, all of one document together.
  #lengths = new Uint32Array(1 << 14)
  #terms = new Uint32Array(1 << 14)
  // A position, and in the lowest bits a field.
  #places = new Uint32Array(1 << 14)
  // Where the occurrences of each document since the last sorting end.
  #ends: number[] = []
  // The same sorted: a document and a place.
  #sorted = new Uint32Array(1 << 15)

  readonly #lists = new TermLists()
  readonly #postings = new ByteWriter()
  readonly #positions = new ByteWriter()
  readonly #times = new Uint32Array(fieldCount)

  constructor(table: TermTable, segmentOccurrences: number) {
    this.#table = table
    this.#segmentOccurrences = segmentOccurrences
  }

  /** Adds the words of a text by position, each as the place where its terms start in the table. */
  addText(words: Uint32Array, field: number): void {
    const { termsOfWords } = this.#table
    const wordCount = Math.min(words.length, mostPositions)
    for (let position = 0; position < wordCount; position += 1) {
      const start = words[position] ?? 0
      const termCount = termsOfWords[start] ?? 0
      const count = this.#count
      if (count + termCount > this.#terms.length) {
        this.#terms = grown(this.#terms, count + termCount)
        this.#places = grown(this.#places, count + termCount)
      }
      const place = (position << fieldBits) | field
      for (let index = 0; index < termCount; index += 1) {
        this.#terms[count + index] = termsOfWords[start + 1 + index] ?? 0
        this.#places[count + index] = place
      }
      this.#count = count + termCount
    }
  }

  /** What is added from here on stands in the next document. */
  endDocument(): void {
    this.#ends.push(this.#count)
    this.#documentCount += 1
    if (this.#count >= this.#segmentOccurrences) this.write()
  }

  /** The entries of a layer, when all was written, in chunks; `sorted` has its terms, those of other runs too. */
  entriesOf(sorted: SortedTerms): Iterable<Uint8Array> {
    return this.#lists.entriesOf(sorted)
  }

  /** Distinct terms per layer and field, all of one document together, when all was written. */
  get lengths(): Uint32Array {
    return this.#lengths
  }

  /** Ends the run; what is added afterwards belongs to the next one. */
  clear(): void {
    this.#lists.clear()
    this.#lengths.fill(0)
    this.#documentCount = 0
  }

  /** Writes what was added since the last time. */
  write(): void {
    const starts = this.#sortByTerm()
    const termCount = this.#table.count
    this.#lengths = grown(this.#lengths, textCount * this.#documentCount)
    let start = 0
    for (let term = 0; term < termCount; term += 1) {
      const end = starts[term] ?? 0
      if (end > start) this.#writeTerm(term, start, end)
      start = end
    }
    this.#count = 0
    this.#ends = []
  }

  // A counting sort: stable, so documents, fields and positions stay in order within a term. Gives where each term ends.
  #sortByTerm(): Uint32Array {
    const count = this.#count
    const termCount = this.#table.count
    const [terms, places] = [this.#terms, this.#places]
    if (this.#sorted.length < 2 * count) this.#sorted = new Uint32Array(2 * terms.length)
    const sorted = this.#sorted
    const next = new Uint32Array(termCount)
    for (let index = 0; index < count; index += 1) {
      const term = terms[index] ?? 0
      next[term] = (next[term] ?? 0) + 1
    }
    let start = 0
    for (let term = 0; term < termCount; term += 1) {
      const ofTerm = next[term] ?? 0
      next[term] = start
      start += ofTerm
    }
    let document = this.#documentCount - this.#ends.length
    let index = 0
    for (const end of this.#ends) {
      for (; index < end; index += 1) {
        const term = terms[index] ?? 0
        const to = next[term] ?? 0
        next[term] = to + 1
        sorted[2 * to] = document
        sorted[2 * to + 1] = places[index] ?? 0
      }
      document += 1
    }
    return next
  }

  // The occurrences of a term from `start` to `end`.
  #writeTerm(term: number, start: number, end: number): void {
    const [sorted, lengths] = [this.#sorted, this.#lengths]
    const [postings, positions] = [this.#postings, this.#positions]
    postings.length = 0
    positions.length = 0
    postings.reserve(longestNumber * (fieldCount + 2) * (end - start))
    positions.reserve(longestNumber * (end - start))
    const ofLayer = fieldCount * (this.#table.layerOf[term] ?? 0)
    const first = sorted[2 * start] ?? 0
    let last = this.#lists.lastOf(term, first)
    let postingCount = 0
    for (let at = start; at < end;) {
      const document = sorted[2 * at] ?? 0
      const from = at
      let fields = 0
      let position = 0
      for (; at < end && sorted[2 * at] === document; at += 1) {
        const place = sorted[2 * at + 1] ?? 0
        const field = place & (fieldCount - 1)
        if (((fields >> field) & 1) === 0) {
          fields |= 1 << field
          position = 0
          const text = textCount * document + ofLayer + field
          lengths[text] = (lengths[text] ?? 0) + 1
        }
        positions.putNumber((place >>> fieldBits) - position)
        position = place >>> fieldBits
      }
      const code = 4 * (document - last - 1)
      const times = at - from
      if (fields !== bodyBit) this.#putFields(code, fields, from, at)
      else if (times <= 2) postings.putNumber(code + (times === 1 ? bodyOnce : bodyTwice))
      else {
        postings.putNumber(code + bodyOften)
        postings.putNumber(times)
      }
      last = document
      postingCount += 1
    }
    this.#lists.append(term, { first, last, postingCount }, postings, positions)
  }

  // The posting of a document whose occurrences stand from `from` to `to`, not in the body alone.
  #putFields(code: number, fields: number, from: number, to: number): void {
    const [writer, times] = [this.#postings, this.#times]
    let isOften = false
    times.fill(0)
    for (let index = from; index < to; index += 1) {
      const field = (this.#sorted[2 * index + 1] ?? 0) & (fieldCount - 1)
      times[field] = (times[field] ?? 0) + 1
      if (times[field] > 1) isOften = true
    }
    writer.putNumber(code + anyFields)
    writer.putByte(isOften ? fields : fields | eachOnce)
    for (let field = 0; isOften && field < fieldCount; field += 1)
      if (((fields >> field) & 1) === 1) writer.putNumber(times[field] ?? 0)
  }
}
