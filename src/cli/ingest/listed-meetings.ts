import { keptSegment } from './indexed-segment.ts'
import type { KeptLists, ListedPlace } from './kept-lists.ts'

/** A meeting of a segment. */
interface Listed extends ListedPlace {
  readonly lists: KeptLists
}

/**
 * What pages list of all meetings of some segments, newest first, then by id. In memory is so much of each meeting as its place
 * takes, some 200 bytes; the rest is read where it is asked for.
 */
export class ListedMeetings {
  readonly #listed: readonly Listed[]

  constructor(indexFolder: string, keys: readonly string[]) {
    const listed = keys.flatMap((key) => {
      const { lists } = keptSegment(indexFolder, key)
      return lists.places().map((place) => listedAt(lists, place))
    })
    this.#listed = listed.sort(newestFirst)
  }

  get meetingCount(): number {
    return this.#listed.length
  }

  get itemCount(): number {
    return this.#listed.reduce((sum, { itemCount }) => sum + itemCount, 0)
  }

  /** The entries of the catalog, as lines. */
  *entries(): Generator<Uint8Array> {
    for (const listed of this.#listed) yield listed.lists.entry(listed)
  }

  /** The lists of items, as lines, with the entries of their meetings. */
  *items(): Generator<{ readonly entry: Uint8Array; readonly items: Uint8Array }> {
    for (const listed of this.#listed)
      yield { entry: listed.lists.entry(listed), items: listed.lists.items(listed) }
  }
}

// Written out: a copy of all fields of what was unpacked takes twice the memory.
function listedAt(lists: KeptLists, place: ListedPlace): Listed {
  const { id, date, itemCount, start, entryBytes, itemsBytes } = place
  return { lists, id, date, itemCount, start, entryBytes, itemsBytes }
}

function newestFirst(a: ListedPlace, b: ListedPlace): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? '']
  if (dateA !== dateB) return dateA < dateB ? 1 : -1
  return a.id < b.id ? -1 : 1
}
