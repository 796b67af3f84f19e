// Items taken together: "Punkt 7 og 8 behandles under ét", "Sagen blev behandlet sammen med sag 4".

import { guarded } from './guarded.ts'

/** No text says so without naming another item; few do, and the patterns below cost ten times as much. */
const namesItem = /(?:sag|punkt|pkt)[^\d\n]{0,12}\d/iu
/** What is looked for first, and the verb that must stand up to sixty signs before it. */
const withItem =
  /(?:sammen med|under [eé]t med|i sammenhæng med|i drøftelsen under|(?<=behandlet )under) (?:sag|punkt(?:et)?|pkt\.?|dagsordenspunkt)(?:er|erne)?(?: ?nr\.?)? ?(\d{1,4})/giu
const treated = /(?:behandle(?:s|t|des|de)|drøfte(?:s|t|des)|taget|tages|ses)[^.\n]{0,60}$/iu
const underOne = guarded(
  /(?:sag|punkt|pkt\.?|dagsordenspunkt)(?:er|erne|et)?(?: ?nr\.?)? ?((?:\d{1,4}(?:, ?| og |-| & )){1,6}\d{1,4})[^.\n]{0,40}?(?:behandle|drøfte|tage)[^.\n]{0,40}?(?:under [eé]t|sammen|samlet|samtidig)/iu,
)

/** Numbers of the items that the text says this one was taken together with, as printed; empty when it says nothing. */
export function jointItemsIn(text: string): readonly string[] {
  if (!namesItem.test(text)) return []
  const single = togetherWith(text)
  if (single !== undefined) return [single]
  const list = underOne.exec(text)?.[1]
  return list === undefined ? [] : (list.match(/\d{1,4}/gu) ?? [])
}

function togetherWith(text: string): string | undefined {
  for (const match of text.matchAll(withItem)) {
    if (treated.test(text.slice(Math.max(0, match.index - 80), match.index))) return match[1]
  }
  return undefined
}

/**
 * The number of the item that this one, `ownNumber`, was taken together with, or undefined.
 * Of "Punkt 7 og 8 behandles under ét" item 7 gets `8` and item 8 gets `7`.
 */
export function jointItemIn(text: string, ownNumber?: string): string | undefined {
  return jointItemsIn(text).find((number) => number !== ownNumber)
}
