// Small boards plan by the clock: "19.30-19.50 - Orientering" opens an item; its subject may stand on the next line.

import { folded } from '../folded.ts'
import { cleanTitle, isBareTitle, type Layout } from '../opening.ts'

const heading = /^(?:kl\.? ?)?\d{1,2}[.:]\d{2} ?[-–] ?\d{1,2}[.:]\d{2}(?: ?[-–:])? ?(\p{Lu}.{2,120})$/u
/** The first sign, which spares most lines the rest. */
const firstSign = /^[k\d]/iu
const kindOfCase = /^(?:orientering|drøftelse|beslutning|debat|oplæg)$/iu

/** A range of times and a subject. */
export const timeRange: Layout = {
  name: 'time-range',
  openingAt(lines, index) {
    const text = lines[index]?.line.text ?? ''
    const rest = firstSign.test(text) ? heading.exec(folded(text.slice(0, 160)))?.[1] : undefined
    if (rest === undefined) return undefined
    const isProgramme = [index - 1, index + 1].some((each) =>
      heading.test(folded(lines[each]?.line.text.slice(0, 160) ?? '')),
    )
    const weight = isProgramme ? -1 : 4
    const below = lines[index + 1]
    if (kindOfCase.test(rest) && below && isBareTitle(below)) {
      const title = cleanTitle(below.line.text)
      return { form: 'time-range', weight, at: index, end: index + 2, number: undefined, title }
    }
    return {
      form: 'time-range',
      weight,
      at: index,
      end: index + 1,
      number: undefined,
      title: cleanTitle(rest),
    }
  },
}
