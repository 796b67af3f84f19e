// Looks terms up in the dictionary file; see write-dictionary.ts for how it lies.

import { layers, type LayeredTerm } from '../../search/engine.ts'
import type { IndexFile } from '../../search/engine.ts'
import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { openFile } from '../../search/binary/binary-file.ts'
import { termBytes, termOf, unitCount } from './term-bytes.ts'
import { blockTerms, dictionaryFormat } from './dictionary-format.ts'

/** A term of the dictionary: where its posting list lies and how many documents it has. */
export interface TermEntry {
  readonly documentCount: number
  readonly listStart: number
  /** UTF-16 units of the term. */
  readonly length: number
}

interface LayerPlace {
  readonly firstBlock: number
  readonly endBlock: number
  readonly termCount: number
}

export class Dictionary {
  readonly #entries: Uint8Array
  readonly #blockStarts: Uint32Array
  readonly #listStarts: Uint32Array
  readonly #layers: readonly LayerPlace[]

  /** Throws when the file is missing or damaged. */
  constructor(files: readonly IndexFile[]) {
    const file = openFile(dictionaryFormat, files)
    this.#entries = file.bytes(0)
    this.#blockStarts = file.uint32(1)
    this.#listStarts = file.uint32(2)
    const counts = file.uint32(3)
    this.#layers = layers.map((_, layer) => ({
      firstBlock: layer === 0 ? 0 : (counts[2 * layer - 1] ?? 0),
      endBlock: counts[2 * layer + 1] ?? 0,
      termCount: counts[2 * layer] ?? 0,
    }))
  }

  /** The entry of exactly this term, or undefined. */
  entry({ layer, term }: LayeredTerm): TermEntry | undefined {
    const wanted = termBytes(term)
    const reader = this.#readerAt(layer, wanted)
    while (reader.next()) {
      const order = reader.compareWith(wanted)
      if (order === 0) return reader.entry()
      if (order > 0) return undefined
    }
    return undefined
  }

  /** The entries of all terms of a layer that begin with `prefix`, in order; none for an empty prefix. */
  entriesAt({ layer, term: prefix }: LayeredTerm): readonly TermEntry[] {
    const wanted = termBytes(prefix)
    const entries: TermEntry[] = []
    if (wanted.length === 0) return entries
    const reader = this.#readerAt(layer, wanted)
    while (reader.next()) {
      if (reader.beginsWith(wanted)) entries.push(reader.entry())
      else if (reader.compareWith(wanted) > 0) break
    }
    return entries
  }

  /** All terms of a layer in order, with their documents. */
  *terms(layer: LayeredTerm['layer']): Generator<{ term: string; documentCount: number }> {
    const reader = this.#readerAt(layer, new Uint8Array(0))
    while (reader.next()) yield { term: reader.term(), documentCount: reader.documentCount }
  }

  /** All terms of a layer in order, their bytes in an array that is used again. */
  *entries(layer: LayeredTerm['layer']): Generator<{ bytes: Uint8Array; entry: TermEntry }> {
    const reader = this.#readerAt(layer, new Uint8Array(0))
    while (reader.next()) yield { bytes: reader.bytes(), entry: reader.entry() }
  }

  // At the last block whose first term is not after `wanted`; the first block when all are.
  #readerAt(layer: LayeredTerm['layer'], wanted: Uint8Array): EntryReader {
    const place = this.#layers[layers.indexOf(layer)]
    if (!place) throw new Error(`No layer ${layer}`)
    let low = place.firstBlock
    let high = place.endBlock - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.#compareFirst(middle, wanted) <= 0) low = middle
      else high = middle - 1
    }
    return this.#reader(low, place.termCount - (low - place.firstBlock) * blockTerms)
  }

  // Below 0 when the first term of a block stands before `wanted`, above 0 when after.
  #compareFirst(block: number, wanted: Uint8Array): number {
    const entries = this.#entries
    // It shares nothing with a term before it.
    const reader: ByteReader = { bytes: entries, at: (this.#blockStarts[block] ?? 0) + 1 }
    const length = numberAt(reader)
    const start = reader.at
    const common = Math.min(length, wanted.length)
    for (let at = 0; at < common; at += 1) {
      const difference = (entries[start + at] ?? 0) - (wanted[at] ?? 0)
      if (difference !== 0) return difference
    }
    return length - wanted.length
  }

  #reader(block: number, termCount: number): EntryReader {
    return new EntryReader(this.#entries, this.#blockStarts, this.#listStarts, block, termCount)
  }
}

/** Reads entries one after the other, across blocks. */
class EntryReader {
  readonly #entries: Uint8Array
  readonly #blockStarts: Uint32Array
  readonly #listStarts: Uint32Array
  #block: number
  #inBlock = 0
  #left: number
  #at = 0
  #nextList = 0
  #term: Uint8Array = new Uint8Array(64)
  #termLength = 0
  /** Of the term read last. */
  documentCount = 0
  #listStart = 0

  constructor(
    entries: Uint8Array,
    blockStarts: Uint32Array,
    listStarts: Uint32Array,
    block: number,
    termCount: number,
  ) {
    this.#entries = entries
    this.#blockStarts = blockStarts
    this.#listStarts = listStarts
    this.#block = block
    this.#left = termCount
  }

  next(): boolean {
    if (this.#left <= 0) return false
    this.#left -= 1
    if (this.#inBlock === 0) {
      this.#at = this.#blockStarts[this.#block] ?? 0
      this.#nextList = this.#listStarts[this.#block] ?? 0
      this.#block += 1
    }
    this.#inBlock = (this.#inBlock + 1) % blockTerms
    const shared = this.#number()
    const further = this.#number()
    this.#putBytes(shared, further)
    this.documentCount = this.#number()
    const size = this.#number()
    if (size % 2 === 1) this.#listStart = this.#number()
    else {
      this.#listStart = this.#nextList
      this.#nextList += size / 2
    }
    return true
  }

  /** Below 0 when the term stands before `wanted`, above 0 when after. */
  compareWith(wanted: Uint8Array): number {
    const common = Math.min(this.#termLength, wanted.length)
    for (let at = 0; at < common; at += 1) {
      const difference = (this.#term[at] ?? 0) - (wanted[at] ?? 0)
      if (difference !== 0) return difference
    }
    return this.#termLength - wanted.length
  }

  beginsWith(wanted: Uint8Array): boolean {
    if (this.#termLength < wanted.length) return false
    for (let at = 0; at < wanted.length; at += 1) if (this.#term[at] !== wanted[at]) return false
    return true
  }

  entry(): TermEntry {
    return {
      documentCount: this.documentCount,
      listStart: this.#listStart,
      length: unitCount(this.#term, this.#termLength),
    }
  }

  bytes(): Uint8Array {
    return this.#term.subarray(0, this.#termLength)
  }

  term(): string {
    return termOf(this.#term, this.#termLength)
  }

  #putBytes(shared: number, further: number): void {
    this.#termLength = shared + further
    if (this.#termLength > this.#term.length) {
      const larger = new Uint8Array(2 * this.#termLength)
      larger.set(this.#term)
      this.#term = larger
    }
    for (let index = 0; index < further; index += 1)
      this.#term[shared + index] = this.#entries[this.#at + index] ?? 0
    this.#at += further
  }

  #number(): number {
    let byte = this.#entries[this.#at] ?? 0
    this.#at += 1
    let value = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#entries[this.#at] ?? 0
      this.#at += 1
      value |= (byte & 127) << shift
    }
    return value >>> 0
  }
}
