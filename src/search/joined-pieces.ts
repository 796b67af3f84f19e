// The pieces of parts of packed texts in the order they first appear in all of them.

import { WordTable, type ListedWords } from '../danish/word-table.ts'
import { grown } from './binary/grown.ts'
import { uint16In, uint32In } from './binary/stored-bytes.ts'
import type { PieceKnowledge } from './piece-knowledge.ts'
import type { KeptTexts } from './text-packer.ts'

/** Takes the pieces of one part after the other. */
export class JoinedPieces {
  readonly #table = new WordTable()
  #counts = new Uint32Array(1 << 10)
  // What the first part that has a piece knows of it: all that have it know the same.
  #bits = new Uint32Array(1 << 10)
  #hashEnds = new Uint32Array(1 << 10)
  #hashes = new Uint16Array(1 << 12)
  #knownCount = 0

  /** The numbers of the pieces of a part among all. */
  add(part: KeptTexts): Uint32Array {
    const numbers = this.#table.addAll({ letters: uint16In(part.letters), ends: uint32In(part.pieceEnds) })
    this.#counts = grown(this.#counts, this.#table.count)
    uint32In(part.counts).forEach((count, own) => {
      const number = numbers[own] ?? 0
      this.#counts[number] = (this.#counts[number] ?? 0) + count
    })
    this.#learn(part, numbers)
    return numbers
  }

  get pieces(): ListedWords {
    return this.#table.words()
  }

  /** How often each piece stands in all texts. */
  get counts(): Uint32Array {
    return this.#counts.subarray(0, this.#table.count)
  }

  get knowledge(): PieceKnowledge {
    return {
      bits: new Int32Array(this.#bits.buffer),
      hashEnds: this.#hashEnds,
      hashes: this.#hashes.subarray(0, this.#hashEnds[this.#knownCount - 1] ?? 0),
    }
  }

  #learn(part: KeptTexts, numbers: Uint32Array): void {
    const bits = uint32In(part.bits)
    const hashEnds = uint32In(part.hashEnds)
    const hashes = uint16In(part.hashes)
    const { count } = this.#table
    this.#bits = grown(this.#bits, count)
    this.#hashEnds = grown(this.#hashEnds, count)
    let end = this.#hashEnds[this.#knownCount - 1] ?? 0
    this.#growHashes(end + hashes.length)
    numbers.forEach((number, own) => {
      if (number !== this.#knownCount) return
      this.#knownCount += 1
      this.#bits[number] = bits[own] ?? 0
      for (let at = hashEnds[own - 1] ?? 0; at < (hashEnds[own] ?? 0); at += 1, end += 1)
        this.#hashes[end] = hashes[at] ?? 0
      this.#hashEnds[number] = end
    })
  }

  #growHashes(count: number): void {
    if (count <= this.#hashes.length) return
    const hashes = new Uint16Array(Math.max(count, 2 * this.#hashes.length))
    hashes.set(this.#hashes)
    this.#hashes = hashes
  }
}
