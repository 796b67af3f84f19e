import type { ListedWords } from '../../danish/word-table.ts'

/** The numbers of `words` from `first`, no two of which are equal, in the order of their UTF-16 units. */
export function sortedFrom(words: ListedWords, first: number): Uint32Array<ArrayBuffer> {
  const order = new Uint32Array(words.ends.length - first)
  for (let index = 0; index < order.length; index += 1) order[index] = first + index
  new WordSort(words, order).sortRange(0, order.length, 0)
  return order
}

/**
 * Puts the numbers of words in the order of their UTF-16 units. A class, because functions made anew for every sort would be
 * compiled anew for every sort.
 *
 * Method: J. Bentley and R. Sedgewick, "Fast algorithms for sorting and searching strings" (1997): a quicksort that goes on to
 * the next unit where it has found equal ones, so that no unit is looked at twice in vain.
 */
class WordSort {
  readonly #letters: Uint16Array
  readonly #ends: Uint32Array
  readonly #order: Uint32Array

  constructor({ letters, ends }: ListedWords, order: Uint32Array) {
    this.#letters = letters
    this.#ends = ends
    this.#order = order
  }

  /** Those from `low` to `high`, half-open, which are the same up to `depth`. */
  sortRange(low: number, high: number, depth: number): void {
    let [from, to, shared] = [low, high, depth]
    while (to - from > 1) {
      const middle = (from + to) >>> 1
      const pivot = middleOf(
        this.#unitAt(from, shared),
        this.#unitAt(middle, shared),
        this.#unitAt(to - 1, shared),
      )
      let [less, more] = [from, to]
      for (let at = from; at < more;) {
        const unit = this.#unitAt(at, shared)
        if (unit < pivot) this.#swap(less++, at++)
        else if (unit > pivot) this.#swap(at, --more)
        else at += 1
      }
      this.sortRange(from, less, shared)
      this.sortRange(more, to, shared)
      if (pivot === 0) return
      ;[from, to, shared] = [less, more, shared + 1]
    }
  }

  // One more than the unit of a word at `depth`, 0 behind its end.
  #unitAt(place: number, depth: number): number {
    const word = this.#order[place] ?? 0
    const at = (word === 0 ? 0 : (this.#ends[word - 1] ?? 0)) + depth
    return at < (this.#ends[word] ?? 0) ? (this.#letters[at] ?? 0) + 1 : 0
  }

  #swap(one: number, other: number): void {
    const word = this.#order[one] ?? 0
    this.#order[one] = this.#order[other] ?? 0
    this.#order[other] = word
  }
}

function middleOf(one: number, two: number, three: number): number {
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three))
}
