// Written lists by a hash of their bytes, the newest of each hash. There is one for nearly every term, so they are numbers in
// one array.

/** A written list. */
export interface KnownList {
  readonly start: number
  readonly documentCount: number
}

// A slot: hash, number of documents, 0 in a free slot, start.
const slotSize = 3
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
    return { start: slots[slot + 2] ?? 0, documentCount: slots[slot + 1] ?? 0 }
  }

  /** Puts a list in the place of the one before. */
  put(hash: number, { start, documentCount }: KnownList): void {
    if (2 * slotSize * (this.#count + 1) > this.#slots.length) this.#grow()
    const slots = this.#slots
    const slot = slotOf(slots, hash)
    if (slots[slot + 1] === 0) this.#count += 1
    slots[slot] = hash
    slots[slot + 1] = documentCount
    slots[slot + 2] = start
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
