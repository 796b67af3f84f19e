// "153" alone on a line, the title on the next, a label or the data of the case below (Randers before 2010).
// Page numbers and cells of tables look the same, so nothing is proposed where no label follows.

import type { Evidence } from '../evidence.ts'
import { cleanTitle, isBareTitle, type Layout } from '../opening.ts'

const numberAlone = /^(\d{1,4}[a-zæøå]?)$/u

/** A number without a full stop above its title. */
export const numberAbove: Layout = {
  name: 'number-above',
  openingAt(lines, index) {
    const line = lines[index]?.line
    const title = lines[index + 1]
    const number = numberAlone.exec(line?.text ?? '')?.[1]
    if (number === undefined || !line || line.cell || !title || !isBareTitle(title)) return undefined
    if (/^(?:19|20)\d\d$/.test(number) || /^\d/.test(title.line.text) || !opensText(lines[index + 2]))
      return undefined
    const { text } = title.line
    return { form: 'number-above', weight: 0, at: index, end: index + 2, number, title: cleanTitle(text) }
  },
}

function opensText(below: Evidence | undefined): boolean {
  return below !== undefined && (below.isMetadata || below.label !== undefined || below.stamp !== undefined)
}
