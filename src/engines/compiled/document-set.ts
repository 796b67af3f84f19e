// A set of documents as one bit each, filled and emptied again for one purpose after another.

import type { Matches } from './matches.ts'

export class DocumentSet {
  readonly #bits: Uint32Array

  constructor(documentCount: number) {
    this.#bits = new Uint32Array(Math.ceil(documentCount / 32))
  }

  /** Puts all of `matches` in. */
  fill({ documents, length }: Matches): void {
    const bits = this.#bits
    for (let index = 0; index < length; index += 1) {
      const document = documents[index] ?? 0
      const word = document >>> 5
      bits[word] = (bits[word] ?? 0) | (1 << (document & 31))
    }
  }

  /** Takes all of `matches` out, and what shares a word of bits with them. */
  empty({ documents, length }: Matches): void {
    const bits = this.#bits
    for (let index = 0; index < length; index += 1) bits[(documents[index] ?? 0) >>> 5] = 0
  }

  /** Strikes out the scores of those of the first `length` documents that are not in the set. */
  strikeOthers(documents: Uint32Array, scores: Float64Array, length: number): void {
    const bits = this.#bits
    for (let index = 0; index < length; index += 1) {
      const document = documents[index] ?? 0
      if ((((bits[document >>> 5] ?? 0) >>> (document & 31)) & 1) === 0) scores[index] = Number.NaN
    }
  }
}
