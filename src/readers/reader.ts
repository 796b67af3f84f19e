// The port that every reader implements.

import type { DocumentText } from '../model/document-text.ts'
import type { Reading } from '../model/reading.ts'
import type { Format } from './format.ts'

/** Says of a word in lower case whether it is one; readers ask before they join what a line's end parts. */
export type IsWord = (word: string) => boolean

/** Turns the bytes of a format into text and a tree over it; content never makes it throw. */
export interface Reader {
  readonly formats: readonly Format[]
  read(bytes: Uint8Array, isWord: IsWord): Promise<Reading<DocumentText>>
}
