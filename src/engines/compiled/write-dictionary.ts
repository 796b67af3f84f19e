// Writes the term dictionary: the terms of each layer in order, in blocks of which the first term stands whole and the
// others without what they share with the one before.
//
// Entry: shared bytes, further bytes, those bytes, documents, list size * 2 + 1 when the list is shared, and then its
// start; other lists follow one another, and each block says where its first one starts.

import { layers, type NamedBytes } from '../../search/engine.ts'
import { writeFile, type FileFormat } from '../../search/binary/binary-file.ts'
import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import { MergedTerms } from './merged-terms.ts'
import type { Run } from './run.ts'
import { ListWriter, type WrittenList } from './write-lists.ts'

/** Terms of a block: what a look-up has to read through after finding the block. */
export const blockTerms = 16

/** Sections: entries; start of each block's entries; start of its first own list; per layer its terms and blocks. */
export const dictionaryFormat: FileFormat = { name: 'compiled.terms', version: 1, sectionCount: 4 }
/** Section: all posting lists, without the positions of long ones. */
export const postingsFormat: FileFormat = { name: 'compiled.postings', version: 4, sectionCount: 1 }
/** Section: the positions of long posting lists. */
export const positionsFormat: FileFormat = { name: 'compiled.positions', version: 1, sectionCount: 1 }

/** The files of dictionary and posting lists over all runs, whose documents follow one another. */
export function dictionaryFiles(runs: readonly Run[]): readonly NamedBytes[] {
  const lists = new ListWriter()
  const entries = new EntryWriter()
  const layerCounts: number[] = []
  layers.forEach((_, layer) => {
    entries.startLayer()
    const terms = new MergedTerms(runs, layer)
    let termCount = 0
    while (terms.next()) {
      const pieces = terms.pieces()
      const documentCount = pieces.reduce((sum, { postingCount }) => sum + postingCount, 0)
      const list = lists.write(pieces, documentCount)
      entries.put(
        terms.bytes,
        terms.start,
        terms.end,
        documentCount,
        list.isShared ? lists.length : list.start,
        list,
      )
      termCount += 1
    }
    layerCounts.push(termCount, entries.blockCount)
  })
  return [
    writeFile(dictionaryFormat, [
      entries.written(),
      Uint32Array.from(entries.blockStarts),
      Uint32Array.from(entries.listStarts),
      Uint32Array.from(layerCounts),
    ]),
    writeFile(postingsFormat, [lists.written()]),
    writeFile(positionsFormat, [lists.writtenPositions()]),
  ]
}

class EntryWriter {
  readonly blockStarts: number[] = []
  readonly listStarts: number[] = []
  readonly #entries = new ByteWriter()
  // The term before, which lies in another array.
  #before: Uint8Array = new Uint8Array(0)
  #beforeStart = 0
  #beforeEnd = 0
  #inBlock = 0

  get blockCount(): number {
    return this.blockStarts.length
  }

  startLayer(): void {
    this.#inBlock = 0
  }

  put(
    bytes: Uint8Array,
    start: number,
    end: number,
    documentCount: number,
    ownListsEnd: number,
    list: WrittenList,
  ): void {
    const entries = this.#entries
    if (this.#inBlock === 0) {
      this.blockStarts.push(entries.length)
      this.listStarts.push(ownListsEnd)
      this.#beforeEnd = this.#beforeStart
    }
    this.#inBlock = (this.#inBlock + 1) % blockTerms
    const before = this.#before
    const most = Math.min(end - start, this.#beforeEnd - this.#beforeStart)
    let shared = 0
    while (shared < most && bytes[start + shared] === before[this.#beforeStart + shared]) shared += 1
    entries.reserve(longestNumber * 5)
    entries.putNumber(shared)
    entries.putNumber(end - start - shared)
    entries.appendFrom(bytes, start + shared, end)
    entries.reserve(longestNumber * 3)
    entries.putNumber(documentCount)
    entries.putNumber(list.size * 2 + (list.isShared ? 1 : 0))
    if (list.isShared) entries.putNumber(list.start)
    this.#before = bytes
    this.#beforeStart = start
    this.#beforeEnd = end
  }

  written(): Uint8Array {
    return this.#entries.written()
  }
}
