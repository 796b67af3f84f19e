// Numbers by the words they belong to, found without cutting the word out of the text it stands in. Slots and letters lie
// in two arrays, so that a word met before costs two reads from memory that is not near.

/** What a hash of no letters is. */
export const emptyHash = 0x811c9dc5 | 0

/** The hash of a word one letter longer (FNV-1a over UTF-16 units). */
export function longerHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** The hash of `text` from `start` to `end`. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = emptyHash
  for (let at = start; at < end; at += 1) hash = longerHash(hash, text.charCodeAt(at))
  return hash
}

function hashOfUnits(units: Uint16Array, start: number, end: number): number {
  let hash = emptyHash
  for (let at = start; at < end; at += 1) hash = longerHash(hash, units[at] ?? 0)
  return hash
}

/** The words of a table in the order they were added. */
export interface ListedWords {
  /** The UTF-16 units of all words, one after the other. */
  readonly letters: Uint16Array
  /** Where each word ends. */
  readonly ends: Uint32Array
}

// A slot: hash, where the letters start, one more than they are (0 in a free slot), value.
const slotBits = 2
const slotSize = 1 << slotBits
const [ofStart, ofSize, ofValue] = [1, 2, 3]
// Of so many words that are added one after the other, what is far is read together.
const wordsTogether = 64
// Of all slots: with more of them free, no fewer reads go far.
const mostFilled = 2 / 3

/** A hash table with open addressing whose keys are compared where they stand. */
export class WordTable {
  count = 0
  #slots = new Int32Array(slotSize << 10)
  #letters = new Uint16Array(1 << 12)
  #letterCount = 0
  #ends = new Uint32Array(1 << 9)

  /** The slot of the word from `start` to `end` of `text`, whose hash is `hash`, or -1. */
  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    const size = end - start + 1
    for (let slot = firstSlot(hash) & mask; ; slot = (slot + slotSize) & mask) {
      const found = slots[slot + ofSize] ?? 0
      if (found === 0) return -1
      if (
        found === size &&
        slots[slot] === hash &&
        this.#standsAt(slots[slot + ofStart] ?? 0, text, start, end)
      )
        return slot
    }
  }

  /** Reads what `find` will read of words with the `hashes` from `from` to `to`; what it gives means nothing. */
  fetch(hashes: Int32Array, from: number, to: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let sum = 0
    for (let index = from; index < to; index += 1) sum ^= slots[firstSlot(hashes[index] ?? 0) & mask] ?? 0
    for (let index = from; index < to; index += 1)
      sum ^= this.#letters[slots[(firstSlot(hashes[index] ?? 0) & mask) + ofStart] ?? 0] ?? 0
    return sum
  }

  /** The value of the word in `slot`. */
  valueAt(slot: number): number {
    return this.#slots[slot + ofValue] ?? 0
  }

  /** Adds the word from `start` to `end`, which is not in the table, with a value of 32 bits. */
  add(text: string, start: number, end: number, hash: number, value: number): void {
    const from = this.#letterCount
    this.#reserve(from + end - start)
    for (let at = start; at < end; at += 1) this.#letters[from + at - start] = text.charCodeAt(at)
    this.#put(hash, end - start, value)
  }

  /**
   * Adds those of `words` that the table has not, each with its number in the order of the table as its value, as all words must
   * have; gives the values of all of them.
   */
  addAll({ letters, ends }: ListedWords): Uint32Array {
    const values = new Uint32Array(ends.length)
    const hashes = new Int32Array(wordsTogether)
    for (let from = 0; from < ends.length; from += wordsTogether) {
      const to = Math.min(from + wordsTogether, ends.length)
      for (let word = from; word < to; word += 1)
        hashes[word - from] = hashOfUnits(letters, ends[word - 1] ?? 0, ends[word] ?? 0)
      this.fetch(hashes, 0, to - from)
      for (let word = from; word < to; word += 1)
        values[word] = this.#added(letters, ends[word - 1] ?? 0, ends[word] ?? 0, hashes[word - from] ?? 0)
    }
    return values
  }

  // The value of a word that is in the table from here on.
  #added(letters: Uint16Array, start: number, end: number, hash: number): number {
    const slot = this.#findUnits(letters, start, end, hash)
    if (slot >= 0) return this.valueAt(slot)
    const value = this.count
    const from = this.#letterCount
    this.#reserve(from + end - start)
    for (let at = start; at < end; at += 1) this.#letters[from + at - start] = letters[at] ?? 0
    this.#put(hash, end - start, value)
    return value
  }

  /** All words, good until another one is added. */
  words(): ListedWords {
    return {
      letters: this.#letters.subarray(0, this.#letterCount),
      ends: this.#ends.subarray(0, this.count),
    }
  }

  #findUnits(units: Uint16Array, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = firstSlot(hash) & mask; ; slot = (slot + slotSize) & mask) {
      const size = slots[slot + ofSize] ?? 0
      if (size === 0) return -1
      if (size !== end - start + 1 || slots[slot] !== hash) continue
      const before = (slots[slot + ofStart] ?? 0) - start
      let at = start
      while (at < end && this.#letters[before + at] === units[at]) at += 1
      if (at === end) return slot
    }
  }

  // Enters the word whose `length` letters stand behind all others.
  #put(hash: number, length: number, value: number): void {
    if (slotSize * (this.count + 1) > mostFilled * this.#slots.length) this.#growSlots()
    const slot = freeSlot(this.#slots, hash)
    this.#slots[slot] = hash
    this.#slots[slot + ofStart] = this.#letterCount
    this.#slots[slot + ofSize] = length + 1
    this.#slots[slot + ofValue] = value
    this.#letterCount += length
    this.#ends[this.count] = this.#letterCount
    this.count += 1
  }

  #standsAt(letterStart: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters
    const before = letterStart - start
    for (let at = start; at < end; at += 1) if (letters[before + at] !== text.charCodeAt(at)) return false
    return true
  }

  #reserve(letterCount: number): void {
    if (letterCount > this.#letters.length) {
      const letters = new Uint16Array(Math.max(letterCount, Math.ceil(1.5 * this.#letters.length)))
      letters.set(this.#letters)
      this.#letters = letters
    }
    if (this.count < this.#ends.length) return
    const ends = new Uint32Array(2 * this.#ends.length)
    ends.set(this.#ends)
    this.#ends = ends
  }

  #growSlots(): void {
    const before = this.#slots
    const slots = new Int32Array(2 * before.length)
    for (let from = 0; from < before.length; from += slotSize) {
      if (before[from + ofSize] === 0) continue
      const slot = freeSlot(slots, before[from] ?? 0)
      for (let part = 0; part < slotSize; part += 1) slots[slot + part] = before[from + part] ?? 0
    }
    this.#slots = slots
  }
}

function freeSlot(slots: Int32Array, hash: number): number {
  const mask = slots.length - 1
  let slot = firstSlot(hash) & mask
  while (slots[slot + ofSize] !== 0) slot = (slot + slotSize) & mask
  return slot
}

function firstSlot(hash: number): number {
  return (hash ^ (hash >>> 15)) << slotBits
}
