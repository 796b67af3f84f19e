// Words typed without Danish letters: "raadmandshaven", "koebenhavn", "boerneomraadet".

import { compoundParts } from './compounds.ts'
import type { Lexicon } from './lexicon/lexicon.ts'

/** A word with its Danish letters, and for each offset in it the offset in the word as typed. */
export interface DanishSpelling {
  readonly word: string
  readonly places: readonly number[]
}

const letterOf: Readonly<Record<string, string>> = { aa: 'å', ae: 'æ', oe: 'ø' }
const [letterA = 0, letterE = 0, letterO = 0] = Array.from('aeo', (letter) => letter.charCodeAt(0))

// More pairs than this are no Danish word, and every pair doubles the ways to read it.
const mostPairs = 4

/**
 * `word` with aa, ae, oe read as å, æ, ø where that makes a word of the dictionary or a compound; of several ways the
 * one with most Danish letters. Undefined when there is none.
 */
export function danishSpelling(lexicon: Lexicon, word: string): DanishSpelling | undefined {
  const pairs = pairsIn(word)
  if (pairs.length === 0 || pairs.length > mostPairs) return undefined
  for (let choice = 2 ** pairs.length - 1; choice > 0; choice -= 1) {
    const chosen = new Set(pairs.filter((_, index) => (choice & (1 << index)) !== 0))
    const spelling = spelledWith(word, chosen)
    if (lexicon.has(spelling.word) || compoundParts(lexicon, spelling.word).length > 0) return spelling
  }
  return undefined
}

// Where two letters stand that may be written for one.
function pairsIn(word: string): readonly number[] {
  const pairs: number[] = []
  for (let at = 0; at + 1 < word.length; at += 1) {
    const unit = word.charCodeAt(at)
    if (unit !== letterA && unit !== letterO) continue
    const next = word.charCodeAt(at + 1)
    if (next !== letterE && (next !== letterA || unit !== letterA)) continue
    pairs.push(at)
    at += 1
  }
  return pairs
}

function spelledWith(word: string, chosen: ReadonlySet<number>): DanishSpelling {
  let spelled = ''
  const places: number[] = []
  for (let at = 0; at < word.length; at += 1) {
    places.push(at)
    if (chosen.has(at)) {
      spelled += letterOf[word.slice(at, at + 2)] ?? ''
      at += 1
    } else spelled += word[at] ?? ''
  }
  return { word: spelled, places: [...places, word.length] }
}
