import type { ListedWords } from '../../danish/word-table.ts'

/**
 * The numbers of `words`, no two of which are equal, in the order of their UTF-16 units.
 *
 * Method: J. Bentley and R. Sedgewick, "Fast algorithms for sorting and searching strings" (1997): a quicksort that goes on to
 * the next unit where it has found equal ones, so that no unit is looked at twice in vain.
 */
export function sortedWords({ letters, ends }: ListedWords): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from(ends, (_, number) => number)

  // One more than the unit of a word at `depth`, 0 behind its end.
  function unitAt(place: number, depth: number): number {
    const word = order[place] ?? 0
    const at = (word === 0 ? 0 : (ends[word - 1] ?? 0)) + depth
    return at < (ends[word] ?? 0) ? (letters[at] ?? 0) + 1 : 0
  }

  function swap(one: number, other: number): void {
    const word = order[one] ?? 0
    order[one] = order[other] ?? 0
    order[other] = word
  }

  function sort(low: number, high: number, depth: number): void {
    let [from, to, shared] = [low, high, depth]
    while (to - from > 1) {
      const pivot = middleOf(unitAt(from, shared), unitAt((from + to) >>> 1, shared), unitAt(to - 1, shared))
      let [less, more] = [from, to]
      for (let at = from; at < more;) {
        const unit = unitAt(at, shared)
        if (unit < pivot) swap(less++, at++)
        else if (unit > pivot) swap(at, --more)
        else at += 1
      }
      sort(from, less, shared)
      sort(more, to, shared)
      if (pivot === 0) return
      ;[from, to, shared] = [less, more, shared + 1]
    }
  }

  sort(0, order.length, 0)
  return order
}

function middleOf(one: number, two: number, three: number): number {
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three))
}
