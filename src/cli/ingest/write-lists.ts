import { ArchiveSuggestions } from '../../search/archive-suggestions.ts'
import type { CreateFile } from '../../search/binary/file-target.ts'
import { itemsFile } from '../../store/catalog.ts'
import { packedJson } from '../../store/packed-json.ts'
import { packedSuggestions, storedSuggestionsFile } from '../../store/stored-suggestions.ts'
import { listedItems, type CatalogedMeeting } from './catalog-of.ts'

/** The files that `writeLists` writes. */
export const listFiles: readonly string[] = [itemsFile, storedSuggestionsFile]

/** Where files are written, and others that are needed meanwhile. */
export interface ListFiles {
  readonly create: CreateFile
  readonly createScratch: CreateFile
}

/** Writes what pages list of all items, and what may be meant while a visitor types. */
export function writeLists(
  meetings: readonly CatalogedMeeting[],
  { create, createScratch }: ListFiles,
): void {
  const sorted = listedItems(meetings)
  const put = (name: string, bytes: Uint8Array) => {
    const file = create(name)
    file.append(bytes)
    file.close()
  }
  put(itemsFile, packedJson(sorted.flatMap(({ items }) => items)))
  const offered = new ArchiveSuggestions(createScratch)
  for (const { entry, items } of sorted) offered.add(entry.summary, items)
  put(storedSuggestionsFile, packedSuggestions(offered.suggestions(), createScratch))
}
