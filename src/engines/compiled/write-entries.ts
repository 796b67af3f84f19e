// Writes the entries of a run (see run.ts): what each of its terms has in its documents, as the files will hold it.

import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import { layers } from '../../search/engine.ts'
import type { Occurrences } from './occurrences.ts'
import { putHead } from './piece.ts'
import { anyFields, bodyBit, bodyOften, bodyOnce, bodyTwice, eachOnce, fieldCount } from './posting-format.ts'
import { fieldBits, SortedOccurrences } from './sorted-occurrences.ts'
import type { SortedTerms } from './term-order.ts'
import type { TermTable } from './term-table.ts'

// So much is written together.
const chunkBytes = 1 << 18

interface OrderedLayer {
  readonly sorted: SortedTerms
  /** Its terms among those of all layers. */
  readonly start: number
  readonly end: number
}

/** Writes entries of one run after the other. */
export class EntryWriter {
  readonly #table: TermTable
  readonly #occurrences: Occurrences
  readonly #sorted: SortedOccurrences
  // The terms of the run in order, layer after layer: by their numbers in the run, and their places among those of the layer.
  #terms = new Uint32Array(1 << 10)
  #places = new Uint32Array(1 << 10)
  readonly #chunk = new ByteWriter()
  readonly #head = new ByteWriter(1 << 8)
  readonly #postings = new ByteWriter()
  readonly #positions = new ByteWriter()
  readonly #times = new Uint32Array(fieldCount)

  constructor(table: TermTable, occurrences: Occurrences, mostSorted: number) {
    this.#table = table
    this.#occurrences = occurrences
    this.#sorted = new SortedOccurrences(occurrences, mostSorted)
  }

  /** The entries of each layer in chunks; a chunk is good until the next one, all of them until more is added to the run. */
  entries(): readonly Iterable<Uint8Array>[] {
    const count = this.#occurrences.words.termCount
    if (count > this.#terms.length) {
      this.#terms = new Uint32Array(2 * count)
      this.#places = new Uint32Array(2 * count)
    }
    let start = 0
    const ordered = layers.map((_, layer) => {
      const ofLayer = this.#ordered(layer, start)
      start = ofLayer.end
      return ofLayer
    })
    this.#sorted.begin(this.#terms.subarray(0, start))
    return ordered.map((layer) => this.#entriesOf(layer))
  }

  // The table has terms of other runs too.
  #ordered(layer: number, start: number): OrderedLayer {
    const sorted = this.#table.sortedTerms(layer)
    const { words } = this.#occurrences
    const [terms, places] = [this.#terms, this.#places]
    let end = start
    for (let place = 0; place < sorted.count; place += 1) {
      const inRun = words.placeOf(sorted.numbers[place] ?? 0)
      if (inRun === 0) continue
      terms[end] = inRun - 1
      places[end] = place
      end += 1
    }
    return { sorted, start, end }
  }

  *#entriesOf({ sorted, start, end }: OrderedLayer): Generator<Uint8Array> {
    const chunk = this.#chunk
    chunk.length = 0
    for (let index = start; index < end; index += 1) {
      const first = this.#sorted.startOf(index)
      this.#putEntry(sorted, this.#places[index] ?? 0, first, this.#sorted.endOf(index))
      if (chunk.length < chunkBytes) continue
      yield chunk.written()
      chunk.length = 0
    }
    yield chunk.written()
  }

  // The entry of a term by its place in its layer, whose occurrences stand from `start` to `end`.
  #putEntry(terms: SortedTerms, place: number, start: number, end: number): void {
    const [chunk, head, postings, positions] = [this.#chunk, this.#head, this.#postings, this.#positions]
    const { sorted } = this.#sorted
    const [termStart, termEnd] = [terms.ends[place - 1] ?? 0, terms.ends[place] ?? 0]
    const postingCount = this.#putPostings(start, end)
    head.length = 0
    head.reserve(longestNumber)
    head.putNumber(termEnd - termStart)
    head.appendFrom(terms.bytes, termStart, termEnd)
    const documents = { first: sorted[2 * start] ?? 0, last: sorted[2 * (end - 1)] ?? 0 }
    putHead(head, postingCount, documents, postings.length)
    chunk.reserve(longestNumber)
    chunk.putNumber(head.length + postings.length + positions.length)
    chunk.appendFrom(head.bytes, 0, head.length)
    chunk.appendFrom(postings.bytes, 0, postings.length)
    chunk.appendFrom(positions.bytes, 0, positions.length)
  }

  // Gives the number of postings.
  #putPostings(start: number, end: number): number {
    const { sorted } = this.#sorted
    const [postings, positions] = [this.#postings, this.#positions]
    postings.length = 0
    positions.length = 0
    postings.reserve(longestNumber * (fieldCount + 2) * (end - start))
    positions.reserve(longestNumber * (end - start))
    // The first posting is written as if its document followed the one before.
    let last = (sorted[2 * start] ?? 0) - 1
    let postingCount = 0
    for (let at = start; at < end;) {
      const document = sorted[2 * at] ?? 0
      const from = at
      let fields = 0
      let position = 0
      for (; at < end && sorted[2 * at] === document; at += 1) {
        const place = sorted[2 * at + 1] ?? 0
        const field = 1 << (place & (fieldCount - 1))
        if ((fields & field) === 0) {
          fields |= field
          position = 0
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
    return postingCount
  }

  // The posting of a document whose occurrences stand from `from` to `to`, not in the body alone.
  #putFields(code: number, fields: number, from: number, to: number): void {
    const [writer, times] = [this.#postings, this.#times]
    const { sorted } = this.#sorted
    let isOften = false
    times.fill(0)
    for (let index = from; index < to; index += 1) {
      const field = (sorted[2 * index + 1] ?? 0) & (fieldCount - 1)
      times[field] = (times[field] ?? 0) + 1
      if (times[field] > 1) isOften = true
    }
    writer.putNumber(code + anyFields)
    writer.putByte(isOften ? fields : fields | eachOnce)
    for (let field = 0; isOften && field < fieldCount; field += 1)
      if (((fields >> field) & 1) === 1) writer.putNumber(times[field] ?? 0)
  }
}
