// Splits Danish compounds into the words they are made of.

import type { CompoundPart } from './compound-part.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { roleBits, standingRoles } from './lexicon/readings.ts'
import { longestWord, Splitting } from './splitting.ts'

/** The fewest letters of a compound. */
export const shortestCompound = 5

/**
 * The parts of `word`, lower case, from left to right; empty when it is none or does not split completely.
 *
 * Every part but the last is a word in its linking shape ("integrations", "børne"), the last an inflected word. Of
 * several ways the one with the fewest parts is taken, then the one whose first parts are longest
 * ("musikskole|elever"). A word that the dictionary does not know may also link as it is, or with -s- or -e-. `number` is that
 * of its readings.
 */
export function compoundParts(
  lexicon: Lexicon,
  word: string,
  number = lexicon.numberOf(word),
): readonly CompoundPart[] {
  if (word.length < shortestCompound || word.length > longestWord) return []
  const { readings } = lexicon
  const roles = readings.bits(number) & standingRoles
  if (roles === 0) return splitting.parts(lexicon, word, [])
  if (roles !== roleBits.name)
    return splitting.parts(lexicon, word, readings.lemmas(number, standingRoles, word, 0, word.length))
  // A name is a compound where it is inflected like one: "Verdensbanken", and never "Frederikshavn".
  if (!/(?:en|et|ne|ens|ets|nes)$/.test(word)) return []
  const parts = splitting.parts(lexicon, word, [])
  const last = parts.at(-1)
  return last && !last.lemmas.includes(word.slice(last.start)) ? parts : []
}

// Only its arrays are used again, from word to word.
const splitting = new Splitting()
