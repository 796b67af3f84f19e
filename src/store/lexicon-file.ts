// The compiled lexicon as a file: where it lies, and how it is opened.

import { readFile } from 'node:fs/promises'
import { openLexicon, type Lexicon } from '../danish/lexicon/lexicon.ts'

/** The name of the file that the build writes beside the compiled program. */
export const lexiconFileName = 'danish.lexicon'

// Beside the compiled program, and from the sources in the folder of the compiled program.
const places = [`../${lexiconFileName}`, `../../dist/${lexiconFileName}`]

/** Reads the lexicon that the build wrote. Throws, with the command that mends it, when there is none. */
export async function loadLexicon(): Promise<Lexicon> {
  for (const place of places) {
    const bytes = await readFile(new URL(place, import.meta.url)).catch(() => undefined)
    if (bytes) return openLexicon(bytes)
  }
  throw new Error(`The lexicon ${lexiconFileName} is missing. Run: npm run build`)
}
