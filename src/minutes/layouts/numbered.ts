// "11. Godkendelse af dagsorden", "21.      Title", " • 301. Title", "1.Title (C)", " 1.  1. Title":
// most systems print the number with a full stop. So do lists, so the form alone says nothing.

import { folded } from '../folded.ts'
import { cleanTitle, isBareTitle, type Layout, longestTitle, mayBeTitle } from '../opening.ts'

const heading = /^(?:[•·○] ?)?(\d{1,4}[a-zæøå]?)\.(?!\d) ?(\S.*)?$/u
/** The first sign, which spares most lines the rest. */
const firstSign = /^[•·○\d]/

/** Number, full stop, title. */
export const numbered: Layout = {
  name: 'numbered',
  openingAt(lines, index) {
    const text = lines[index]?.line.text ?? ''
    if (text.length > longestTitle + 12 || !firstSign.test(text)) return undefined
    const match = heading.exec(folded(text))
    const number = match?.[1]
    const printed = match?.[2] ?? ''
    if (number === undefined || isYear(number)) return undefined
    // Glostrup prints "1.  1. Title".
    const rest = printed.startsWith(`${number}. `) ? printed.slice(number.length + 2) : printed
    if (rest !== '') {
      if (!mayBeTitle(rest)) return undefined
      return { form: 'numbered', weight: 0.5, at: index, end: index + 1, number, title: cleanTitle(rest) }
    }
    const below = lines[index + 1]
    if (!below || !isBareTitle(below)) return undefined
    return {
      form: 'numbered',
      weight: -0.5,
      at: index,
      end: index + 2,
      number,
      title: cleanTitle(below.line.text),
    }
  },
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d\d$/.test(number)
}
