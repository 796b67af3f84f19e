// What an archive suggests, as a file of its snapshot: packed, because hardly anything of it is read at once.

import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { openSuggestions, type Suggestions } from '../search/suggestions.ts'

/** The file of a snapshot that holds its suggestions. */
export const storedSuggestionsFile = 'suggestions.br'

const unpacked = promisify(brotliDecompress)

/** Opens the file, packed, when it is first asked for, beside other work. */
export function suggestionsIn(packed: Uint8Array): () => Promise<Suggestions> {
  let opened: Promise<Suggestions> | undefined
  return () => (opened ??= unpacked(packed).then((bytes) => openSuggestions({ name: 'suggestions', bytes })))
}
