// Written lists by a hash of their bytes, the newest of each hash. There is one for nearly every term, so they are numbers in
// one array.

/** A written list. */
export interface KnownList {
  readonly start: number
  /** Behind the number that says where its positions start. */
  readonly rest: number
  readonly positionsStart: number
  readonly documentCount: number
}

// A slot: hash, one more than the start, 0 in a free slot, and the rest of the list.
const slotSize = 5
const fewSlots = 1 << 10

/** A hash table with open addressing. */
export class KnownLists {
  #slots = new Uint32Array(slotSize * fewSlots)
  #count = 0

  /** The list that was put last under `hash`, a number of 32 bits. */
  get(hash: number): KnownList | undefined {
    const slots = this.#slots
    const slot = slotOf(slots, hash)
    if (slots[slot + 1] === 0) return undefined
    return {
      start: (slots[slot + 1] ?? 0) - 1,
      rest: slots[slot + 2] ?? 0,
      positionsStart: slots[slot + 3] ?? 0,
      documentCount: slots[slot + 4] ?? 0,
    }
  }

  /** Puts a list in the place of the one before. */
  put(hash: number, { start, rest, positionsStart, documentCount }: KnownList): void {
    if (2 * slotSize * (this.#count + 1) > this.#slots.length) this.#grow()
    const slots = this.#slots
    const slot = slotOf(slots, hash)
    if (slots[slot + 1] === 0) this.#count += 1
    slots[slot] = hash
    slots[slot + 1] = start + 1
    slots[slot + 2] = rest
    slots[slot + 3] = positionsStart
    slots[slot + 4] = documentCount
  }

  #grow(): void {
    const before = this.#slots
    const slots = new Uint32Array(2 * before.length)
    for (let from = 0; from < before.length; from += slotSize) {
      if (before[from + 1] === 0) continue
      const slot = slotOf(slots, before[from] ?? 0)
      for (let part = 0; part < slotSize; part += 1) slots[slot + part] = before[from + part] ?? 0
    }
    this.#slots = slots
  }
}

// Where `hash` stands, or would.
function slotOf(slots: Uint32Array, hash: number): number {
  const mask = slots.length / slotSize - 1
  let slot = (hash ^ (hash >>> 15)) & mask
  while (slots[slotSize * slot + 1] !== 0 && slots[slotSize * slot] !== hash) slot = (slot + 1) & mask
  return slotSize * slot
}
