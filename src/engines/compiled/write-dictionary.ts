// Writes the term dictionary: the terms of each layer in order, in blocks of which the first term stands whole and the
// others without what they share with the one before.
//
// Entry: shared bytes, further bytes, those bytes, documents, list size * 2 + 1 when the list is shared, and then its
// start; other lists follow one another, and each block says where its first one starts.

import { layers } from '../../search/engine.ts'
import { writeFile, type FileFormat } from '../../search/binary/binary-file.ts'
import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import { fieldCount } from './posting-format.ts'
import type { Segments } from './segments.ts'
import { putTerm } from './term-bytes.ts'
import type { TermTable } from './term-table.ts'
import { ListWriter } from './write-lists.ts'

/** Terms of a block: what a look-up has to read through after finding the block. */
export const blockTerms = 16

/** Sections: entries; start of each block's entries; start of its first own list; per layer its terms and blocks. */
export const dictionaryFormat: FileFormat = { name: 'compiled.terms', version: 1, sectionCount: 4 }
/** Section: all posting lists. */
export const postingsFormat: FileFormat = { name: 'compiled.postings', version: 1, sectionCount: 1 }

/** The files of dictionary and posting lists over all that was collected. */
export function writeDictionary(table: TermTable, segments: Segments) {
  const lists = new ListWriter()
  const entries = new EntryWriter()
  const layerCounts: number[] = []
  layers.forEach((_, layer) => {
    entries.startLayer()
    const terms = table.sortedTerms(layer)
    for (const [term, number] of terms) {
      const counts = table.fieldDocumentCount.subarray(fieldCount * number, fieldCount * (number + 1))
      const documentCount = table.documentCount[number] ?? 0
      const list = lists.write(segments.pieces(number), documentCount, counts)
      entries.put(term, documentCount, list.isShared ? lists.written().length : list.start, list)
    }
    layerCounts.push(terms.length, entries.blockCount)
  })
  return [
    writeFile(dictionaryFormat, [
      entries.written(),
      Uint32Array.from(entries.blockStarts),
      Uint32Array.from(entries.listStarts),
      Uint32Array.from(layerCounts),
    ]),
    writeFile(postingsFormat, [lists.written()]),
  ]
}

class EntryWriter {
  readonly blockStarts: number[] = []
  readonly listStarts: number[] = []
  readonly #entries = new ByteWriter()
  readonly #term = new ByteWriter(256)
  #before = new Uint8Array(0)
  #inBlock = 0

  get blockCount(): number {
    return this.blockStarts.length
  }

  startLayer(): void {
    this.#inBlock = 0
  }

  put(
    term: string,
    documentCount: number,
    ownListsEnd: number,
    list: { start: number; size: number; isShared: boolean },
  ): void {
    if (this.#inBlock === 0) {
      this.blockStarts.push(this.#entries.length)
      this.listStarts.push(ownListsEnd)
      this.#before = new Uint8Array(0)
    }
    this.#inBlock = (this.#inBlock + 1) % blockTerms
    this.#term.length = 0
    putTerm(this.#term, term)
    const bytes = this.#term.written()
    let shared = 0
    while (shared < bytes.length && bytes[shared] === this.#before[shared]) shared += 1
    this.#entries.reserve(longestNumber * 5)
    this.#entries.putNumber(shared)
    this.#entries.putNumber(bytes.length - shared)
    this.#entries.append(bytes.subarray(shared))
    this.#entries.reserve(longestNumber * 3)
    this.#entries.putNumber(documentCount)
    this.#entries.putNumber(list.size * 2 + (list.isShared ? 1 : 0))
    if (list.isShared) this.#entries.putNumber(list.start)
    this.#before = bytes.slice()
  }

  written(): Uint8Array {
    return this.#entries.written()
  }
}
