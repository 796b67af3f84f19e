// Reads the words of texts that were cut: a piece that was met before is known by its number, so that its letters are not
// looked at again; what is no plain word is read letter by letter.

import { pieceKinds, kindAt } from './piece-kinds.ts'
import type { IndexingReader } from './analyzer.ts'
import type { TextCutter } from './text-cutter.ts'
import { endsNumber, endsWord, goesOn } from './plain-words.ts'
import { blank, isDigit } from './signs.ts'
import type { WordReader } from './word-reader.ts'

// What is known of a piece: a code, and above it a word's number.
const codes = { unknown: 0, word: 1, number: 2, nothing: 3, lookClosely: 4 } as const
const codeBits = 3
const codeMask = (1 << codeBits) - 1
const sectionSign = '§'

/** Gives what the reader it is made of gives, faster. */
export class CutReader implements IndexingReader {
  readonly #cutter: TextCutter
  readonly #reader: WordReader
  #known = new Uint32Array(1 << 10)
  #timesAhead = 0

  constructor(cutter: TextCutter, reader: WordReader) {
    this.#cutter = cutter
    this.#reader = reader
  }

  wordOf(piece: number): number {
    const known = this.#known[piece] ?? codes.unknown
    const code = known & codeMask
    return code === codes.word || code === codes.number ? known >>> codeBits : -1
  }

  read(text: string): Uint32Array {
    const { count, numbers, starts, ends } = this.#cutter.cut(text)
    const reader = this.#reader
    this.#lookAhead()
    reader.begin(text)
    let at = 0
    for (let index = 0; index < count; index += 1) {
      const end = ends[index] ?? 0
      // What was read last may go over several pieces, and end within one.
      if (at >= end) continue
      const start = starts[index] ?? 0
      if (at <= start) {
        const known = this.#knownOf(numbers[index] ?? 0, text, start, end)
        const code = known & codeMask
        if (code === codes.nothing) continue
        if (isPlain(code, text, start, end)) {
          reader.push(known >>> codeBits)
          continue
        }
        at = start
      }
      while (at < end) at = reader.step(text, at)
    }
    return reader.end()
  }

  // Looks at all new words of texts that were cut ahead one after the other: what their analysis needs is then near.
  #lookAhead(): void {
    const { timesAhead, ahead } = this.#cutter
    if (timesAhead === this.#timesAhead) return
    this.#timesAhead = timesAhead
    const { texts, numbers, starts, ends } = ahead
    let index = 0
    for (const { text, end } of texts) {
      for (; index < end; index += 1)
        this.#knownOf(numbers[index] ?? 0, text, starts[index] ?? 0, ends[index] ?? 0)
    }
  }

  #knownOf(piece: number, text: string, start: number, end: number): number {
    if (piece >= this.#known.length) {
      const known = new Uint32Array(2 * Math.max(piece, this.#known.length))
      known.set(this.#known)
      this.#known = known
    }
    const known = this.#known[piece] ?? codes.unknown
    if (known !== codes.unknown) return known
    const found = this.#lookedAt(text, start, end)
    this.#known[piece] = found
    return found
  }

  // A word is noted only where the signs behind it leave it alone, so that few are noted that no text has.
  #lookedAt(text: string, start: number, end: number): number {
    if (kindAt(text, start) === pieceKinds.signs)
      return text.slice(start, end).includes(sectionSign) ? codes.lookClosely : codes.nothing
    const code = isDigit(text.charCodeAt(start)) ? codes.number : codes.word
    if (!isPlain(code, text, start, end)) return codes.unknown
    const number = this.#reader.runNumber(text, start, end)
    return number < 0 ? codes.lookClosely : ((number << codeBits) | code) >>> 0
  }
}

// Whether a piece is a word or a number that no sign behind it makes part of something longer.
function isPlain(code: number, text: string, start: number, end: number): boolean {
  // Nearly every word ends so.
  if (code === codes.word && text.charCodeAt(end) === blank) return true
  if (code === codes.lookClosely || code === codes.unknown || goesOn(text, end)) return false
  return code === codes.word ? endsWord(text, end, end - start) : endsNumber(text, end)
}
