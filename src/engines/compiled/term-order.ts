// The terms of a layer in order, kept from run to run: the bytes of all of them lie side by side, so that taking in new terms
// and giving those of a run reads them from one end to the other.

import type { ListedWords } from '../../danish/word-table.ts'
import { ByteWriter } from '../../search/binary/byte-writer.ts'
import { grown } from '../../search/binary/grown.ts'
import { sortedFrom } from './sort-words.ts'
import { putTermUnits } from './term-bytes.ts'

/** Sorted terms. The arrays may be longer than there are terms. */
export interface SortedTerms {
  readonly count: number
  /** The bytes of all terms, one after the other; see term-bytes.ts. */
  readonly bytes: Uint8Array
  /** Where each term ends. */
  readonly ends: Uint32Array
  /** The number of each. */
  readonly numbers: Uint32Array
}

/** All terms that a layer has so far. */
export class TermOrder implements SortedTerms {
  count = 0
  ends = new Uint32Array(1 << 8)
  numbers = new Uint32Array(1 << 8)
  readonly #writer = new ByteWriter(1 << 12)

  get bytes(): Uint8Array {
    return this.#writer.bytes
  }

  /** Takes in those of `words` that came since the last time; `numbers` are theirs. */
  takeIn(words: ListedWords, numbers: Uint32Array): void {
    if (this.count === words.ends.length) return
    const order = sortedFrom(words, this.count)
    const ends = new Uint32Array(order.length)
    const writer = new ByteWriter(words.letters.length - (words.ends[this.count - 1] ?? 0) + order.length)
    order.forEach((word, index) => {
      putTermUnits(writer, words.letters, words.ends[word - 1] ?? 0, words.ends[word] ?? 0)
      ends[index] = writer.length
    })
    const later = {
      count: order.length,
      bytes: writer.bytes,
      ends,
      numbers: order.map((word) => numbers[word - this.count] ?? 0),
    }
    this.#merge(later, writer.length)
  }

  // From behind, so that the terms that are there move to their places in the same arrays: all that stand behind one that comes
  // move together.
  #merge(later: SortedTerms, laterBytes: number): void {
    const all = this.count + later.count
    this.ends = grown(this.ends, all)
    this.numbers = grown(this.numbers, all)
    this.#writer.reserve(laterBytes)
    this.#writer.length += laterBytes
    const { ends, numbers } = this
    const { bytes } = this.#writer
    let own = this.count
    let bytesBefore = laterBytes
    for (let other = later.count - 1; other >= 0; other -= 1) {
      const first = this.#firstBehind(later, other, own)
      this.#move(first, own, other + 1, bytesBefore)
      own = first
      const [start, end] = [later.ends[other - 1] ?? 0, later.ends[other] ?? 0]
      let to = (ends[own - 1] ?? 0) + bytesBefore
      ends[own + other] = to
      numbers[own + other] = later.numbers[other] ?? 0
      bytesBefore -= end - start
      for (let at = end - 1; at >= start; at -= 1) {
        to -= 1
        bytes[to] = later.bytes[at] ?? 0
      }
    }
    this.count = all
  }

  // The first of our first `count` terms that stands behind a later one; it is mostly near their end.
  #firstBehind(later: SortedTerms, other: number, count: number): number {
    let step = 1
    while (step <= count && standsBefore(later, other, this, count - step)) step *= 2
    let [low, high] = [Math.max(0, count - step + 1), count - (step >>> 1)]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (standsBefore(later, other, this, middle)) high = middle
      else low = middle + 1
    }
    return low
  }

  // Moves our terms from `first` to `end` by so many places and bytes.
  #move(first: number, end: number, places: number, byBytes: number): void {
    if (first === end) return
    const { ends, numbers } = this
    const start = ends[first - 1] ?? 0
    this.#writer.bytes.copyWithin(start + byBytes, start, ends[end - 1] ?? 0)
    numbers.copyWithin(first + places, first, end)
    for (let index = end - 1; index >= first; index -= 1) ends[index + places] = (ends[index] ?? 0) + byBytes
  }
}

function standsBefore(one: SortedTerms, ofOne: number, other: SortedTerms, ofOther: number): boolean {
  let [at, otherAt] = [one.ends[ofOne - 1] ?? 0, other.ends[ofOther - 1] ?? 0]
  const [end, otherEnd] = [one.ends[ofOne] ?? 0, other.ends[ofOther] ?? 0]
  const { bytes } = one
  const { bytes: otherBytes } = other
  while (at < end && otherAt < otherEnd && bytes[at] === otherBytes[otherAt]) {
    at += 1
    otherAt += 1
  }
  return at === end || (otherAt < otherEnd && (bytes[at] ?? 0) < (otherBytes[otherAt] ?? 0))
}
