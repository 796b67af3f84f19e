// The terms of a layer in order, kept from run to run: the bytes of all of them lie side by side, so that taking in new terms
// and giving those of a run reads them from beginning to end.

import type { ListedWords } from '../../danish/word-table.ts'
import { sortedFrom } from './sort-words.ts'
import { ByteWriter } from '../../search/binary/byte-writer.ts'
import { putTermUnits } from './term-bytes.ts'

/** Terms in order. */
export interface RunTerms {
  readonly count: number
  /** The bytes of all terms, one after the other; see term-bytes.ts. */
  readonly bytes: Uint8Array
  /** Where each term ends. */
  readonly ends: Uint32Array
}

/** Sorted terms, and the number of each. */
export interface SortedTerms {
  readonly terms: RunTerms
  readonly numbers: Uint32Array
}

const none: SortedTerms = {
  terms: { count: 0, bytes: new Uint8Array(0), ends: new Uint32Array(0) },
  numbers: new Uint32Array(0),
}

/** All terms that a layer has so far. */
export class TermOrder {
  #sorted = none

  /** Takes in those of `words` that came since the last time; `numbers` are those of all of them. */
  takeIn(words: ListedWords, numbers: Uint32Array): void {
    const { count } = this.#sorted.terms
    if (count === words.ends.length) return
    const later = sortedFrom(words, count)
    const ends = new Uint32Array(later.length)
    const writer = new ByteWriter(words.letters.length - (words.ends[count - 1] ?? 0) + later.length)
    for (let index = 0; index < later.length; index += 1) {
      const word = later[index] ?? 0
      putTermUnits(writer, words.letters, words.ends[word - 1] ?? 0, words.ends[word] ?? 0)
      ends[index] = writer.length
      later[index] = numbers[word] ?? 0
    }
    const terms = { count: later.length, bytes: writer.bytes.slice(0, writer.length), ends }
    const sorted = { terms, numbers: later }
    this.#sorted = count === 0 ? sorted : merged(this.#sorted, sorted)
  }

  /** The terms with a 1 in `used`, by their numbers. */
  used(used: Uint8Array): SortedTerms {
    const { terms, numbers } = this.#sorted
    const ofUsed = new Uint32Array(terms.count)
    const ends = new Uint32Array(terms.count)
    const writer = new ByteWriter(terms.bytes.length)
    let count = 0
    let start = 0
    for (let index = 0; index < terms.count; index += 1) {
      const end = terms.ends[index] ?? 0
      const number = numbers[index] ?? 0
      if (used[number] === 1) {
        writer.appendFrom(terms.bytes, start, end)
        ends[count] = writer.length
        ofUsed[count] = number
        count += 1
      }
      start = end
    }
    return {
      terms: { count, bytes: writer.written(), ends },
      numbers: ofUsed.subarray(0, count),
    }
  }
}

function merged(one: SortedTerms, other: SortedTerms): SortedTerms {
  const count = one.terms.count + other.terms.count
  const writer = new ByteWriter(one.terms.bytes.length + other.terms.bytes.length)
  const ends = new Uint32Array(count)
  const numbers = new Uint32Array(count)
  let [ofOne, ofOther] = [0, 0]
  for (let index = 0; index < count; index += 1) {
    const isOne =
      ofOther === other.terms.count ||
      (ofOne < one.terms.count && standsBefore(one.terms, ofOne, other.terms, ofOther))
    const { terms, numbers: itsNumbers } = isOne ? one : other
    const at = isOne ? ofOne++ : ofOther++
    writer.appendFrom(terms.bytes, terms.ends[at - 1] ?? 0, terms.ends[at] ?? 0)
    ends[index] = writer.length
    numbers[index] = itsNumbers[at] ?? 0
  }
  return { terms: { count, bytes: writer.bytes, ends }, numbers }
}

function standsBefore(one: RunTerms, ofOne: number, other: RunTerms, ofOther: number): boolean {
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
