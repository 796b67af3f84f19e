// Positions of one step of a phrase in one text, ascending, in an array that is used again from text to text.

/** The first `count` values count. */
export class PositionList {
  count = 0
  values = new Uint32Array(64)

  push(position: number): void {
    if (this.count === this.values.length) {
      const larger = new Uint32Array(2 * this.count)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.count] = position
    this.count += 1
  }

  /** Puts positions of several terms, each ascending, in order: few of them, and mostly in order already. */
  sort(): void {
    const { values } = this
    for (let index = 1; index < this.count; index += 1) {
      const position = values[index] ?? 0
      let at = index
      for (; at > 0 && (values[at - 1] ?? 0) > position; at -= 1) values[at] = values[at - 1] ?? 0
      values[at] = position
    }
  }
}

/** Whether the lists have consecutive positions, one of each list in their order. */
export function isSequence(lists: readonly PositionList[]): boolean {
  const [first, ...others] = lists
  if (!first) return false
  for (let index = 0; index < first.count; index += 1) {
    const start = first.values[index] ?? 0
    if (others.every((list, step) => has(list, start + step + 1))) return true
  }
  return false
}

function has({ values, count }: PositionList, position: number): boolean {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low < count && values[low] === position
}

/** Whether one position of each list lies within `window`, in any order. */
export function isNear(lists: readonly PositionList[], window: number): boolean {
  const [one, other, ...others] = lists
  if (!one || !other) return one !== undefined && window > 0
  return others.length === 0 ? isPairNear(one, other, window) : areNear(lists, window)
}

function isPairNear(one: PositionList, other: PositionList, window: number): boolean {
  let at = 0
  let atOther = 0
  while (at < one.count && atOther < other.count) {
    const distance = (one.values[at] ?? 0) - (other.values[atOther] ?? 0)
    if (distance < window && -distance < window) return true
    if (distance < 0) at += 1
    else atOther += 1
  }
  return false
}

// Moves the list that lies furthest back until all are within the window, or that list ends.
function areNear(lists: readonly PositionList[], window: number): boolean {
  const at = lists.map(() => 0)
  for (;;) {
    let [lowest, highest, last] = [Infinity, -Infinity, 0]
    for (let step = 0; step < lists.length; step += 1) {
      const position = lists[step]?.values[at[step] ?? 0] ?? 0
      if (position > highest) highest = position
      if (position < lowest) {
        lowest = position
        last = step
      }
    }
    if (highest - lowest < window) return true
    at[last] = (at[last] ?? 0) + 1
    if ((at[last] ?? 0) >= (lists[last]?.count ?? 0)) return false
  }
}
