// Finds the beginnings that stand for many postings (see prefix-table.ts), while terms are written in their order.

import { ByteWriter } from '../../search/binary/byte-writer.ts'
import { grown } from '../../search/binary/grown.ts'
import { scoredTerms } from './prefix-table.ts'
import { startsUnit, type TermSpan } from './term-bytes.ts'
import type { WrittenList } from './write-lists.ts'

// Beginnings whose lists have more postings than this share of the documents are written down with what they score: a few
// hundred, and half a per cent of an index.
const heavyShare = 0.25
// Those that have more than this share and many terms are written down with their documents, which is some three per cent:
// reading fewer takes less than a millisecond at 200,000 documents.
const foundShare = 0.5

/** A beginning with many postings. */
export interface HeavyPrefix {
  readonly bytes: Uint8Array
  /** Its terms among those of the layer. */
  readonly from: number
  readonly to: number
  /** Whether its documents are written down. */
  readonly hasDocuments: boolean
}

/** The beginnings with many postings, as plain data. */
export interface HeavyPrefixes {
  readonly documentCount: number
  /** In order, the shorter ones first. */
  readonly prefixes: readonly HeavyPrefix[]
  /** Of every term of the layer what `noted` names. */
  readonly notes: Uint32Array
}

/** What is noted of a term: documents, start and size of its list, UTF-16 units. */
export const noted = { documentCount: 0, listStart: 1, listSize: 2, units: 3 } as const

/** Numbers of a term in the notes. */
export const noteSize = 4

/** Takes the terms of the layer in order. */
export class PrefixFinder {
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

  /** All that were found. */
  found(): HeavyPrefixes {
    this.#close(0)
    const prefixes = this.#heavy.sort(
      (one, other) => one.from - other.from || one.bytes.length - other.bytes.length,
    )
    const notes = this.#notes.subarray(0, noteSize * this.#count)
    return { documentCount: this.#documentCount, prefixes, notes }
  }

  #note(documentCount: number, { start, size }: WrittenList, units: number): void {
    const at = noteSize * this.#count
    this.#notes = grown(this.#notes, at + noteSize)
    this.#notes[at + noted.documentCount] = documentCount
    this.#notes[at + noted.listStart] = start
    this.#notes[at + noted.listSize] = size
    this.#notes[at + noted.units] = units
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
}

function unitsIn(bytes: Uint8Array, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at += 1) if (startsUnit(bytes[at] ?? 0)) count += 1
  return count
}
