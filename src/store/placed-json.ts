// What was read from a text, as JSON in small: a string that stands in the text is written as where it stands, a place as
// its distance from the one around it, and its lines are left out where the text tells them. That halves what is left
// of a reading besides its text when it is packed.

import type { Place } from '../model/place.ts'

/**
 * `value` with the strings and places that `text` gives back. Undefined for a value that holds what stands for them: a
 * list of numbers alone, or an object without fields.
 */
export function placedIn(text: string, value: unknown): unknown {
  try {
    return placed({ text, lines: lineStarts(text) }, value, 0)
  } catch (error) {
    if (error instanceof Ambiguous) return undefined
    throw error
  }
}

/** The value that `placedIn` was given with the same text. */
export function unplacedFrom(text: string, value: unknown): unknown {
  return unplaced({ text, lines: lineStarts(text) }, value, 0)
}

class Ambiguous extends Error {}

interface Source {
  readonly text: string
  /** Where each line begins. */
  readonly lines: Uint32Array
}

type Fields = Readonly<Record<string, unknown>>

const leastLetters = 12 // shorter ones are as long as what would stand for them
const searchedLetters = 64 // so far after a place begins, its string is looked for: after a number, say

// Stands for a string that is the whole text of the place beside it. Others are three numbers, places two or four.
const wholePlace = {}

function placed(source: Source, value: unknown, base: number): unknown {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every((one) => typeof one === 'number')) throw new Ambiguous()
    return value.map((one) => placed(source, one, base))
  }
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Fields
  if (isPlace(fields)) return shortPlace(source, fields, base)
  const names = Object.keys(fields)
  if (names.length === 0) throw new Ambiguous()
  const inner = innerBase(fields, base)
  return Object.fromEntries(
    names.map((name) => {
      const field = fields[name]
      if (typeof field === 'string') return [name, shortString(source, field, placeFor(name, fields), inner)]
      return [name, placed(source, field, isPlace(field) ? base : inner)]
    }),
  )
}

function unplaced(source: Source, value: unknown, base: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) return unplacedFields(source, value as Fields, base)
  const numbers = numbersIn(value)
  if (!numbers) return value.map((one) => unplaced(source, one, base))
  return numbers.length === 3 ? longString(source, numbers, base) : longPlace(source, numbers, base)
}

// Every reading goes through here with each of its objects: nothing is made for one but what it becomes.
function unplacedFields(source: Source, fields: Fields, base: number): Fields {
  const given: Record<string, unknown> = {}
  const places: Record<string, Place> = {}
  for (const name in fields) {
    const numbers = numbersIn(fields[name])
    const isShortPlace = numbers?.length === 2 || numbers?.length === 4
    // Those that wait keep their place in the order.
    given[name] = isShortPlace ? (places[name] = longPlace(source, numbers, base)) : undefined
  }
  const around = places['place'] ?? places['heading']
  const inner = around?.start ?? base
  for (const name in fields) {
    if (given[name] !== undefined) continue
    const field = fields[name]
    const place = isString(field) || isWhole(field) ? (places[`${name}Place`] ?? places['place']) : undefined
    given[name] =
      place && isWhole(field)
        ? source.text.slice(place.start, place.end)
        : unplaced(source, field, place?.start ?? inner)
  }
  return given
}

/** Where the things inside an object are measured from. */
function innerBase({ place, heading }: Fields, base: number): number {
  const around = isPlace(place) ? place : heading
  return isPlace(around) ? around.start : base
}

/** The place of the string `name`: `labelPlace` for `label`, else that of the whole object. */
function placeFor(name: string, fields: Fields): Place | undefined {
  const own = fields[`${name}Place`] ?? fields['place']
  return isPlace(own) ? own : undefined
}

function shortString({ text }: Source, string: string, place: Place | undefined, base: number): unknown {
  if (string.length < leastLetters) return string
  if (place && text.slice(place.start, place.end) === string) return wholePlace
  const from = place?.start ?? base
  const at = text.slice(from, from + string.length + searchedLetters).indexOf(string)
  return at < 0 ? string : [at, string.length, 0]
}

function longString({ text }: Source, [at = 0, length = 0]: readonly number[], base: number): string {
  return text.slice(base + at, base + at + length)
}

function shortPlace(source: Source, { start, end, startLine, endLine }: Place, base: number): unknown {
  const told = linesOf(source, start, end)
  const isTold = told.startLine === startLine && told.endLine === endLine
  return isTold ? [start - base, end - start] : [start - base, end - start, startLine, endLine]
}

function longPlace(source: Source, [from = 0, length = 0, ...lines]: readonly number[], base: number): Place {
  const [start, end] = [base + from, base + from + length]
  const [startLine, endLine] = lines
  if (startLine === undefined || endLine === undefined) return { start, end, ...linesOf(source, start, end) }
  return { start, end, startLine, endLine }
}

function linesOf({ lines }: Source, start: number, end: number): Pick<Place, 'startLine' | 'endLine'> {
  return { startLine: lineAt(lines, start), endLine: lineAt(lines, Math.max(start, end - 1)) }
}

function lineStarts(text: string): Uint32Array {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return Uint32Array.from(starts)
}

function lineAt(lines: Uint32Array, offset: number): number {
  let [low, high] = [0, lines.length]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}

const placeNames = ['start', 'end', 'startLine', 'endLine']

/** Whether `value` is a place and nothing more. */
function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false
  const names = Object.keys(value)
  return names.length === 4 && placeNames.every((name) => Number.isInteger((value as Fields)[name]))
}

/** `value` where it is a list of numbers and nothing else, which stands for a place or a string. */
function numbersIn(value: unknown): readonly number[] | undefined {
  const isNumbers = Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'number')
  return isNumbers ? value : undefined
}

function isString(value: unknown): boolean {
  return numbersIn(value)?.length === 3
}

function isWhole(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isEmpty(value)
}

function isEmpty(value: object): boolean {
  for (const _ in value) return false
  return true
}
