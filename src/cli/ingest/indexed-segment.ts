import { deserialize, serialize } from 'node:v8'
import { bytesOf, type StoredBytes } from '../../search/binary/stored-bytes.ts'
import type { KeptPart } from '../../search/engine.ts'
import type { CollectedPart } from '../../search/search-index.ts'
import { openSegment, writeSegment } from '../../store/segment-files.ts'
import type { CatalogItem, CatalogMeeting } from '../../store/catalog.ts'
import type { CatalogedMeeting } from './catalog-of.ts'

/** A segment where it is kept: its parts of the index, and its entries of the catalog, which are read when they are asked for. */
export interface KeptSegment {
  readonly engine: KeptPart
  readonly texts: KeptPart
  readonly entries: () => readonly CatalogMeeting[]
  /** With their items. */
  readonly cataloged: () => readonly CatalogedMeeting[]
}

/** Keeps a segment for the join and for the next ingest. Throws what the disk throws. */
export async function keepSegment(
  indexFolder: string,
  key: string,
  { engine, texts }: CollectedPart,
  cataloged: readonly CatalogedMeeting[],
): Promise<void> {
  const entries = cataloged.map(({ entry }) => entry)
  const items = cataloged.map((meeting) => meeting.items)
  const values = [engine.sections.length, entries, items, engine.details, texts.details]
  const plain = values.map((value) => [bytesOf(serialize(value))])
  await writeSegment(indexFolder, key, [...plain, ...engine.sections, ...texts.sections])
}

/** The segment that was kept under `key` and is whole. */
export function keptSegment(indexFolder: string, key: string): KeptSegment {
  const [ofCount, ofEntries, ofItems, ofEngine, ofTexts, ...sections] = openSegment(indexFolder, key)
  const engineSections = plainIn(ofCount) as number // of this program, as its key says; so are the others
  const entries = () => plainIn(ofEntries) as readonly CatalogMeeting[]
  return {
    engine: { details: () => plainIn(ofEngine), sections: sections.slice(0, engineSections) },
    texts: { details: () => plainIn(ofTexts), sections: sections.slice(engineSections) },
    entries,
    cataloged: () => {
      const items = plainIn(ofItems) as readonly (readonly CatalogItem[])[]
      return entries().map((entry, meeting) => ({ entry, items: items[meeting] ?? [] }))
    },
  }
}

function plainIn(stored: StoredBytes | undefined): unknown {
  const bytes = new Uint8Array(stored?.size ?? 0)
  stored?.fill(bytes, 0)
  return deserialize(bytes)
}
