// Cuts texts into pieces, words and what stands between them, with a number for each distinct piece. Whoever indexes a text and
// whoever packs it ask for the same cut, which is made once.

import { kindAt } from './piece-kinds.ts'
import { emptyHash, longerHash, WordTable, type ListedWords } from './word-table.ts'

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

// The texts of a document are asked for twice, one after the other.
const keptTexts = 8
const blank = 0x20

/** Numbers count from 0 as pieces are met. */
export class TextCutter {
  readonly #table = new WordTable()
  readonly #kept = Array.from({ length: keptTexts }, () => new Cut())
  #next = 0
  /** Without meaning: what was fetched in advance, so that those reads are not left out as useless. */
  fetched = 0

  /** The pieces of `text`, which hold until some other texts were cut. */
  cut(text: string): CutText {
    const known = this.#kept.find((cut) => cut.text === text)
    if (known) return known
    const cut = this.#kept[this.#next] ?? new Cut()
    this.#next = (this.#next + 1) % keptTexts
    this.#cutInto(cut, text)
    this.#number(cut)
    return cut
  }

  /** How many distinct pieces were met. */
  get pieceCount(): number {
    return this.#table.count
  }

  /** All pieces by their numbers, good until another text is cut. */
  pieces(): ListedWords {
    return this.#table.words()
  }

  #cutInto(cut: Cut, text: string): void {
    cut.start(text)
    let count = 0
    for (let start = 0; start < text.length;) {
      const kind = kindAt(text, start)
      let hash = longerHash(emptyHash, text.charCodeAt(start))
      let end = start + 1
      for (; end < text.length && kindAt(text, end) === kind; end += 1)
        hash = longerHash(hash, text.charCodeAt(end))
      const isBlank = end - start === 1 && text.charCodeAt(start) === blank
      if (!isBlank || start === 0 || end === text.length) {
        if (count === cut.starts.length) cut.grow()
        cut.starts[count] = start
        cut.ends[count] = end
        cut.hashes[count] = hash
        count += 1
      }
      start = end
    }
    cut.count = count
  }

  #number({ text, count, numbers, starts, ends, hashes }: Cut): void {
    const table = this.#table
    // Memory that is far away gives many things in the time of one.
    this.fetched ^= table.fetch(hashes, count)
    for (let index = 0; index < count; index += 1) {
      const [start, end, hash] = [starts[index] ?? 0, ends[index] ?? 0, hashes[index] ?? 0]
      const slot = table.find(text, start, end, hash)
      numbers[index] = slot < 0 ? table.count : table.valueAt(slot)
      if (slot < 0) table.add(text, start, end, hash, table.count)
    }
  }
}

// Most texts have fewer pieces; room for more is not kept.
const usualCount = 1 << 12

class Cut implements CutText {
  text = ''
  count = 0
  numbers = new Uint32Array(usualCount)
  starts = new Uint32Array(usualCount)
  ends = new Uint32Array(usualCount)
  hashes = new Int32Array(usualCount)

  start(text: string): void {
    this.text = text
    if (this.starts.length > usualCount && text.length <= usualCount) this.#resize(usualCount)
  }

  grow(): void {
    this.#resize(2 * this.starts.length)
  }

  #resize(count: number): void {
    const { starts, ends, hashes } = this
    this.numbers = new Uint32Array(count)
    this.starts = new Uint32Array(count)
    this.ends = new Uint32Array(count)
    this.hashes = new Int32Array(count)
    if (count < starts.length) return
    this.starts.set(starts)
    this.ends.set(ends)
    this.hashes.set(hashes)
  }
}
