// What the dictionary makes of a word in lower case, without hyphens.

import { stemmer } from '@orama/stemmers/danish'
import { partsAtAllDepths } from './compound-tree.ts'
import type { CompoundPart } from './compound-part.ts'
import { compoundParts } from './compounds.ts'
import { danishSpelling } from './danish-spelling.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { standingRoles } from './lexicon/readings.ts'
import { wholeLemmas } from './whole-lemmas.ts'
import { remembered } from './remembered.ts'

/** The lemmas of a word, and the parts that are inside of it. */
export interface WordFacts {
  /** Never empty. */
  readonly lemmas: readonly string[]
  /** At all depths, from left to right. */
  readonly parts: readonly CompoundPart[]
  /** Whether it is in the dictionary or splits into words that are, as it is written. */
  readonly isKnown: boolean
}

/** The facts of `word`, lower case and not empty. */
export function wordFacts(lexicon: Lexicon, word: string): WordFacts {
  const { readings } = lexicon
  const number = lexicon.numberOf(word)
  const bits = readings.bits(number)
  const split = compoundParts(lexicon, word, number)
  const head = split.at(-1)
  if (bits === 0 && !head) return unknownFacts(lexicon, word)
  const parts = partsAtAllDepths(lexicon, word, split)
  if ((bits & standingRoles) === 0 && head)
    return { lemmas: wholeLemmas(word, head.start, head.lemmas), parts, isKnown: true }
  // What stands in compounds only has no other lemmas.
  const roles = bits & standingRoles || bits
  return { lemmas: readings.lemmas(number, roles, word, 0, word.length), parts, isKnown: true }
}

/** The same, for words that are met again and again. */
export const knownFacts: (lexicon: Lexicon, word: string) => WordFacts = remembered(wordFacts)

function unknownFacts(lexicon: Lexicon, word: string): WordFacts {
  const danish = danishSpelling(lexicon, word)
  if (!danish)
    return { lemmas: [decade.exec(word)?.[1] ?? (stemmer(word) || word)], parts: [], isKnown: false }
  const { lemmas, parts } = wordFacts(lexicon, danish.word)
  const asTyped = parts.map((part) => ({
    start: danish.places[part.start] ?? 0,
    end: danish.places[part.end] ?? word.length,
    lemmas: part.lemmas,
  }))
  return { lemmas, parts: asTyped, isKnown: false }
}

// "1950erne", "80ernes"
const decade = /^(\d{2,4}er)(?:ne)?s?$/
