// What may be meant while a visitor types: every text is found by the beginning of any of its words.

import type { CreateFile } from './binary/file-target.ts'
import { joinedBytes, MemoryFiles } from './binary/memory-files.ts'
import type { NamedBytes } from './engine.ts'
import { suggestionKinds, type Suggestion } from './suggestion.ts'
import {
  largestKeyStart,
  openSuggestionFile,
  SuggestionFileWriter,
  type KeyPlace,
  type SuggestionTable,
} from './suggestion-file.ts'
import { TextSorter } from './text-sorter.ts'

/** Suggests for one snapshot. */
export interface Suggestions {
  /** The best suggestions for what has been typed so far; none for nothing. Never throws. */
  readonly suggest: (typed: string, limit: number) => readonly Suggestion[]
}

const keyLetters = 24 // Nobody types more before looking at the list; twice as many cost half a second at 50,000 items.

// Ends the text of a key, before its place: smaller than every sign of a text.
const endOfText = '\u0000'

/**
 * The file that suggests from `entries`, in pieces that are good until the next: numbered by rank, so the best are the smallest
 * numbers in a stretch of keys. What is sorted lies in files that `create` begins, for as long as this takes.
 */
export function* suggestionsFile(entries: Iterable<Suggestion>, create: CreateFile): Generator<Uint8Array> {
  const ranked = new TextSorter(create, 'ranked')
  for (const entry of entries) ranked.add(rankedText(entry))
  const file = new SuggestionFileWriter(create)
  const keys = new TextSorter(create, 'keys')
  for (const text of ranked.sorted()) {
    const entry = entryIn(text)
    for (const key of keysOf(entry, file.entryCount)) keys.add(key)
    file.putEntry(entry)
  }
  for (const key of keys.sorted()) file.putKey(placeIn(key))
  yield* file.pieces()
}

/** Suggestions from a file of `suggestionsFile`; asked in a few milliseconds. Throws when it is damaged. */
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
export function createSuggestions(entries: Iterable<Suggestion>): Suggestions {
  const bytes = joinedBytes(suggestionsFile(entries, new MemoryFiles().create))
  return openSuggestions({ name: 'suggestions', bytes })
}

/** The best of several. */
export function joinedSuggestions(several: readonly Suggestions[]): Suggestions {
  return {
    suggest: (typed, limit) =>
      several
        .flatMap(({ suggest }) => suggest(typed, limit).map(rankedText))
        .sort()
        .slice(0, limit)
        .map(entryIn),
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

/**
 * An entry as a text, in the order of which it is ranked: names before words before titles; among the same kind what has most
 * behind it, then the shorter.
 */
function rankedText({ kind, text, target, count }: Suggestion): string {
  const rank = [most - count, text.length].map((number) => String(number).padStart(numberDigits, '0'))
  return `${suggestionKinds.indexOf(kind)}${rank.join('')}${text}${target}`
}

/** The entry of a text that `rankedText` gave. */
function entryIn(ranked: string): Suggestion {
  const numberIn = (place: number) =>
    Number(ranked.slice(1 + place * numberDigits, 1 + (place + 1) * numberDigits))
  const start = 1 + 2 * numberDigits
  const end = start + numberIn(1)
  return {
    kind: suggestionKinds[Number(ranked[0])] ?? 'title',
    text: ranked.slice(start, end),
    target: ranked.slice(end),
    count: most - numberIn(0),
  }
}

const numberDigits = 10
const most = 2 ** 32 - 1 // what a file can count

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
