// What may be meant while a visitor types: every text is found by the beginning of any of its words.

import type { NamedBytes } from './engine.ts'
import { suggestionKinds, type Suggestion } from './suggestion.ts'
import {
  largestKeyStart,
  openSuggestionFile,
  suggestionFile,
  type KeyPlace,
  type SuggestionTable,
} from './suggestion-file.ts'

/** Suggests for one snapshot. */
export interface Suggestions {
  /** The best suggestions for what has been typed so far; none for nothing. Never throws. */
  readonly suggest: (typed: string, limit: number) => readonly Suggestion[]
}

const keyLetters = 24 // Nobody types more before looking at the list; twice as many cost half a second at 50,000 items.

// Ends the text of a key, before its place: smaller than every sign of a text.
const endOfText = '\u0000'

/** The file that suggests from `entries`: numbered by rank, so the best are the smallest numbers in a stretch of keys. */
export function suggestionsFile(entries: readonly Suggestion[]): NamedBytes {
  const ranked = [...entries].sort(byRank)
  const keys = ranked.flatMap((entry, rank) => keysOf(entry, rank)).sort()
  return suggestionFile(ranked, keys.map(placeIn))
}

/** Suggestions from the file that `suggestionsFile` gave; asked in a few milliseconds. Throws when it is damaged. */
export function openSuggestions(file: NamedBytes): Suggestions {
  const table = openSuggestionFile(file)
  return {
    suggest: (typed, limit) => {
      const prefix = normalized(typed).slice(0, keyLetters)
      if (prefix === '') return []
      const start = firstAtLeast(table, prefix)
      const end = firstAtLeast(table, `${prefix}\uffff`)
      return smallest(table.entriesOf(start, end), limit).map(table.entry)
    },
  }
}

/** Suggestions over `entries`, for few of them. */
export function createSuggestions(entries: readonly Suggestion[]): Suggestions {
  return openSuggestions(suggestionsFile(entries))
}

/** The best of several. */
export function joinedSuggestions(several: readonly Suggestions[]): Suggestions {
  return {
    suggest: (typed, limit) =>
      several
        .flatMap(({ suggest }) => suggest(typed, limit))
        .sort(byRank)
        .slice(0, limit),
  }
}

/** A key for every word of the entry, for a case number one: the text from there on, and the place. */
function keysOf({ kind, text }: Suggestion, rank: number): readonly string[] {
  const plain = normalized(text)
  const starts = kind === 'case' ? [0] : wordStarts(plain).filter((start) => start <= largestKeyStart)
  return starts.map((start) => `${plain.slice(start, start + keyLetters)}${endOfText}${rank} ${start}`)
}

function placeIn(key: string): KeyPlace {
  const [entry, start] = key.slice(key.indexOf(endOfText) + 1).split(' ')
  return { entry: Number(entry), start: Number(start) }
}

/** The `limit` smallest different numbers, in order. */
function smallest(numbers: Uint32Array, limit: number): readonly number[] {
  const best: number[] = []
  for (const number of numbers) {
    if (best.length >= limit && number >= (best.at(-1) ?? 0)) continue
    const at = best.findIndex((other) => other >= number)
    if (best[at] === number) continue
    best.splice(at < 0 ? best.length : at, 0, number)
    if (best.length > limit) best.pop()
  }
  return best
}

/** Names before words before titles; among the same kind what has most behind it, then the shorter. */
function byRank(a: Suggestion, b: Suggestion): number {
  return (
    suggestionKinds.indexOf(a.kind) - suggestionKinds.indexOf(b.kind) ||
    b.count - a.count ||
    a.text.length - b.text.length ||
    compared(a.text, b.text)
  )
}

/** The first of the sorted keys that is not before `prefix`. */
function firstAtLeast(table: SuggestionTable, prefix: string): number {
  let low = 0
  let high = table.keyCount
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keyAt(table, middle) < prefix) low = middle + 1
    else high = middle
  }
  return low
}

function keyAt({ key, text }: SuggestionTable, number: number): string {
  const { entry, start } = key(number)
  return normalized(text(entry)).slice(start, start + keyLetters)
}

function normalized(text: string): string {
  return text
    .replaceAll(endOfText, ' ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^ | $/g, '')
}

/** Where words begin: letters and digits after anything else. */
function wordStarts(text: string): readonly number[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu), (match) => match.index)
}

function compared(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
