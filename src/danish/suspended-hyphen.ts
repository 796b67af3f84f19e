// "børne- og ungeudvalget", "social-, sundheds- og ældreområdet": what the hyphen leaves out.

import { compoundParts } from './compounds.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { nextBeginning, stretchAt } from './scan.ts'
import { hyphen } from './signs.ts'
import type { Stretch } from './stretch.ts'

// "børne-, ungdoms- og familieafdelingen": two stretches a member.
const furthest = 7

/**
 * The whole word that `stretch` stands for when it ends with a suspended hyphen: its letters and the last part of the
 * compound that follows. Undefined when it has no such hyphen, when no compound follows, or when the two make no word.
 */
export function completedWord(lexicon: Lexicon, text: string, stretch: Stretch): string | undefined {
  if (stretch.kind !== 'word' || !isHyphen(text.charCodeAt(stretch.end - 1))) return undefined
  const first = text.slice(stretch.start, stretch.end - 1).toLowerCase()
  let isJoined = false
  let at = nextBeginning(text, stretch.end)
  for (let count = 0; count < furthest && at < text.length; count += 1) {
    const { start, end } = stretchAt(text, at)
    const word = text.slice(start, end).toLowerCase()
    at = nextBeginning(text, end)
    if (isHyphen(word.charCodeAt(word.length - 1))) continue
    if (word === 'og' || word === 'eller' || word === 'samt') isJoined = true
    else return isJoined ? completed(lexicon, first, word) : undefined
  }
  return undefined
}

// Also the two hyphens of Unicode.
function isHyphen(unit: number): boolean {
  return unit === hyphen || unit === 0x2010 || unit === 0x2011
}

function completed(lexicon: Lexicon, first: string, compound: string): string | undefined {
  const head = compoundParts(lexicon, compound).at(-1)
  if (!head) return undefined
  const word = first + compound.slice(head.start)
  return lexicon.has(word) || compoundParts(lexicon, word).length > 0 ? word : undefined
}
