// The pieces of one part of packed texts, numbered in the order in which they first appear in it.

import type { ListedWords } from '../danish/word-table.ts'
import { grown } from './binary/grown.ts'

/** Numbers the pieces of a part in the order in which they first appear, and counts them. */
export class PartPieces {
  // By the cutter's number one more than that in the part.
  #numbers = new Uint32Array(1 << 10)
  #chosen = new Uint32Array(1 << 10)
  #counts = new Uint32Array(1 << 10)
  #count = 0

  /** The number of a piece of the cutter, which stands once more. */
  numberOf(piece: number): number {
    const known = this.#numbers[piece] ?? 0
    const number = known === 0 ? this.#add(piece) : known - 1
    this.#counts[number] = (this.#counts[number] ?? 0) + 1
    return number
  }

  #add(piece: number): number {
    const number = this.#count
    this.#count += 1
    this.#numbers = grown(this.#numbers, piece + 1)
    this.#numbers[piece] = this.#count
    this.#chosen = grown(this.#chosen, this.#count)
    this.#counts = grown(this.#counts, this.#count)
    this.#chosen[number] = piece
    return number
  }

  /** The cutter's numbers of the pieces, by those in the part. */
  get chosen(): Uint32Array {
    return this.#chosen.subarray(0, this.#count)
  }

  /** How often each stands. */
  get counts(): Uint32Array {
    return this.#counts.subarray(0, this.#count)
  }

  /** The pieces in their order, of those of the cutter. */
  among({ letters, ends }: ListedWords): ListedWords {
    const { chosen } = this
    const chosenEnds = new Uint32Array(chosen.length)
    let length = 0
    chosen.forEach((word, index) => {
      length += (ends[word] ?? 0) - (ends[word - 1] ?? 0)
      chosenEnds[index] = length
    })
    const chosenLetters = new Uint16Array(length)
    let to = 0
    for (const word of chosen) {
      const end = ends[word] ?? 0
      for (let at = ends[word - 1] ?? 0; at < end; at += 1, to += 1) chosenLetters[to] = letters[at] ?? 0
    }
    return { letters: chosenLetters, ends: chosenEnds }
  }
}
