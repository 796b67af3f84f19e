// Sorts more texts than are to be in memory: some at a time are put in order and written to a spool, and these stretches are
// then read beside one another.

import { numberAt } from './binary/byte-reader.ts'
import { ByteWindow } from './binary/byte-window.ts'
import { longestNumber } from './binary/byte-writer.ts'
import type { CreateFile } from './binary/file-target.ts'
import { Spool } from './binary/spool.ts'

// Letters in memory at most, and as how many a text counts besides its own.
const usualLetters = 1 << 20
const lettersOfAny = 16

// What is read ahead of all stretches together, and of one at most and at least.
const aheadBytes = 1 << 22
const mostAhead = 1 << 17
const leastAhead = 1 << 13

// A letter as a number of seven bits a byte.
const longestLetter = 3
// As many letters become a text at once.
const lettersAtOnce = 1 << 12

/** Puts texts in the order of their UTF-16 units, which is that of `sort` without a function. */
export class TextSorter {
  readonly #mostLetters: number
  readonly #spool: Spool
  // Where the stretches in the spool end.
  readonly #ends: number[] = []
  #held: string[] = []
  #letters = 0

  /** How many letters are held bounds the memory and changes nothing in the order. */
  constructor(create: CreateFile, name: string, mostLetters = usualLetters) {
    this.#mostLetters = mostLetters
    this.#spool = new Spool(create, name)
  }

  add(text: string): void {
    this.#held.push(text)
    this.#letters += text.length + lettersOfAny
    if (this.#letters > this.#mostLetters) this.#putAside()
  }

  /** All texts in order, each as often as it was added. Nothing is added afterwards. */
  *sorted(): Generator<string> {
    if (this.#ends.length === 0) yield* this.#held.sort()
    else {
      this.#putAside()
      yield* merged(this.#stretches())
    }
  }

  #putAside(): void {
    for (const text of this.#held.sort()) {
      const writer = this.#spool.writerFor(longestNumber + longestLetter * text.length)
      writer.putNumber(text.length)
      for (let at = 0; at < text.length; at += 1) writer.putNumber(text.charCodeAt(at))
    }
    this.#ends.push(this.#spool.size)
    this.#held = []
    this.#letters = 0
  }

  #stretches(): readonly Stretch[] {
    const ahead = Math.max(leastAhead, Math.min(mostAhead, Math.floor(aheadBytes / this.#ends.length)))
    return this.#ends.map(
      (end, index) => new Stretch(new ByteWindow(this.#spool.part(this.#ends[index - 1] ?? 0, end), ahead)),
    )
  }
}

/** Stands at one text of a stretch after the other. */
class Stretch {
  text = ''
  readonly #window: ByteWindow

  constructor(window: ByteWindow) {
    this.#window = window
  }

  /** Moves to the next text; false after the last one. */
  next(): boolean {
    const window = this.#window
    window.need(longestNumber)
    if (window.isAtEnd) return false
    const length = numberAt(window)
    window.need(longestLetter * length)
    this.text = ''
    for (let left = length; left > 0; left -= lettersAtOnce)
      this.text += lettersAt(window, Math.min(left, lettersAtOnce))
    return true
  }
}

const units = new Uint16Array(lettersAtOnce)

function lettersAt(window: ByteWindow, count: number): string {
  for (let index = 0; index < count; index += 1) units[index] = numberAt(window)
  // Spreading them instead takes several times as long.
  return String.fromCharCode.apply(undefined, units.subarray(0, count) as unknown as number[])
}

/** The texts of all stretches: a heap, the one that stands at the least text on top. */
function* merged(stretches: readonly Stretch[]): Generator<string> {
  const heap = stretches.filter((stretch) => stretch.next())
  for (let at = heap.length >> 1; at >= 0; at -= 1) sink(heap, at)
  for (let [first] = heap; first; [first] = heap) {
    yield first.text
    if (!first.next()) {
      const last = heap.pop()
      if (last && last !== first) heap[0] = last
    }
    sink(heap, 0)
  }
}

function sink(heap: Stretch[], from: number): void {
  const moved = heap[from]
  if (!moved) return
  let at = from
  for (;;) {
    let under = 2 * at + 1
    let child = heap[under]
    const other = heap[under + 1]
    if (child && other && other.text < child.text) [child, under] = [other, under + 1]
    if (!child || child.text >= moved.text) break
    heap[at] = child
    at = under
  }
  heap[at] = moved
}
