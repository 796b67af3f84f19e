// A slice of more than a few letters keeps the whole text it was cut from in memory.
const longestOwnSlice = 12
const unitsAtOnce = 1 << 10

/** `text` from `start` to `end` as a string of its own. */
export function ownCopy(text: string, start: number, end: number): string {
  if (end - start <= longestOwnSlice) return text.slice(start, end)
  let copy = ''
  for (let from = start; from < end; from += unitsAtOnce) {
    const units: number[] = []
    for (let at = from; at < Math.min(end, from + unitsAtOnce); at += 1) units.push(text.charCodeAt(at))
    copy += String.fromCharCode(...units)
  }
  return copy
}
