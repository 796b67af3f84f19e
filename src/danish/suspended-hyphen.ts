// "børne- og ungeudvalget", "social-, sundheds- og ældreområdet": what the hyphen leaves out.

import { compoundParts } from './compounds.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { Stretch } from './stretch.ts'

// "børne-, ungdoms- og familieafdelingen": two stretches a member.
const furthest = 7

/**
 * The whole word that `stretch` stands for when it ends with a suspended hyphen: its letters and the last part of the
 * compound that follows. Undefined when it has no such hyphen, when no compound follows, or when the two make no word.
 * `following` gives the next stretches of the text, so many at most.
 */
export function completedWord(
  lexicon: Lexicon,
  text: string,
  stretch: Stretch,
  following: (count: number) => readonly Stretch[],
): string | undefined {
  if (stretch.kind !== 'word' || !/[-‐‑]/.test(text[stretch.end - 1] ?? '')) return undefined
  const first = text.slice(stretch.start, stretch.end - 1).toLowerCase()
  let isJoined = false
  for (const { start, end } of following(furthest)) {
    const word = text.slice(start, end).toLowerCase()
    if (/[-‐‑]$/.test(word)) continue
    if (/^(?:og|eller|samt)$/.test(word)) isJoined = true
    else return isJoined ? completed(lexicon, first, word) : undefined
  }
  return undefined
}

function completed(lexicon: Lexicon, first: string, compound: string): string | undefined {
  const head = compoundParts(lexicon, compound).at(-1)
  if (!head) return undefined
  const word = first + compound.slice(head.start)
  return lexicon.has(word) || compoundParts(lexicon, word).length > 0 ? word : undefined
}
