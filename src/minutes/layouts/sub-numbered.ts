// "1.1 Virksomhedsindsats", "2.3. Ledighedstal": items numbered within their group ("1. Sager til beslutning").

import { folded } from '../folded.ts'
import { cleanTitle, type Layout, longestTitle, mayBeTitle } from '../opening.ts'

const heading = /^(\d{1,2}\.\d{1,3})\.? (\S.*)$/u

/** A number of two parts and a title; amounts, dates and times look alike and say nothing by themselves. */
export const subNumbered: Layout = {
  name: 'sub-numbered',
  openingAt(lines, index) {
    const { text } = lines[index]?.line ?? { text: '' }
    if (text.length > longestTitle) return undefined
    const [, number, title] = heading.exec(folded(text)) ?? []
    if (number === undefined || title === undefined || !mayBeTitle(title) || /^\p{Ll}/u.test(title))
      return undefined
    return { form: 'sub-numbered', weight: -0.5, at: index, end: index + 1, number, title: cleanTitle(title) }
  },
}
