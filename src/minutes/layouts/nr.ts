// "Nr. 10  BR 357/07. Title", "Nr.178 - Title": København before 2009, Fredensborg.

import { folded } from '../folded.ts'
import { cleanTitle, type Layout, longestTitle, mayBeTitle } from '../opening.ts'

const heading = /^(?:[•·○] ?)?nr\.? ?(\d{1,4}[a-zæøå]?)(?![\d/])(?: ?[-–:.])? ?(\p{L}.*|[^\s\p{L}:.–-].*)$/iu
/** The first sign, which spares most lines the rest. */
const firstSign = /^[•·○n]/iu
/** The number of the case between number and title. */
const caseNumber = /^(?:[A-ZÆØÅ]{2,4} )?\d{1,5}\/\d{2,4}\.? ?/u

/** The word "nr." and a number. */
export const nr: Layout = {
  name: 'nr',
  openingAt(lines, index) {
    const text = lines[index]?.line.text ?? ''
    if (!firstSign.test(text)) return undefined
    const match = heading.exec(folded(text.slice(0, longestTitle + 30)))
    const number = match?.[1]
    const rest = (match?.[2] ?? '').replace(caseNumber, '')
    if (number === undefined || !mayBeTitle(rest) || /^\p{Ll}/u.test(rest)) return undefined
    return { form: 'nr', weight: 1.5, at: index, end: index + 1, number, title: cleanTitle(rest) }
  },
}
