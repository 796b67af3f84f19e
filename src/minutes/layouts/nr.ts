// "Nr. 10  BR 357/07. Title", "Nr.178 - Title": København before 2009, Fredensborg.

import { cleanTitle, type Layout, longestTitle, mayBeTitle } from '../opening.ts'

const heading =
  /^(?:[•·○]\s*)?nr\.?\s*(\d{1,4}[a-zæøå]?)(?![\d/])\s*[-–:.]?\s*(?:(?:[A-ZÆØÅ]{2,4} )?\d{1,5}\/\d{2,4}\.?\s*)?(.*)$/iu

/** The word "nr." and a number. */
export const nr: Layout = {
  name: 'nr',
  openingAt(lines, index) {
    const match = heading.exec(lines[index]?.line.text.slice(0, longestTitle + 30) ?? '')
    const number = match?.[1]
    const rest = match?.[2] ?? ''
    if (number === undefined || !mayBeTitle(rest) || /^\p{Ll}/u.test(rest)) return undefined
    return { form: 'nr', weight: 1.5, at: index, end: index + 1, number, title: cleanTitle(rest) }
  },
}
