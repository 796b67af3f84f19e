// Collects where terms occur, document after document. From time to time the occurrences are sorted by term and packed,
// so that memory holds bytes and not objects; the pieces of one term are chained.

import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import { grown } from '../../search/binary/grown.ts'
import {
  anyFields,
  bodyBit,
  bodyField,
  bodyOften,
  bodyOnce,
  bodyTwice,
  eachOnce,
  fieldCount,
} from './posting-format.ts'
import { layers } from '../../search/engine.ts'
import { longestHead, putHead } from './piece.ts'
import { TermPieces } from './term-pieces.ts'
import type { TermTable } from './term-table.ts'

/** Occurrences between two packings unless told otherwise: 64 MB of arrays, some 7,000 agenda items. */
export const usualSegment = 1 << 22
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
  // For each document since the last packing its number and where its occurrences end.
  #documents: number[] = []
  #ends: number[] = []

  readonly #pieces = new TermPieces()
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

  endDocument(document: number): void {
    this.#documents.push(document)
    this.#ends.push(this.#count)
    this.#documentCount = document + 1
    if (this.#count >= this.#segmentOccurrences) this.#pack()
  }

  /**
   * Packs what is left. Gives for each of `orders`, numbers of terms, their pieces in that order, and the lengths of texts;
   * nothing can be added afterwards.
   */
  finish(orders: readonly Uint32Array[]): {
    readonly pieces: ReturnType<TermPieces['finish']>
    readonly lengths: Uint32Array
  } {
    this.#pack()
    this.#terms = new Uint32Array(0)
    this.#places = new Uint32Array(0)
    return { pieces: this.#pieces.finish(orders), lengths: this.#lengths }
  }

  #pack(): void {
    const { documents, places, starts } = this.#sortedByTerm()
    this.#lengths = grown(this.#lengths, textCount * this.#documentCount)
    for (let term = 0; term < this.#table.count; term += 1) {
      const start = starts[term] ?? 0
      const end = starts[term + 1] ?? 0
      if (end > start) this.#packTerm(term, documents, places, start, end)
    }
    this.#count = 0
    this.#documents = []
    this.#ends = []
  }

  // A counting sort: stable, so documents, fields and positions stay in order within a term.
  #sortedByTerm(): { documents: Uint32Array; places: Uint32Array; starts: Uint32Array } {
    const count = this.#count
    const terms = this.#terms
    const starts = new Uint32Array(this.#table.count + 1)
    for (let index = 0; index < count; index += 1) {
      const after = (terms[index] ?? 0) + 1
      starts[after] = (starts[after] ?? 0) + 1
    }
    for (let term = 0; term < this.#table.count; term += 1)
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
    const next = starts.slice()
    const documents = new Uint32Array(count)
    const places = new Uint32Array(count)
    let index = 0
    for (let ofSegment = 0; ofSegment < this.#documents.length; ofSegment += 1) {
      const document = this.#documents[ofSegment] ?? 0
      const end = this.#ends[ofSegment] ?? 0
      for (; index < end; index += 1) {
        const term = terms[index] ?? 0
        const to = next[term] ?? 0
        next[term] = to + 1
        documents[to] = document
        places[to] = this.#places[index] ?? 0
      }
    }
    return { documents, places, starts }
  }

  #packTerm(term: number, documents: Uint32Array, places: Uint32Array, start: number, end: number): void {
    const postings = this.#postings
    postings.length = 0
    postings.reserve(longestNumber * (fieldCount + 2) * (end - start))
    const first = documents[start] ?? 0
    let last = first - 1
    let postingCount = 0
    const ofLayer = fieldCount * (this.#table.layerOf[term] ?? 0)
    for (let from = start; from < end;) {
      const document = documents[from] ?? 0
      let to = from + 1
      while (to < end && documents[to] === document) to += 1
      const fields = this.#putPosting(document - last - 1, places, from, to)
      const text = textCount * document + ofLayer
      for (let field = 0; field < fieldCount; field += 1)
        if (((fields >> field) & 1) === 1)
          this.#lengths[text + field] = (this.#lengths[text + field] ?? 0) + 1
      last = document
      postingCount += 1
      from = to
    }
    const positions = this.#positions
    positions.length = 0
    putPositions(positions, documents, places, start, end)
    const writer = this.#pieces.startPiece(term, longestHead + postings.length + positions.length)
    putHead(writer, postingCount, { first, last }, postings.length, positions.length)
    writer.appendFrom(postings.bytes, 0, postings.length)
    writer.appendFrom(positions.bytes, 0, positions.length)
  }

  // Writes the posting of one document, whose occurrences stand from `from` to `to`; gives its fields, a bit each.
  #putPosting(distance: number, places: Uint32Array, from: number, to: number): number {
    const writer = this.#postings
    const times = this.#times
    if (to - from === 1) {
      const field = (places[from] ?? 0) & (fieldCount - 1)
      if (field === bodyField) writer.putNumber(distance * 4 + bodyOnce)
      else {
        writer.putNumber(distance * 4 + anyFields)
        writer.putByte((1 << field) | eachOnce)
      }
      return 1 << field
    }
    times.fill(0)
    let mask = 0
    let isOften = false
    for (let index = from; index < to; index += 1) {
      const field = (places[index] ?? 0) & (fieldCount - 1)
      if (((mask >> field) & 1) === 1) isOften = true
      mask |= 1 << field
      times[field] = (times[field] ?? 0) + 1
    }
    if (mask === bodyBit) {
      const code = to - from === 2 ? bodyTwice : bodyOften
      writer.putNumber(distance * 4 + code)
      if (code === bodyOften) writer.putNumber(to - from)
      return mask
    }
    writer.putNumber(distance * 4 + anyFields)
    writer.putByte(isOften ? mask : mask | eachOnce)
    for (let field = 0; isOften && field < fieldCount; field += 1)
      if (((mask >> field) & 1) === 1) writer.putNumber(times[field] ?? 0)
    return mask
  }
}

// Per document and field the first position, then the distances.
function putPositions(
  writer: ByteWriter,
  documents: Uint32Array,
  places: Uint32Array,
  start: number,
  end: number,
): void {
  writer.reserve(longestNumber * (end - start))
  let document = -1
  let field = -1
  let last = 0
  for (let index = start; index < end; index += 1) {
    const place = places[index] ?? 0
    const position = place >>> fieldBits
    const ofField = place & (fieldCount - 1)
    if (documents[index] !== document || ofField !== field) {
      document = documents[index] ?? 0
      field = ofField
      last = 0
    }
    writer.putNumber(position - last)
    last = position
  }
}
