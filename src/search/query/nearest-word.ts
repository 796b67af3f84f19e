// The word of the index that a misspelt one most likely stands for.

import type { IndexedForm } from '../engine.ts'
import { bitCount } from '../binary/bit-count.ts'
import { ByteWriter } from '../binary/byte-writer.ts'
import { grown } from '../binary/grown.ts'
import { SpellingDistance, slip } from './spelling-distance.ts'

/** A vocabulary that answers quickly which of its words is nearest. */
export interface Vocabulary {
  /**
   * The nearest word, or undefined when none is near enough; of several the one in most documents. `form` is folded. A
   * word that is known to be Danish is hardly misspelt: only what is very near is taken for it.
   */
  readonly nearest: (form: string, isKnown: boolean) => string | undefined
}

/** Prepares `forms` for looking up. Words with digits and very short ones are never what was meant. */
export function vocabularyOf(forms: Iterable<IndexedForm>): Vocabulary {
  const words = new SpelledWords(forms)
  return {
    nearest: (form, isKnown) => {
      const limit = Math.min(distanceLimit(form), isKnown ? slip : Infinity)
      if (limit === 0) return undefined
      // A word that is no more than a slip away is looked for first: most others are then given up after a few letters.
      return (
        words.nearest(form, limit, slip) ?? (limit > slip ? words.nearest(form, limit, limit) : undefined)
      )
    },
  }
}

const shortestWord = 4
const longWord = 8

// One slip in a short word, two in a long one. Of these some cost half: see `SpellingDistance`.
function distanceLimit(form: string): number {
  if (lettersIn(form) === 0) return 0
  return form.length < longWord ? slip : 2 * slip
}

/** Words of letters from a to z, side by side: an archive has hundreds of thousands. */
class SpelledWords {
  readonly #letters: Uint8Array
  /** Of each word where its letters end; they begin where those of the word before end. */
  #ends = new Uint32Array(1 << 10)
  #masks = new Uint32Array(1 << 10)
  #documentCounts = new Uint32Array(1 << 10)
  #count = 0

  constructor(forms: Iterable<IndexedForm>) {
    const letters = new ByteWriter(1 << 12)
    for (const { form, documentCount } of forms) {
      const mask = lettersIn(form)
      if (mask === 0) continue
      const word = this.#count
      this.#count += 1
      this.#ends = grown(this.#ends, this.#count)
      this.#masks = grown(this.#masks, this.#count)
      this.#documentCounts = grown(this.#documentCounts, this.#count)
      letters.reserve(form.length)
      for (let at = 0; at < form.length; at += 1) letters.putByte(form.charCodeAt(at))
      this.#ends[word] = letters.length
      this.#masks[word] = mask
      this.#documentCounts[word] = documentCount
    }
    // Without the room to grow.
    this.#letters = letters.written().slice()
    this.#ends = this.#ends.slice(0, this.#count)
    this.#masks = this.#masks.slice(0, this.#count)
    this.#documentCounts = this.#documentCounts.slice(0, this.#count)
  }

  /** The word at most `within` from `form`, of those that `limit` slips could make of it. */
  nearest(form: string, limit: number, within: number): string | undefined {
    const distance = new SpellingDistance(form)
    const mask = lettersIn(form)
    const mostLetters = limit / slip
    let best = -1
    let bestDistance = within
    let start = 0
    for (let word = 0; word < this.#count; word += 1) {
      const end = this.#ends[word] ?? 0
      const wordStart = start
      start = end
      if (Math.abs(end - wordStart - form.length) > mostLetters) continue
      // A slip takes a letter away and puts another one there.
      if (bitCount(mask ^ (this.#masks[word] ?? 0)) > 2 * mostLetters) continue
      const found = distance.to(this.#letters, wordStart, end, bestDistance)
      if (found > bestDistance) continue
      if (best < 0 || found < bestDistance || this.#documentsOf(word) > this.#documentsOf(best)) best = word
      bestDistance = found
    }
    return best < 0 ? undefined : this.#word(best)
  }

  #documentsOf(word: number): number {
    return this.#documentCounts[word] ?? 0
  }

  #word(word: number): string {
    return String.fromCharCode(...this.#letters.subarray(this.#ends[word - 1] ?? 0, this.#ends[word]))
  }
}

/** A bit for every letter from a to z; 0 for a word that is too short or has other signs. */
function lettersIn(form: string): number {
  if (form.length < shortestWord) return 0
  let mask = 0
  for (let at = 0; at < form.length; at += 1) {
    const letter = form.charCodeAt(at) - firstLetter
    if (letter < 0 || letter >= letterCount) return 0
    mask |= 1 << letter
  }
  return mask
}

const firstLetter = 0x61
const letterCount = 26
