// Writes the term dictionary (see dictionary-format.ts), and the lists of its terms.

import { writeFileTo } from '../../search/binary/binary-file.ts'
import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import type { CreateFile } from '../../search/binary/file-target.ts'
import { layers } from '../../search/engine.ts'
import { blockTerms, dictionaryFormat } from './dictionary-format.ts'
import { PrefixFinder, type HeavyPrefixes } from './heavy-prefixes.ts'
import { MergedTerms } from './merged-terms.ts'
import { prefixLayer } from './prefix-table.ts'
import type { KeptRun } from './run.ts'
import type { TermSpan } from './term-bytes.ts'
import { ListWriter, type WrittenList } from './write-lists.ts'

/**
 * Writes the files of dictionary and posting lists over all runs, whose documents follow one another. `onPrefixes` gets the
 * beginnings with many postings when the lists of their layer are written.
 */
export function writeDictionary(
  runs: readonly KeptRun[],
  create: CreateFile,
  onPrefixes: (found: HeavyPrefixes, lists: ListWriter) => void,
): void {
  const termsFile = create(dictionaryFormat.name)
  const lists = new ListWriter(create)
  const entries = new EntryWriter()
  const layerCounts: number[] = []
  layers.forEach((name, layer) => {
    entries.startLayer()
    const prefixes =
      name === prefixLayer
        ? new PrefixFinder(runs.reduce((sum, run) => sum + run.documentCount, 0))
        : undefined
    const terms = new MergedTerms(runs, layer)
    let termCount = 0
    while (terms.next()) {
      const pieces = terms.pieces()
      let documentCount = 0
      for (const { postingCount } of pieces) documentCount += postingCount
      const list = lists.write(pieces, documentCount)
      entries.put(terms, documentCount, list.isShared ? lists.length : list.start, list)
      prefixes?.add(terms, documentCount, list)
      termCount += 1
    }
    layerCounts.push(termCount, entries.blockCount)
    if (prefixes) onPrefixes(prefixes.found(), lists)
  })
  writeFileTo(termsFile, dictionaryFormat, [
    entries.written(),
    Uint32Array.from(entries.blockStarts),
    Uint32Array.from(entries.listStarts),
    Uint32Array.from(layerCounts),
  ])
  lists.finish()
}

class EntryWriter {
  readonly blockStarts: number[] = []
  readonly listStarts: number[] = []
  readonly #entries = new ByteWriter()
  // The term before.
  readonly #before = new ByteWriter(1 << 8)
  #inBlock = 0

  get blockCount(): number {
    return this.blockStarts.length
  }

  startLayer(): void {
    this.#inBlock = 0
  }

  put({ bytes, start, end }: TermSpan, documentCount: number, ownListsEnd: number, list: WrittenList): void {
    const [entries, before] = [this.#entries, this.#before]
    if (this.#inBlock === 0) {
      this.blockStarts.push(entries.length)
      this.listStarts.push(ownListsEnd)
      before.length = 0
    }
    this.#inBlock = (this.#inBlock + 1) % blockTerms
    const most = Math.min(end - start, before.length)
    let shared = 0
    while (shared < most && bytes[start + shared] === before.bytes[shared]) shared += 1
    entries.reserve(longestNumber * 5)
    entries.putNumber(shared)
    entries.putNumber(end - start - shared)
    entries.appendFrom(bytes, start + shared, end)
    entries.reserve(longestNumber * 3)
    entries.putNumber(documentCount)
    entries.putNumber(list.size * 2 + (list.isShared ? 1 : 0))
    if (list.isShared) entries.putNumber(list.start)
    before.length = shared
    before.appendFrom(bytes, start + shared, end)
  }

  written(): Uint8Array {
    return this.#entries.written()
  }
}
