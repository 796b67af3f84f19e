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

  /** Takes in those of `words` that came since the last time; `numbers` are those of all of them. */
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
      numbers: order.map((word) => numbers[word] ?? 0),
    }
    this.#merge(later, writer.length)
  }

  // From behind, so that the terms that are there move to their places in the same arrays.
  #merge(later: SortedTerms, laterBytes: number): void {
    const all = this.count + later.count
    this.ends = grown(this.ends, all)
    this.numbers = grown(this.numbers, all)
    this.#writer.reserve(laterBytes)
    const { ends, numbers } = this
    const { bytes } = this.#writer
    let [own, other] = [this.count, later.count]
    let end = this.#writer.length + laterBytes
    this.#writer.length = end
    // What is left of our own stands in its place already.
    for (let to = all - 1; other > 0; to -= 1) {
      const isOwn = own > 0 && standsBefore(later, other - 1, this, own - 1)
      const from = isOwn ? this : later
      const at = isOwn ? --own : --other
      const start = from.ends[at - 1] ?? 0
      const number = from.numbers[at] ?? 0
      const source = from.bytes
      const before = end
      for (let byte = (from.ends[at] ?? 0) - 1; byte >= start; byte -= 1) {
        end -= 1
        bytes[end] = source[byte] ?? 0
      }
      ends[to] = before
      numbers[to] = number
    }
    this.count = all
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
