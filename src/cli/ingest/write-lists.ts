import { ArchiveSuggestions } from '../../search/archive-suggestions.ts'
import type { CreateFile } from '../../search/binary/file-target.ts'
import { suggestionsFile } from '../../search/suggestions.ts'
import { itemsFile } from '../../store/catalog-file.ts'
import { valueIn } from '../../store/json-lines.ts'
import type { CatalogItem, CatalogMeeting } from '../../store/catalog.ts'
import { packedPieces } from '../../store/packed-pieces.ts'
import { storedSuggestionsFile } from '../../store/stored-suggestions.ts'
import type { ListedMeetings } from './listed-meetings.ts'

/** Where files are written, and others that are needed meanwhile. */
export interface ListFiles {
  readonly create: CreateFile
  readonly createScratch: CreateFile
}

/** Writes what pages list of all items, and what may be meant while a visitor types, of which nothing stays in memory. */
export async function writeLists(
  meetings: Pick<ListedMeetings, 'items'>,
  { create, createScratch }: ListFiles,
): Promise<void> {
  const offered = new ArchiveSuggestions(createScratch)
  await writePacked(create, itemsFile, itemLines(meetings, offered))
  await writePacked(create, storedSuggestionsFile, suggestionsFile(offered.suggestions(), createScratch))
}

function* itemLines(
  meetings: Pick<ListedMeetings, 'items'>,
  offered: ArchiveSuggestions,
): Generator<Uint8Array> {
  for (const { entry, items } of meetings.items()) {
    offered.add((valueIn(entry) as CatalogMeeting).summary, valueIn(items) as readonly CatalogItem[])
    yield items
  }
}

async function writePacked(create: CreateFile, name: string, pieces: Iterable<Uint8Array>): Promise<void> {
  const file = create(name)
  try {
    for await (const piece of packedPieces(pieces)) file.append(piece)
  } finally {
    file.close()
  }
}
