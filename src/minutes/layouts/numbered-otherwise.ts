// "1) Velkomst", "12: Budget", "7 - Lokalplan", "- 3 – Eventuelt", "Ad 2. Regnskab", "Ad pkt. 2 - Regnskab": a number with
// another sign behind it than a full stop, or "ad" in front.
// Lists inside items are printed like this more often than headings, so the form speaks against itself a little.

import { cleanTitle, type Layout, longestTitle, mayBeTitle } from '../opening.ts'

const heading =
  /^(?:[–-] )?(?:(\d{1,3})(?:\)|:| [–-])|ad\.? (?:(?:pkt|punkt)\.? )?(\d{1,3})(?:[.:)]| [–-])?) (\S.*)$/iu

/** Number, sign, title. */
export const numberedOtherwise: Layout = {
  name: 'numbered-otherwise',
  openingAt(lines, index) {
    const text = lines[index]?.line.text ?? ''
    if (text.length > longestTitle) return undefined
    const [, plain, behindAd, title] = heading.exec(text) ?? []
    const number = plain ?? behindAd
    if (number === undefined || title === undefined || !mayBeTitle(title)) return undefined
    const form = 'numbered-otherwise'
    return { form, weight: 0, at: index, end: index + 1, number, title: cleanTitle(title) }
  },
}
