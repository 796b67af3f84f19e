import { deserialize, serialize } from 'node:v8'
import { bytesOf, type StoredBytes } from '../../search/binary/stored-bytes.ts'
import type { KeptPart } from '../../search/engine.ts'
import type { CollectedPart } from '../../search/search-index.ts'
import { openSegment, writeSegment } from '../../store/segment-files.ts'
import { openLists, type KeptLists, type ListCollector } from './kept-lists.ts'

/** A segment where it is kept: its parts of the index, and what pages list of its meetings, read when they are asked for. */
export interface KeptSegment {
  readonly engine: KeptPart
  readonly texts: KeptPart
  readonly lists: KeptLists
}

/** Keeps a segment for the join and for the next ingest. Throws what the disk throws. */
export async function keepSegment(
  indexFolder: string,
  key: string,
  { engine, texts }: CollectedPart,
  lists: ListCollector,
): Promise<void> {
  const values = [engine.sections.length, engine.details, texts.details]
  const plain = values.map((value) => [bytesOf(serialize(value))])
  await writeSegment(indexFolder, key, [...plain, ...lists.sections(), ...engine.sections, ...texts.sections])
}

/** The segment that was kept under `key` and is whole. */
export function keptSegment(indexFolder: string, key: string): KeptSegment {
  const [ofCount, ofEngine, ofTexts, places, lines, ...sections] = openSegment(indexFolder, key)
  const engineSections = plainIn(ofCount) as number // of this program, as its key says; so are the others
  return {
    engine: { details: () => plainIn(ofEngine), sections: sections.slice(0, engineSections) },
    texts: { details: () => plainIn(ofTexts), sections: sections.slice(engineSections) },
    lists: openLists(places, lines),
  }
}

function plainIn(stored: StoredBytes | undefined): unknown {
  const bytes = new Uint8Array(stored?.size ?? 0)
  stored?.fill(bytes, 0)
  return deserialize(bytes)
}
