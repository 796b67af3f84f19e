// The occurrences of a run by group of terms: a counting sort over its words, as many groups at once as there is memory for.

import { grown } from '../../search/binary/grown.ts'
import type { Occurrences } from './occurrences.ts'

/** Occurrences sorted together in a run of usual size: 16 MB of them, which is some 4,500 agenda items. */
export const usuallySorted = 1 << 21

const notSorted = 0xffff_ffff

/** Gives the occurrences of groups of terms. */
export class SortedOccurrences {
  readonly #occurrences: Occurrences
  readonly #mostSorted: number
  #order: Uint32Array = new Uint32Array(0)
  // The groups at hand, by their places in the order.
  #from = 0
  #to = 0
  // By group where its next occurrence goes, when all is sorted where its occurrences end.
  #next = new Uint32Array(1 << 10)
  /** Of each occurrence its text and its position there; both ascend within a group. */
  sorted = new Uint32Array(0)

  constructor(occurrences: Occurrences, mostSorted: number) {
    this.#occurrences = occurrences
    this.#mostSorted = mostSorted
  }

  /** Begins to give the occurrences of the groups in `order`, which may have some again. */
  begin(order: Uint32Array): void {
    this.#order = order
    this.#from = 0
    this.#to = 0
  }

  /** Whether the group at `index` of the order is at hand. */
  has(index: number): boolean {
    return index >= this.#from && index < this.#to
  }

  /** Where in `sorted` the occurrences of a group at hand start. */
  startOf(group: number): number {
    return this.endOf(group) - this.#occurrences.countOf(group)
  }

  /** Where they end. */
  endOf(group: number): number {
    return this.#next[group] ?? 0
  }

  /** Has the groups of the order at hand from the one at `first` on, at least that one, and no others. */
  sortFrom(first: number): void {
    const [order, occurrences] = [this.#order, this.#occurrences]
    this.#next = grown(this.#next, occurrences.groups.count)
    const next = this.#next
    // Each time goes through all words of the run: one of many has them sorted in as few goes as others.
    const most = Math.max(this.#mostSorted, occurrences.wordCount / 2)
    next.fill(notSorted)
    let count = 0
    let index = first
    for (; index < order.length; index += 1) {
      const group = order[index] ?? 0
      if (next[group] !== notSorted) continue
      const ofGroup = occurrences.countOf(group)
      if (count > 0 && count + ofGroup > most) break
      next[group] = count
      count += ofGroup
    }
    this.#from = first
    this.#to = index
    this.sorted = occurrences.roomFor(2 * count)
    this.#fill()
  }

  // Stable, so texts and positions stay in order within a group.
  #fill(): void {
    const { tokens, textEnds, textCount } = this.#occurrences
    const { starts, listed } = this.#occurrences.words
    const [next, sorted] = [this.#next, this.sorted]
    let token = 0
    for (let text = 0; text < textCount; text += 1) {
      const textEnd = textEnds[text] ?? 0
      for (let position = 0; token < textEnd; token += 1, position += 1) {
        const word = tokens[token] ?? 0
        const last = starts[word + 1] ?? 0
        for (let at = starts[word] ?? 0; at < last; at += 1) {
          const group = listed[at] ?? 0
          const to = next[group] ?? 0
          if (to === notSorted) continue
          next[group] = to + 1
          sorted[2 * to] = text
          sorted[2 * to + 1] = position
        }
      }
    }
  }
}
