// A few hashes of terms, as pieces keep them, among which very many are looked for.

import { keptHash } from './piece-knowledge.ts'

/** A set of the kept halves of `hashes`. */
export class KeptHashes {
  readonly #hashes: readonly number[]
  /** By a byte of a hash whether one of the set has it: nearly all that are looked for are none of the set. */
  readonly #mayHave = new Uint8Array(1 << 8)

  constructor(hashes: readonly number[]) {
    this.#hashes = hashes.map(keptHash)
    for (const hash of this.#hashes) this.#mayHave[hash & lowestByte] = 1
  }

  /** Whether `hash`, which is a kept half, is one of them. */
  has(hash: number): boolean {
    return this.#mayHave[hash & lowestByte] === 1 && this.#hashes.includes(hash)
  }
}

const lowestByte = 0xff
