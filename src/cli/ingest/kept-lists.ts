// What pages list of the meetings of a segment, as it is kept with the segment: lines of JSON that go into a snapshot as they
// are, and so much of each meeting as it takes to put them in order.

import { deserialize, serialize } from 'node:v8'
import type { IsoDate, MeetingId } from '../../model/ids.ts'
import { bytesOf, type StoredBytes } from '../../search/binary/stored-bytes.ts'
import { jsonLine } from '../../store/json-lines.ts'
import type { CatalogedMeeting } from './catalog-of.ts'

/** A meeting whose lines, its entry of the catalog and its items, are so many bytes from `start`. */
export interface ListedPlace {
  readonly id: MeetingId
  readonly date: IsoDate | undefined
  readonly itemCount: number
  readonly start: number
  readonly entryBytes: number
  readonly itemsBytes: number
}

/** Collects the lists of a segment, meeting after meeting. Nothing of what is added stays alive. */
export class ListCollector {
  readonly #places: ListedPlace[] = []
  readonly #lines: Uint8Array[] = []
  #size = 0

  add({ entry, items }: CatalogedMeeting): void {
    const lines = [jsonLine(entry), jsonLine(items)] as const
    const [entryBytes, itemsBytes] = [lines[0].length, lines[1].length]
    const { id, date, itemCount } = entry.summary
    this.#places.push({ id, date, itemCount, start: this.#size, entryBytes, itemsBytes })
    this.#lines.push(...lines)
    this.#size += entryBytes + itemsBytes
  }

  /** Two sections of a segment: the places, and the lines. */
  sections(): readonly [Iterable<Uint8Array>, Iterable<Uint8Array>] {
    return [[bytesOf(serialize(this.#places))], this.#lines]
  }
}

/** The lists of a segment. */
export interface KeptLists {
  /** In the order of the segment. */
  readonly places: () => readonly ListedPlace[]
  /** The entry of the catalog of a meeting as a line. */
  readonly entry: (place: ListedPlace) => Uint8Array
  /** The list of its items as a line. */
  readonly items: (place: ListedPlace) => Uint8Array
}

/** Opens the sections that a `ListCollector` gave. What is read throws what the disk throws. */
export function openLists(places: StoredBytes | undefined, lines: StoredBytes | undefined): KeptLists {
  return {
    places: () => deserialize(bytesIn(places, 0, places?.size ?? 0)) as readonly ListedPlace[],
    entry: ({ start, entryBytes }) => bytesIn(lines, start, entryBytes),
    items: ({ start, entryBytes, itemsBytes }) => bytesIn(lines, start + entryBytes, itemsBytes),
  }
}

function bytesIn(stored: StoredBytes | undefined, start: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  stored?.fill(bytes, start)
  return bytes
}
