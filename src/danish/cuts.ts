// Texts as they are cut into pieces: where each piece stands, its hash, and room for its number.

import { kindOf } from './piece-kinds.ts'
import { emptyHash, longerHash } from './word-table.ts'

/**
 * A text as its pieces from left to right. Words, runs of letters and digits, and runs of other signs take turns; a single
 * blank between two words is left out.
 */
export interface CutText {
  readonly count: number
  /** By piece its number, the same for pieces that are printed alike. */
  readonly numbers: Uint32Array
  /** Where it stands in the text, half-open. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

const blank = 0x20
// The texts of a document are asked for one after the other; what is not among the next few was not cut ahead.
const nextTexts = 4

// Room for the pieces of most texts, and the most that is kept for others: texts that are cut ahead have some 40,000 together.
const usualCount = 1 << 12
const mostKept = 1 << 17

/** Texts that were cut, and the pieces of all of them one after the other in the same arrays. */
export class Cuts {
  readonly texts: { readonly text: string; readonly end: number }[] = []
  /** How many pieces they have. */
  count = 0
  #next = 0
  numbers = new Uint32Array(usualCount)
  starts = new Uint32Array(usualCount)
  ends = new Uint32Array(usualCount)
  hashes = new Int32Array(usualCount)

  clear(): void {
    if (this.starts.length > mostKept) this.#resize(usualCount)
    this.texts.length = 0
    this.count = 0
    this.#next = 0
  }

  add(text: string): void {
    this.#reserve(this.count + text.length)
    const { starts, ends, hashes } = this
    let count = this.count
    let unit = text.charCodeAt(0)
    for (let start = 0; start < text.length;) {
      const first = unit
      const kind = kindOf(text, start, first)
      let hash = longerHash(emptyHash, first)
      let end = start + 1
      for (; end < text.length; end += 1) {
        unit = text.charCodeAt(end)
        if (kindOf(text, end, unit) !== kind) break
        hash = longerHash(hash, unit)
      }
      if (first !== blank || end - start > 1 || start === 0 || end === text.length) {
        starts[count] = start
        ends[count] = end
        hashes[count] = hash
        count += 1
      }
      start = end
    }
    this.count = count
    this.texts.push({ text, end: count })
  }

  /** The pieces of `text`, where it is among the next texts. */
  next(text: string): CutText | undefined {
    const { texts } = this
    for (let step = 0; step < nextTexts; step += 1) {
      const index = this.#next + step < texts.length ? this.#next + step : this.#next + step - texts.length
      if (texts[index]?.text !== text) continue
      this.#next = index + 1
      return this.#at(index)
    }
    return undefined
  }

  first(): CutText {
    return this.#at(0)
  }

  #at(index: number): CutText {
    const [start, end] = [this.texts[index - 1]?.end ?? 0, this.texts[index]?.end ?? 0]
    return {
      count: end - start,
      numbers: this.numbers.subarray(start, end),
      starts: this.starts.subarray(start, end),
      ends: this.ends.subarray(start, end),
    }
  }

  // A text has no more pieces than units.
  #reserve(count: number): void {
    if (count <= this.starts.length) return
    const { starts, ends, hashes } = this
    this.#resize(Math.max(count, 2 * starts.length))
    this.starts.set(starts)
    this.ends.set(ends)
    this.hashes.set(hashes)
  }

  #resize(count: number): void {
    this.numbers = new Uint32Array(count)
    this.starts = new Uint32Array(count)
    this.ends = new Uint32Array(count)
    this.hashes = new Int32Array(count)
  }
}
