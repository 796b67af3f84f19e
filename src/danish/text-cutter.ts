// Cuts texts into pieces, words and what stands between them, with a number for each distinct piece. Whoever indexes a text and
// whoever packs it ask for the same cut, which is made once.

import { Cuts, type CutText } from './cuts.ts'
import { WordTable, type ListedWords } from './word-table.ts'

// Pieces whose places in the table are fetched together.
const fetchedPieces = 1 << 9

/** Numbers count from 0 as pieces are met. */
export class TextCutter {
  readonly #table = new WordTable()
  readonly #ahead = new Cuts()
  readonly #single = new Cuts()
  /** How often texts were cut ahead. */
  timesAhead = 0
  /** Without meaning: what was fetched in advance, so that those reads are not left out as useless. */
  fetched = 0

  /**
   * Cuts texts that are going to be asked for, in this order and maybe again. All are looked up one after the other, because what is
   * known of pieces is then near; between other work it would have to be fetched every time.
   */
  cutAhead(texts: readonly string[]): void {
    this.#ahead.clear()
    for (const text of texts) this.#ahead.add(text)
    this.#number(this.#ahead)
    this.timesAhead += 1
  }

  /** The texts that were cut ahead last, good until others are. */
  get ahead(): Cuts {
    return this.#ahead
  }

  /** The pieces of `text`, which hold until another text is cut. */
  cut(text: string): CutText {
    const known = this.#ahead.next(text)
    if (known) return known
    this.#single.clear()
    this.#single.add(text)
    this.#number(this.#single)
    return this.#single.first()
  }

  /** How many distinct pieces were met. */
  get pieceCount(): number {
    return this.#table.count
  }

  /** All pieces by their numbers, good until another text is cut. */
  pieces(): ListedWords {
    return this.#table.words()
  }

  #number({ texts, count, numbers, starts, ends, hashes }: Cuts): void {
    const table = this.#table
    let from = 0
    for (const { text, end } of texts) {
      for (let index = from; index < end; index += 1) {
        // Memory that is far away gives many things in the time of one.
        if ((index & (fetchedPieces - 1)) === 0)
          this.fetched ^= table.fetch(hashes, index, Math.min(index + fetchedPieces, count))
        const [start, pieceEnd, hash] = [starts[index] ?? 0, ends[index] ?? 0, hashes[index] ?? 0]
        const slot = table.find(text, start, pieceEnd, hash)
        numbers[index] = slot < 0 ? table.count : table.valueAt(slot)
        if (slot < 0) table.add(text, start, pieceEnd, hash, table.count)
      }
      from = end
    }
  }
}
