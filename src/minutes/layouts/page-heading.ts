// One page per item (København): the title is the page's heading, the number stands only in the address.

import { cleanTitle, type Layout, longestTitle } from '../opening.ts'

/** A heading of the tree without a number. */
export const pageHeading: Layout = {
  name: 'page-heading',
  openingAt(lines, index) {
    const evidence = lines[index]
    if (evidence?.line.kind !== 'heading' || evidence.label || evidence.stamp || evidence.isFurniture)
      return undefined
    const { text, depth } = evidence.line
    if (text.length > longestTitle || /^\d/.test(text) || !/\p{L}{3}/u.test(text)) return undefined
    const weight = depth === 1 ? 0 : -1
    return {
      form: 'page-heading',
      weight,
      at: index,
      end: index + 1,
      number: undefined,
      title: cleanTitle(text),
    }
  },
}
