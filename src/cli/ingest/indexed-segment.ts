import type { CollectedPart } from '../../search/search-index.ts'
import { readSegment, writeSegment } from '../../store/segment-files.ts'
import type { CatalogedMeeting } from './catalog-of.ts'

/** What an ingest makes of a segment: its part of the index and of the catalog. */
export interface IndexedSegment {
  readonly part: CollectedPart
  readonly cataloged: readonly CatalogedMeeting[]
}

// The buffers of a part stand in its data, too.
interface KeptSegment {
  readonly engine: unknown
  readonly texts: unknown
  readonly cataloged: readonly CatalogedMeeting[]
}

/** Keeps a segment for the next ingest. Throws what the disk throws. */
export async function keepSegment(
  indexFolder: string,
  key: string,
  { part, cataloged }: IndexedSegment,
): Promise<void> {
  const kept: KeptSegment = { engine: part.engine.data, texts: part.texts.data, cataloged }
  await writeSegment(indexFolder, key, kept)
}

/** The segment that was kept under `key`; undefined when it is missing or damaged. */
export async function keptSegment(indexFolder: string, key: string): Promise<IndexedSegment | undefined> {
  const kept = (await readSegment(indexFolder, key)) as KeptSegment | undefined // of this program, as its key says
  if (!kept) return undefined
  const { engine, texts, cataloged } = kept
  return { part: { engine: { data: engine, buffers: [] }, texts: { data: texts, buffers: [] } }, cataloged }
}
