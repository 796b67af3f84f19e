// Suggestions as a file: entries in the order of their rank, and the sorted places of their words. Nothing is prepared
// when it is opened, so that the first visitor who types after a new snapshot waits no longer than the next.

import { openFile, writeFile, type FileFormat } from './binary/binary-file.ts'
import { ByteWriter } from './binary/byte-writer.ts'
import type { NamedBytes } from './engine.ts'
import { suggestionKinds, type Suggestion } from './suggestion.ts'

/** Where a key begins: the number of an entry, and the place in its text as `normalized` gives it. */
export interface KeyPlace {
  readonly entry: number
  readonly start: number
}

/** An opened file: entries and keys by number. */
export interface SuggestionTable {
  readonly keyCount: number
  readonly entry: (number: number) => Suggestion
  readonly text: (number: number) => string
  readonly key: (number: number) => KeyPlace
  /** The entries of the keys from `start` to `end`. */
  readonly entriesOf: (start: number, end: number) => Uint32Array
}

// Sections: kinds, counts, texts and their starts, targets and their starts, entries and places of the keys.
const format: FileFormat = { name: 'suggestions', version: 1, sectionCount: 8 }

/** The file of `entries` and their sorted `keys`. A target that is the text itself is not written. */
export function suggestionFile(entries: readonly Suggestion[], keys: readonly KeyPlace[]): NamedBytes {
  const targets = entries.map(({ text, target }) => (target === text ? '' : target))
  return writeFile(format, [
    Uint8Array.from(entries, ({ kind }) => suggestionKinds.indexOf(kind)),
    Uint32Array.from(entries, ({ count }) => count),
    ...packed(entries.map(({ text }) => text)),
    ...packed(targets),
    Uint32Array.from(keys, ({ entry }) => entry),
    Uint16Array.from(keys, ({ start }) => start),
  ])
}

/** The largest `start` that a key can have. */
export const largestKeyStart = 0xffff

function packed(texts: readonly string[]): readonly [Uint8Array, Uint32Array] {
  const encoder = new TextEncoder()
  const bytes = new ByteWriter()
  const starts = new Uint32Array(texts.length + 1)
  texts.forEach((text, index) => {
    bytes.append(encoder.encode(text))
    starts[index + 1] = bytes.length
  })
  return [bytes.written(), starts]
}

/** Opens what `suggestionFile` gave, keeping the bytes as they are. Throws when the file is damaged. */
export function openSuggestionFile(file: NamedBytes): SuggestionTable {
  const sections = openFile(format, [file])
  const [kinds, counts] = [sections.bytes(0), sections.uint32(1)]
  const text = textsOf(sections.bytes(2), sections.uint32(3))
  const target = textsOf(sections.bytes(4), sections.uint32(5))
  const [entries, starts] = [sections.uint32(6), sections.uint16(7)]
  return {
    keyCount: entries.length,
    text,
    entry: (number) => ({
      kind: suggestionKinds[kinds[number] ?? 0] ?? 'title',
      text: text(number),
      target: target(number) || text(number),
      count: counts[number] ?? 0,
    }),
    key: (number) => ({ entry: entries[number] ?? 0, start: starts[number] ?? 0 }),
    entriesOf: (start, end) => entries.subarray(start, end),
  }
}

function textsOf(bytes: Uint8Array, starts: Uint32Array): (number: number) => string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return (number) => decoder.decode(bytes.subarray(starts[number], starts[number + 1]))
}
