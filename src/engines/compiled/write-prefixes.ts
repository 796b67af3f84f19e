// Writes down the documents and the commonest terms of beginnings with many terms, and what these score; see prefix-table.ts.

import { writeFileTo } from '../../search/binary/binary-file.ts'
import { ByteWriter } from '../../search/binary/byte-writer.ts'
import type { CreateFile } from '../../search/binary/file-target.ts'
import { grown } from '../../search/binary/grown.ts'
import { DocumentSet } from './document-set.ts'
import { markDocuments } from './mark-documents.ts'
import { PostingBlock } from './posting-block.ts'
import { PrefixBounds } from './prefix-bounds.ts'
import { prefixFormat, scoredTerms } from './prefix-table.ts'
import { rangeCountOf } from './range-bounds.ts'
import { startsUnit, unitCount, type TermSpan } from './term-bytes.ts'
import type { TextLengths } from './text-lengths.ts'
import type { ListWriter, WrittenList } from './write-lists.ts'

// Beginnings whose lists have more postings than this share of the documents are written down with what they score: a few
// hundred, and half a per cent of an index.
const heavyShare = 0.25
// Those that have more than this share and many terms are written down with their documents, which is some three per cent:
// reading fewer takes less than a millisecond at 200,000 documents.
const foundShare = 0.5

interface HeavyPrefix {
  readonly bytes: Uint8Array
  /** Its terms among those of the layer. */
  readonly from: number
  readonly to: number
  readonly hasDocuments: boolean
}

// What is noted of a term: documents, start and size of its list, UTF-16 units.
const noteSize = 4
const [ofDocuments, ofStart, ofSize, ofUnits] = [0, 1, 2, 3]

/** Takes the terms of the layer in order, and then writes the file. */
export class PrefixWriter {
  readonly #documentCount: number
  #notes = new Uint32Array(noteSize << 10)
  #count = 0
  readonly #heavy: HeavyPrefix[] = []
  // The term before; and of every beginning of it its first term, and the postings up to there.
  readonly #before = new ByteWriter(1 << 8)
  readonly #firstTerms: number[] = []
  readonly #postingsBefore: number[] = []
  #postings = 0

  constructor(documentCount: number) {
    this.#documentCount = documentCount
  }

  add({ bytes, start, end }: TermSpan, documentCount: number, list: WrittenList): void {
    const before = this.#before
    const most = Math.min(end - start, before.length)
    let shared = 0
    while (shared < most && before.bytes[shared] === bytes[start + shared]) shared += 1
    this.#close(shared)
    for (let length = shared + 1; length <= end - start; length += 1) {
      this.#firstTerms[length] = this.#count
      this.#postingsBefore[length] = this.#postings
    }
    before.length = shared
    before.appendFrom(bytes, start + shared, end)
    this.#note(documentCount, list, unitsIn(bytes, start, end))
    this.#postings += documentCount
  }

  #note(documentCount: number, { start, size }: WrittenList, units: number): void {
    const at = noteSize * this.#count
    this.#notes = grown(this.#notes, at + noteSize)
    this.#notes[at + ofDocuments] = documentCount
    this.#notes[at + ofStart] = start
    this.#notes[at + ofSize] = size
    this.#notes[at + ofUnits] = units
    this.#count += 1
  }

  // No further term begins with more than `shared` bytes of the term before.
  #close(shared: number): void {
    for (let length = this.#before.length; length > shared; length -= 1) {
      const from = this.#firstTerms[length] ?? 0
      const postings = this.#postings - (this.#postingsBefore[length] ?? 0)
      if (postings <= heavyShare * this.#documentCount) continue
      if (!startsUnit(this.#before.bytes[length] ?? 0) && length < this.#before.length) continue
      const hasDocuments = this.#count - from > scoredTerms && postings > foundShare * this.#documentCount
      const bytes = this.#before.bytes.slice(0, length)
      this.#heavy.push({ bytes, from, to: this.#count, hasDocuments })
    }
  }

  /** Writes the file; `lists` has the lists of all terms, `texts` the lengths of all documents. */
  write(lists: ListWriter, texts: TextLengths, create: CreateFile): void {
    this.#close(0)
    // In order, the shorter ones first.
    const heavy = this.#heavy.sort(
      (one, other) => one.from - other.from || one.bytes.length - other.bytes.length,
    )
    const found = heavy.filter(({ hasDocuments }) => hasDocuments)
    const prefixes = new ByteWriter()
    const ends = new Uint32Array(heavy.length)
    heavy.forEach(({ bytes }, index) => {
      prefixes.append(bytes)
      ends[index] = prefixes.length
    })
    const { levels, steps } = this.#boundsOf(heavy, lists, texts)
    const numbers = Uint32Array.from(heavy, (prefix) => found.indexOf(prefix) + 1)
    const commonest = found.flatMap((prefix) => this.#entriesOf(this.#commonestOf(prefix)))
    const sets = this.#documentsOf(found, lists)
    const sections = [prefixes.written(), ends, levels, steps, numbers, Uint32Array.from(commonest), sets]
    writeFileTo(create(prefixFormat.name), prefixFormat, sections)
  }

  // The terms with most documents, at most as many as are scored, in their order.
  #commonestOf({ from, to }: HeavyPrefix): readonly number[] {
    const counts = new Uint32Array(to - from)
    for (let term = from; term < to; term += 1) counts[term - from] = this.#noted(term, ofDocuments)
    const least = counts.slice().sort()[counts.length - scoredTerms] ?? 0
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
    return terms.flatMap((term) => [ofDocuments, ofStart, ofUnits].map((what) => this.#noted(term, what)))
  }

  // What the commonest terms of each beginning score at most.
  #boundsOf(heavy: readonly HeavyPrefix[], lists: ListWriter, texts: TextLengths) {
    const rangeCount = rangeCountOf(this.#documentCount)
    const levels = new Uint8Array(rangeCount * heavy.length)
    const bounds = new PrefixBounds(this.#documentCount, texts)
    const steps = Float64Array.from(heavy, (prefix, index) => {
      const prefixLength = unitCount(prefix.bytes, prefix.bytes.length)
      for (const term of this.#commonestOf(prefix)) {
        const [documentCount, length] = [this.#noted(term, ofDocuments), this.#noted(term, ofUnits)]
        bounds.add({ documentCount, length, list: this.#listOf(term, lists) }, prefixLength)
      }
      return bounds.putLevels(levels.subarray(rangeCount * index, rangeCount * (index + 1)))
    })
    return { levels, steps }
  }

  // The bits of the documents of each beginning: lists are read into the longest one, which is joined to the shorter ones.
  #documentsOf(heavy: readonly HeavyPrefix[], lists: ListWriter): Uint32Array {
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
      if (longest) this.#mark(term, lists, block, longest.set)
      while (open.at(-1)?.to === term + 1) {
        const closed = open.pop()
        if (closed) open.at(-1)?.set.include(closed.set)
      }
    }
    return words
  }

  #mark(term: number, lists: ListWriter, block: PostingBlock, set: DocumentSet): void {
    const list = this.#listOf(term, lists)
    markDocuments(list, { listStart: 0, documentCount: this.#noted(term, ofDocuments) }, block, set)
  }

  #listOf(term: number, lists: ListWriter): Uint8Array {
    return lists.written({ start: this.#noted(term, ofStart), size: this.#noted(term, ofSize) })
  }

  #noted(term: number, what: number): number {
    return this.#notes[noteSize * term + what] ?? 0
  }
}

function unitsIn(bytes: Uint8Array, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at += 1) if (startsUnit(bytes[at] ?? 0)) count += 1
  return count
}
