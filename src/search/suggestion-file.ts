// Suggestions as a file: entries in the order of their rank, and the sorted places of their words. Nothing is prepared
// when it is opened, so that the first visitor who types after a new snapshot waits no longer than the next.

import { filePieces, openFile, type FileFormat } from './binary/binary-file.ts'
import type { CreateFile } from './binary/file-target.ts'
import { NumberSpool } from './binary/number-spool.ts'
import { Spool } from './binary/spool.ts'
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

/** Writes entries in the order of their rank, and their keys as they are sorted. Nothing of them stays in memory. */
export class SuggestionFileWriter {
  readonly #kinds: Spool
  readonly #counts: NumberSpool
  readonly #texts: TextSpool
  readonly #targets: TextSpool
  readonly #keyEntries: NumberSpool
  readonly #keyStarts: NumberSpool
  /** How many entries were put so far: the number of the next. */
  entryCount = 0

  constructor(create: CreateFile) {
    this.#kinds = new Spool(create, 'kinds')
    this.#counts = new NumberSpool(create, 'counts', new Uint32Array(1))
    this.#texts = new TextSpool(create, 'texts')
    this.#targets = new TextSpool(create, 'targets')
    this.#keyEntries = new NumberSpool(create, 'key-entries', new Uint32Array(1))
    this.#keyStarts = new NumberSpool(create, 'key-starts', new Uint16Array(1))
  }

  /** A target that is the text itself is not written. */
  putEntry({ kind, text, target, count }: Suggestion): void {
    this.#kinds.writerFor(1).putByte(suggestionKinds.indexOf(kind))
    this.#counts.put(count)
    this.#texts.put(text)
    this.#targets.put(target === text ? '' : target)
    this.entryCount += 1
  }

  putKey({ entry, start }: KeyPlace): void {
    this.#keyEntries.put(entry)
    this.#keyStarts.put(start)
  }

  /** The file, each piece until the next is asked for. Throws when it would be larger than its header can say. */
  pieces(): Generator<Uint8Array> {
    return filePieces(format, [
      this.#kinds,
      this.#counts.spool,
      ...this.#texts.spools,
      ...this.#targets.spools,
      this.#keyEntries.spool,
      this.#keyStarts.spool,
    ])
  }
}

/** The largest `start` that a key can have. */
export const largestKeyStart = 0xffff

/** Texts in UTF-8, and where each of them starts and the last one ends. */
class TextSpool {
  readonly #bytes: Spool
  readonly #starts: NumberSpool
  readonly #encoder = new TextEncoder()

  constructor(create: CreateFile, name: string) {
    this.#bytes = new Spool(create, name)
    this.#starts = new NumberSpool(create, `${name}-starts`, new Uint32Array(1))
    this.#starts.put(0)
  }

  get spools(): readonly [Spool, Spool] {
    return [this.#bytes, this.#starts.spool]
  }

  put(text: string): void {
    this.#bytes.append(this.#encoder.encode(text))
    this.#starts.put(this.#bytes.size)
  }
}

/** Opens what `SuggestionFileWriter` wrote, keeping the bytes as they are. Throws when the file is damaged. */
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
