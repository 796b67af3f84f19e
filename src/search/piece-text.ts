// The texts of pieces that lie side by side as UTF-16 units.

import { kindAt, pieceKinds } from '../danish/piece-kinds.ts'

/** Whether the piece from `start` to `end` is a word, and not signs. */
export function isWordAt(units: Uint16Array, start: number, end: number): boolean {
  // A sign outside the first plane takes two units.
  return kindAt(textOfUnits(units, start, Math.min(start + 2, end)), 0) === pieceKinds.word
}

const unitsAtOnce = 1 << 12

/** The text of the units from `start` to `end`. */
export function textOfUnits(units: Uint16Array, start: number, end: number): string {
  let text = ''
  for (let from = start; from < end; from += unitsAtOnce) {
    // Out of a list of numbers a short text is made in a quarter of the time that a view of the units takes.
    const some: number[] = []
    for (let at = from; at < Math.min(end, from + unitsAtOnce); at += 1) some.push(units[at] ?? 0)
    text += String.fromCharCode(...some)
  }
  return text
}
