// A set of documents as one bit each: what a query finds before anything of it is scored.

import { bitCount } from '../../search/binary/bit-count.ts'
import { placesBehind, putPlaces } from './byte-bits.ts'
import type { Matches, MatchPool } from './matches.ts'

export class DocumentSet {
  /** A bit for every document, the lowest first. */
  readonly words: Uint32Array

  constructor(documentCount: number, words?: Uint32Array) {
    this.words = words ?? new Uint32Array(Math.ceil(documentCount / 32))
  }

  copy(): DocumentSet {
    return new DocumentSet(0, this.words.slice())
  }

  add(document: number): void {
    const word = document >>> 5
    this.words[word] = (this.words[word] ?? 0) | (1 << (document & 31))
  }

  remove(document: number): void {
    const word = document >>> 5
    this.words[word] = (this.words[word] ?? 0) & ~(1 << (document & 31))
  }

  /** Puts all of `matches` in. */
  fill({ documents, length }: Matches): void {
    const { words } = this
    for (let index = 0; index < length; index += 1) {
      const document = documents[index] ?? 0
      const word = document >>> 5
      words[word] = (words[word] ?? 0) | (1 << (document & 31))
    }
  }

  /** Takes all of `matches` out, and what shares a word of bits with them. */
  empty({ documents, length }: Matches): void {
    const { words } = this
    for (let index = 0; index < length; index += 1) words[(documents[index] ?? 0) >>> 5] = 0
  }

  /** Puts every document in that is in `other`. */
  include({ words: others }: DocumentSet): void {
    const { words } = this
    for (let word = 0; word < words.length; word += 1) words[word] = (words[word] ?? 0) | (others[word] ?? 0)
  }

  /** Puts every document in that is in both `one` and `other`. */
  includeShared({ words: ones }: DocumentSet, { words: others }: DocumentSet): void {
    const { words } = this
    for (let word = 0; word < words.length; word += 1)
      words[word] = (words[word] ?? 0) | ((ones[word] ?? 0) & (others[word] ?? 0))
  }

  /** Leaves what is in `other` too. */
  intersect({ words: others }: DocumentSet): void {
    const { words } = this
    for (let word = 0; word < words.length; word += 1) words[word] = (words[word] ?? 0) & (others[word] ?? 0)
  }

  /** Takes out what is in `other`. */
  exclude({ words: others }: DocumentSet): void {
    const { words } = this
    for (let word = 0; word < words.length; word += 1) words[word] = (words[word] ?? 0) & ~(others[word] ?? 0)
  }

  /** What is not in the set, of the first `documentCount` documents. */
  complement(documentCount: number): DocumentSet {
    const others = this.words.map((word) => ~word)
    const last = others.length - 1
    if (documentCount % 32 !== 0) others[last] = (others[last] ?? 0) & ((1 << (documentCount % 32)) - 1)
    return new DocumentSet(documentCount, others)
  }

  count(): number {
    const { words } = this
    let count = 0
    for (let index = 0; index < words.length; index += 1) count += bitCount(words[index] ?? 0)
    return count
  }

  /** The documents in ascending order as the caller's own; the scores mean nothing. */
  matches(pool: MatchPool): Matches {
    const { words } = this
    const matches = pool.take(this.count() + placesBehind)
    const { documents } = matches
    let length = 0
    for (let word = 0; word < words.length; word += 1) {
      const bits = words[word] ?? 0
      if (bits === 0) continue
      length = putPlaces(documents, length, bits & 255, 32 * word)
      length = putPlaces(documents, length, (bits >>> 8) & 255, 32 * word + 8)
      length = putPlaces(documents, length, (bits >>> 16) & 255, 32 * word + 16)
      length = putPlaces(documents, length, bits >>> 24, 32 * word + 24)
    }
    matches.length = length
    return matches
  }
}

/** Whether `document` is among the bits of a set. */
export function isAmong(words: Uint32Array, document: number): boolean {
  return (((words[document >>> 5] ?? 0) >>> (document & 31)) & 1) === 1
}
