// What an archive suggests, as a file of its snapshot: packed, because hardly anything of it is read at once.

import { promisify } from 'node:util'
import { brotliCompressSync, brotliDecompress, constants } from 'node:zlib'
import type { Suggestion } from '../search/suggestion.ts'
import type { CreateFile } from '../search/binary/file-target.ts'
import { joinedBytes } from '../search/binary/memory-files.ts'
import { openSuggestions, suggestionsFile, type Suggestions } from '../search/suggestions.ts'

/** The file of a snapshot that holds its suggestions. */
export const storedSuggestionsFile = 'suggestions.br'

const packing = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const unpacked = promisify(brotliDecompress)

/** The bytes of that file; what is sorted lies in files of `createScratch` meanwhile. */
export function packedSuggestions(entries: Iterable<Suggestion>, createScratch: CreateFile): Uint8Array {
  return brotliCompressSync(joinedBytes(suggestionsFile(entries, createScratch)), packing)
}

/** Opens the file when it is first asked for, beside other work. */
export function suggestionsIn(packed: Uint8Array): () => Promise<Suggestions> {
  let opened: Promise<Suggestions> | undefined
  return () => (opened ??= unpacked(packed).then((bytes) => openSuggestions({ name: 'suggestions', bytes })))
}
