// A block of postings as it is read: its documents at once, how often they have the term when that is asked for.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { bitCounts, placesBehind, putPlaces } from './byte-bits.ts'
import { BlockDetails } from './block-details.ts'
import { putDocuments } from './distances.ts'
import type { FoundMembers } from './found-members.ts'
import { blockPostings } from './posting-format.ts'

/** Up to `blockPostings` postings. */
export class PostingBlock extends BlockDetails {
  readonly documents = new Uint32Array(blockPostings + placesBehind)
  // Where a document is looked for next: a posting, or a byte of bits and the postings before it.
  #next = 0
  #nextBits = 0
  #areBits = false
  #firstOfBits = 0
  #bitsStart = 0

  /** Reads the postings of a short list, details included; gives where they end. */
  readShort(bytes: Uint8Array, start: number, count: number): number {
    const { documents } = this
    const reader: ByteReader = { bytes, at: start }
    let document = -1
    for (let posting = 0; posting < count; posting += 1) {
      const value = numberAt(reader)
      document += (value >>> 2) + 1
      documents[posting] = document
      this.readShortDetails(reader, posting, value & 3)
    }
    this.endShort(count)
    this.#next = 0
    this.#areBits = false
    return reader.at
  }

  /** Reads the documents of the block at `start`, the first one after document `before`. */
  readBlock(bytes: Uint8Array, start: number, count: number, before: number): void {
    const reader: ByteReader = { bytes, at: start }
    const size = numberAt(reader)
    if (size === 0) this.#readDistances(reader, count, before)
    else this.#readBits(reader, size, before)
    this.#areBits = false
    this.turnTo(reader, count)
    this.#next = 0
  }

  /** Turns to the block at `start` to look documents up in it: bits are not read, and only documents found are there. */
  openBlock(bytes: Uint8Array, start: number, count: number, before: number): void {
    const reader: ByteReader = { bytes, at: start }
    const size = numberAt(reader)
    this.#areBits = size > 0
    if (size === 0) this.#readDistances(reader, count, before)
    else {
      this.#firstOfBits = before + 1
      this.#bitsStart = this.#nextBits = reader.at
      reader.at += size
    }
    this.turnTo(reader, count)
    this.#next = 0
  }

  /** Turns to the block in which postings were found; only their documents are there. */
  turnToFound(
    bytes: Uint8Array,
    { codesStart, postingCount, count, postings, documents }: FoundMembers,
  ): void {
    this.turnTo({ bytes, at: codesStart }, postingCount)
    for (let index = 0; index < count; index += 1)
      this.documents[postings[index] ?? 0] = documents[index] ?? 0
  }

  /** The posting of `document`, or -1. Never ask for an earlier one again. */
  find(document: number): number {
    if (this.#areBits) return this.#findBit(document)
    const { documents, length } = this
    while (this.#next < length && (documents[this.#next] ?? 0) < document) this.#next += 1
    return this.#next < length && documents[this.#next] === document ? this.#next : -1
  }

  #findBit(document: number): number {
    const { bytes, codesStart } = this
    const place = document - this.#firstOfBits
    const at = this.#bitsStart + (place >> 3)
    const bit = 1 << (place & 7)
    const bits = bytes[at] ?? 0
    if (place < 0 || at >= codesStart || (bits & bit) === 0) return -1
    for (; this.#nextBits < at; this.#nextBits += 1) this.#next += bitCounts[bytes[this.#nextBits] ?? 0] ?? 0
    const posting = this.#next + (bitCounts[bits & (bit - 1)] ?? 0)
    this.documents[posting] = document
    return posting
  }

  #readDistances(reader: ByteReader, count: number, before: number): void {
    reader.at = putDocuments(this.documents, reader.bytes, reader.at, count, before)
  }

  #readBits(reader: ByteReader, size: number, before: number): void {
    const { bytes, at } = reader
    const { documents } = this
    let posting = 0
    for (let index = 0; index < size; index += 1)
      posting = putPlaces(documents, posting, bytes[at + index] ?? 0, before + 1 + 8 * index)
    reader.at = at + size
  }
}
