// Pages that kept nothing but labels: an item opens at "Åben" or "Lukket" alone on a line (Aalborg).

import type { Layout } from '../opening.ts'

/** A line that says only whether the item is open. */
export const stateLine: Layout = {
  name: 'state-line',
  openingAt(lines, index) {
    if (lines[index]?.isOpen === undefined) return undefined
    return {
      form: 'state-line',
      weight: -0.5,
      at: index,
      end: index + 1,
      number: undefined,
      title: undefined,
    }
  },
}
