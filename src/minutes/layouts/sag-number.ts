// "Sag nr. 21  Takster for madudbringning", "Sag 58  Budget", and "Sag nr. 129" with the title on the line above.

import { folded } from '../folded.ts'
import { cleanTitle, isBareTitle, type Layout, longestTitle, mayBeTitle } from '../opening.ts'

/** `Saq` is what scanners make of it. A case number ("Sag 306-2016-40117") goes on after its first figures. */
const heading =
  /^(?:[•·○] ?)?sa[gq](?: ?(?:nr\.?|nummer)(?: ?:)?)? ?(\d{1,4}[a-zæøå]?)(?![\d/.-])(?: ?[:.–-])? ?(\p{L}.*|[^\s\p{L}:.–-].*)?$/iu
/** The first sign, which spares most lines the rest. */
const firstSign = /^[•·○s]/iu

/** The words "sag nr." and a number. */
export const sagNumber: Layout = {
  name: 'sag-number',
  openingAt(lines, index) {
    const text = lines[index]?.line.text ?? ''
    const match = firstSign.test(text) ? heading.exec(folded(text.slice(0, longestTitle + 30))) : undefined
    if (!match) return undefined
    const [, number, rest = ''] = match
    if (number === undefined) return undefined
    if (rest !== '') {
      if (!mayBeTitle(rest)) return undefined
      return { form: 'sag-number', weight: 1.5, at: index, end: index + 1, number, title: cleanTitle(rest) }
    }
    const above = lines[index - 1]
    const below = lines[index + 1]
    const isBelow = below !== undefined && isBareTitle(below)
    const isApart = lines[index]?.line.isAfterBlank === true
    if (above && isBareTitle(above) && (!isApart || (above.line.isAfterBlank && !isBelow))) {
      const title = cleanTitle(above.line.text)
      return { form: 'sag-number', weight: 2, at: index - 1, end: index + 1, number, title }
    }
    const title = isBelow ? cleanTitle(below.line.text) : undefined
    return { form: 'sag-number', weight: 1, at: index, end: index + (isBelow ? 2 : 1), number, title }
  },
}
