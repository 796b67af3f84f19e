// Things by the words they belong to, found without cutting the word out of the text it stands in.

/** What a hash of no letters is. */
export const emptyHash = 0x811c9dc5 | 0

/** The hash of a word one letter longer (FNV-1a over UTF-16 units). */
export function longerHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** A hash table with open addressing whose keys are compared where they stand. Entries are numbered from 0. */
export class WordTable {
  readonly #words: string[] = []
  #hashes = new Int32Array(1 << 10)
  // An entry's number plus one; 0 is free.
  #slots = new Uint32Array(1 << 11)

  get count(): number {
    return this.#words.length
  }

  /** The words in the order they were added. */
  get words(): readonly string[] {
    return this.#words
  }

  /** The number of the word from `start` to `end` of `text`, whose hash is `hash`, or -1. */
  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const number = (slots[slot] ?? 0) - 1
      if (number < 0) return -1
      if (this.#hashes[number] === hash && standsAt(this.#words[number] ?? '', text, start, end))
        return number
    }
  }

  /** Adds the word from `start` to `end`, which is not in the table, and gives its number. */
  add(text: string, start: number, end: number, hash: number): number {
    const number = this.#words.length
    if (2 * number >= this.#slots.length - 2) this.#grow()
    this.#words.push(ownCopy(text, start, end))
    this.#hashes[number] = hash
    this.#put(number)
    return number
  }

  #put(number: number): void {
    const mask = this.#slots.length - 1
    let slot = spread(this.#hashes[number] ?? 0) & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = number + 1
  }

  #grow(): void {
    const hashes = new Int32Array(2 * this.#hashes.length)
    hashes.set(this.#hashes)
    this.#hashes = hashes
    this.#slots = new Uint32Array(2 * this.#slots.length)
    for (let number = 0; number < this.#words.length; number += 1) this.#put(number)
  }
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

// A slice of more than a few letters keeps the whole text it was cut from in memory.
const longestOwnSlice = 12
const unitsAtOnce = 1 << 10

/** `text` from `start` to `end` as a string of its own. */
export function ownCopy(text: string, start: number, end: number): string {
  if (end - start <= longestOwnSlice) return text.slice(start, end)
  const pieces: string[] = []
  for (let from = start; from < end; from += unitsAtOnce) {
    const units = Array.from({ length: Math.min(unitsAtOnce, end - from) }, (_, at) =>
      text.charCodeAt(from + at),
    )
    pieces.push(String.fromCharCode(...units))
  }
  return pieces.join('')
}
