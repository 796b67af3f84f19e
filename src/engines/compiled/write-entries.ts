// Writes the entries of a run (see run.ts): what each of its terms has in its documents, as the files will hold it.

import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import { grown } from '../../search/binary/grown.ts'
import { layers } from '../../search/engine.ts'
import type { Occurrences } from './occurrences.ts'
import { SortedOccurrences } from './sorted-occurrences.ts'
import type { SortedTerms } from './term-order.ts'
import type { TermTable } from './term-table.ts'
import { PieceWriter } from './write-pieces.ts'

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
  readonly #pieces: PieceWriter
  // The terms of the run in order, layer after layer: their groups, and their places among those of the layer.
  #groups = new Uint32Array(1 << 10)
  #places = new Uint32Array(1 << 10)
  readonly #chunk = new ByteWriter()

  constructor(table: TermTable, occurrences: Occurrences, mostSorted: number) {
    this.#table = table
    this.#occurrences = occurrences
    this.#sorted = new SortedOccurrences(occurrences, mostSorted)
    this.#pieces = new PieceWriter(occurrences, this.#sorted)
  }

  /** The entries of each layer in chunks; a chunk is good until the next one, all of them until more is added to the run. */
  entries(): readonly Iterable<Uint8Array>[] {
    const count = this.#occurrences.words.termCount
    this.#groups = grown(this.#groups, count)
    this.#places = grown(this.#places, count + 1)
    let start = 0
    const ordered = layers.map((_, layer) => {
      const ofLayer = this.#ordered(layer, start)
      start = ofLayer.end
      return ofLayer
    })
    this.#sorted.begin(this.#groups.subarray(0, start))
    return ordered.map((layer) => this.#entriesOf(layer))
  }

  // The table has terms of other runs too.
  #ordered(layer: number, start: number): OrderedLayer {
    const sorted = this.#table.sortedTerms(layer)
    const { words, groups } = this.#occurrences
    const [ofTerms, places] = [this.#groups, this.#places]
    let end = start
    // Which terms the run has cannot be foretold, so that nothing is made to depend on it.
    for (let place = 0; place < sorted.count; place += 1) {
      places[end] = place
      end += (0 - words.placeOf(sorted.numbers[place] ?? 0)) >>> 31
    }
    for (let index = start; index < end; index += 1) {
      const inRun = words.placeOf(sorted.numbers[places[index] ?? 0] ?? 0)
      ofTerms[index] = groups.ofTerms[inRun - 1] ?? 0
    }
    return { sorted, start, end }
  }

  *#entriesOf({ sorted, start, end }: OrderedLayer): Generator<Uint8Array> {
    const chunk = this.#chunk
    chunk.length = 0
    for (let index = start; index < end; index += 1) {
      if (!this.#sorted.has(index)) {
        this.#sorted.sortFrom(index)
        this.#pieces.clear()
      }
      this.#putEntry(sorted, this.#places[index] ?? 0, this.#groups[index] ?? 0)
      if (chunk.length < chunkBytes) continue
      yield chunk.written()
      chunk.length = 0
    }
    yield chunk.written()
  }

  // The entry of a term by its place in its layer, and its group.
  #putEntry(terms: SortedTerms, place: number, group: number): void {
    const [chunk, pieces] = [this.#chunk, this.#pieces]
    const [start, end] = [pieces.startOf(group), pieces.endOf(group)]
    const [termStart, termEnd] = [terms.ends[place - 1] ?? 0, terms.ends[place] ?? 0]
    const size = termEnd - termStart
    chunk.reserve(2 * longestNumber)
    chunk.putNumber(bytesOfNumber(size) + size + end - start)
    chunk.putNumber(size)
    chunk.appendFrom(terms.bytes, termStart, termEnd)
    chunk.appendFrom(pieces.bytes, start, end)
  }
}

function bytesOfNumber(number: number): number {
  let count = 1
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) count += 1
  return count
}
