// Writes down the documents and the commonest terms of beginnings with many postings, and what these score; see prefix-table.ts.

import { writeFileTo } from '../../search/binary/binary-file.ts'
import { ByteWriter } from '../../search/binary/byte-writer.ts'
import type { CreateFile } from '../../search/binary/file-target.ts'
import { DocumentSet } from './document-set.ts'
import { noted, noteSize, type HeavyPrefix, type HeavyPrefixes } from './heavy-prefixes.ts'
import { markDocuments } from './mark-documents.ts'
import { PostingBlock } from './posting-block.ts'
import { PrefixBounds } from './prefix-bounds.ts'
import { prefixFormat, scoredTerms } from './prefix-table.ts'
import { rangeCountOf } from './range-bounds.ts'
import { unitCount } from './term-bytes.ts'
import type { TextLengths } from './text-lengths.ts'
import type { WrittenList } from './write-lists.ts'

/** The bytes of a list that was written, until another one is asked for. */
export type ListAt = (list: Pick<WrittenList, 'start' | 'size'>) => Uint8Array

/** Writes the file; `texts` has the lengths of all documents in the layer. */
export function writePrefixes(
  found: HeavyPrefixes,
  texts: TextLengths,
  listAt: ListAt,
  create: CreateFile,
): void {
  writeFileTo(create(prefixFormat.name), prefixFormat, new PrefixSections(found, listAt).written(texts))
}

class PrefixSections {
  readonly #documentCount: number
  readonly #prefixes: readonly HeavyPrefix[]
  readonly #notes: Uint32Array
  readonly #listAt: ListAt

  constructor({ documentCount, prefixes, notes }: HeavyPrefixes, listAt: ListAt) {
    this.#documentCount = documentCount
    this.#prefixes = prefixes
    this.#notes = notes
    this.#listAt = listAt
  }

  written(texts: TextLengths) {
    const heavy = this.#prefixes
    const found = heavy.filter(({ hasDocuments }) => hasDocuments)
    const prefixes = new ByteWriter()
    const ends = new Uint32Array(heavy.length)
    heavy.forEach(({ bytes }, index) => {
      prefixes.append(bytes)
      ends[index] = prefixes.length
    })
    const commonest = heavy.map((prefix) => this.#commonestOf(prefix))
    const { levels, steps } = this.#boundsOf(commonest, texts)
    const numbers = Uint32Array.from(heavy, (prefix) => found.indexOf(prefix) + 1)
    const entries = commonest.flatMap((terms, index) =>
      heavy[index]?.hasDocuments ? this.#entriesOf(terms) : [],
    )
    const sets = this.#documentsOf(found)
    return [prefixes.written(), ends, levels, steps, numbers, Uint32Array.from(entries), sets]
  }

  // The terms with most documents, at most as many as are scored, in their order.
  #commonestOf({ from, to }: HeavyPrefix): readonly number[] {
    const counts = new Uint32Array(to - from)
    for (let term = from; term < to; term += 1) counts[term - from] = this.#noted(term, 'documentCount')
    const least = counts.length > scoredTerms ? (counts.slice().sort()[counts.length - scoredTerms] ?? 0) : 0
    let equals = scoredTerms - counts.filter((count) => count > least).length
    const terms: number[] = []
    counts.forEach((count, index) => {
      if (count < least || (count === least && equals === 0)) return
      if (count === least) equals -= 1
      terms.push(from + index)
    })
    return terms
  }

  // Documents, start of the list and units of each.
  #entriesOf(terms: readonly number[]): readonly number[] {
    return terms.flatMap((term) =>
      (['documentCount', 'listStart', 'units'] as const).map((what) => this.#noted(term, what)),
    )
  }

  // What the commonest terms of each beginning score at most.
  #boundsOf(commonest: readonly (readonly number[])[], texts: TextLengths) {
    const rangeCount = rangeCountOf(this.#documentCount)
    const levels = new Uint8Array(rangeCount * commonest.length)
    const bounds = new PrefixBounds(this.#documentCount, texts)
    const steps = Float64Array.from(this.#prefixes, ({ bytes }, index) => {
      const prefixLength = unitCount(bytes, bytes.length)
      for (const term of commonest[index] ?? []) {
        const [documentCount, length] = [this.#noted(term, 'documentCount'), this.#noted(term, 'units')]
        bounds.add({ documentCount, length, list: this.#listOf(term) }, prefixLength)
      }
      return bounds.putLevels(levels.subarray(rangeCount * index, rangeCount * (index + 1)))
    })
    return { levels, steps }
  }

  // The bits of the documents of each beginning: lists are read into the longest one, which is joined to the shorter ones.
  #documentsOf(heavy: readonly HeavyPrefix[]): Uint32Array {
    const wordCount = Math.ceil(this.#documentCount / 32)
    const words = new Uint32Array(wordCount * heavy.length)
    const block = new PostingBlock()
    const open: { readonly to: number; readonly set: DocumentSet }[] = []
    let next = 0
    for (let term = 0; next < heavy.length || open.length > 0; term += 1) {
      for (let prefix = heavy[next]; prefix?.from === term; prefix = heavy[next]) {
        const set = new DocumentSet(0, words.subarray(wordCount * next, wordCount * (next + 1)))
        open.push({ to: prefix.to, set })
        next += 1
      }
      const longest = open.at(-1)
      if (longest) this.#mark(term, block, longest.set)
      while (open.at(-1)?.to === term + 1) {
        const closed = open.pop()
        if (closed) open.at(-1)?.set.include(closed.set)
      }
    }
    return words
  }

  #mark(term: number, block: PostingBlock, set: DocumentSet): void {
    const documentCount = this.#noted(term, 'documentCount')
    markDocuments(this.#listOf(term), { listStart: 0, documentCount }, block, set)
  }

  #listOf(term: number): Uint8Array {
    return this.#listAt({ start: this.#noted(term, 'listStart'), size: this.#noted(term, 'listSize') })
  }

  #noted(term: number, what: keyof typeof noted): number {
    return this.#notes[noteSize * term + noted[what]] ?? 0
  }
}
