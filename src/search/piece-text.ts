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
  if (end - start <= 2) {
    const first = String.fromCharCode(units[start] ?? 0)
    return end - start < 2 ? first : first + String.fromCharCode(units[start + 1] ?? 0)
  }
  const texts: string[] = []
  for (let from = start; from < end; from += unitsAtOnce)
    texts.push(String.fromCharCode(...units.subarray(from, Math.min(end, from + unitsAtOnce))))
  return texts.join('')
}
