// The occurrences of a run by term: a counting sort over its words, as many terms at once as there is memory for.

import { fieldCount } from './posting-format.ts'
import { layerBits } from './run-words.ts'
import type { Occurrences } from './occurrences.ts'

/** Occurrences sorted together in a run of usual size: 16 MB of them, which is some 3,500 agenda items. */
export const usuallySorted = 1 << 21

/** The lowest bits of a place. */
export const fieldBits = 2
const notSorted = 0xffff_ffff

/** Gives the occurrences of one term after the other. */
export class SortedOccurrences {
  readonly #occurrences: Occurrences
  readonly #mostSorted: number
  #order: Uint32Array = new Uint32Array(0)
  // The terms at hand, by their places in the order, and where the occurrences of each end.
  #from = 0
  #to = 0
  #ends = new Uint32Array(1 << 10)
  // By term where its next occurrence goes.
  #next = new Uint32Array(1 << 10)
  /** Of each occurrence its document and its place, a position with a field below it; documents, fields and positions ascend. */
  sorted = new Uint32Array(1 << 10)

  constructor(occurrences: Occurrences, mostSorted: number) {
    this.#occurrences = occurrences
    this.#mostSorted = mostSorted
  }

  /** Begins to give the occurrences of the terms in `order`, all there are. */
  begin(order: Uint32Array): void {
    this.#order = order
    this.#from = 0
    this.#to = 0
  }

  /** Where in `sorted` the occurrences start of the term at `index` of the order; asked for before their end. */
  startOf(index: number): number {
    if (index < this.#from || index >= this.#to) this.#sortFrom(index)
    return index === this.#from ? 0 : this.endOf(index - 1)
  }

  /** Where they end. */
  endOf(index: number): number {
    return this.#ends[index - this.#from] ?? 0
  }

  // The terms from the one at `first` on, at least that one.
  #sortFrom(first: number): void {
    const [order, occurrences] = [this.#order, this.#occurrences]
    if (this.#next.length < order.length) {
      this.#next = new Uint32Array(2 * order.length)
      this.#ends = new Uint32Array(2 * order.length)
    }
    const [next, ends] = [this.#next, this.#ends]
    // Each time goes through all words of the run: one of many has them sorted in as few goes as others.
    const most = Math.max(this.#mostSorted, occurrences.wordCount / 2)
    next.fill(notSorted)
    let count = 0
    let index = first
    for (; index < order.length; index += 1) {
      const term = order[index] ?? 0
      const ofTerm = occurrences.countOf(term)
      if (count > 0 && count + ofTerm > most) break
      next[term] = count
      count += ofTerm
      ends[index - first] = count
    }
    this.#from = first
    this.#to = index
    if (this.sorted.length < 2 * count) this.sorted = new Uint32Array(2 * count)
    this.#fill()
  }

  // Stable, so documents, fields and positions stay in order within a term.
  #fill(): void {
    const { tokens, textEnds, documentCount } = this.#occurrences
    const { starts, terms } = this.#occurrences.words
    const [next, sorted] = [this.#next, this.sorted]
    let token = 0
    for (let document = 0; document < documentCount; document += 1) {
      for (let field = 0; field < fieldCount; field += 1) {
        const end = textEnds[fieldCount * document + field] ?? 0
        for (let place = field; token < end; token += 1, place += 1 << fieldBits) {
          const word = tokens[token] ?? 0
          const last = starts[word + 1] ?? 0
          for (let at = starts[word] ?? 0; at < last; at += 1) {
            const term = (terms[at] ?? 0) >>> layerBits
            const to = next[term] ?? 0
            if (to === notSorted) continue
            next[term] = to + 1
            sorted[2 * to] = document
            sorted[2 * to + 1] = place
          }
        }
      }
    }
  }
}
