// Whether a word is Danish, as those ask who join what a line's end parts.

import { compoundParts } from './compounds.ts'
import type { Lexicon } from './lexicon/lexicon.ts'

/** True for a word, in lower case, that is in the dictionary or a compound of words that are. */
export function isDanishWord(lexicon: Lexicon, word: string): boolean {
  return lexicon.has(word) || compoundParts(lexicon, word).length > 1
}
