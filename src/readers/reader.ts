// The port that every reader implements.

import type { IsWord } from '../model/is-word.ts'
import type { DocumentText } from '../model/document-text.ts'
import type { Reading } from '../model/reading.ts'
import type { Format } from './format.ts'

/** Turns the bytes of a format into text and a tree over it; content never makes it throw. */
export interface Reader {
  readonly formats: readonly Format[]
  read(bytes: Uint8Array, isWord: IsWord): Promise<Reading<DocumentText>>
}
