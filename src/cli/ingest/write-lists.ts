import { archiveSuggestions } from '../../search/archive-suggestions.ts'
import type { CreateFile } from '../../search/binary/file-target.ts'
import { itemsFile } from '../../store/catalog.ts'
import { packedJson } from '../../store/packed-json.ts'
import { packedSuggestions, storedSuggestionsFile } from '../../store/stored-suggestions.ts'
import { listedItems, type CatalogedMeeting } from './catalog-of.ts'

/** The files that `writeLists` writes. */
export const listFiles: readonly string[] = [itemsFile, storedSuggestionsFile]

/** Writes what pages list of all items, and what may be meant while a visitor types. */
export function writeLists(meetings: readonly CatalogedMeeting[], create: CreateFile): void {
  const { summaries, items } = listedItems(meetings)
  const put = (name: string, bytes: Uint8Array) => {
    const file = create(name)
    file.append(bytes)
    file.close()
  }
  put(itemsFile, packedJson(items))
  put(storedSuggestionsFile, packedSuggestions(archiveSuggestions(summaries, items)))
}
