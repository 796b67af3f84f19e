// Pages that lost everything but the labels: an item opens where the labels start over (Kolding, Svendborg).

import type { Layout } from '../opening.ts'

/** Any label that is no decision and no list of attachments may be the first of its item. */
// A label begins every section: only what repeats itself otherwise pays for such an opening.
export const labelCycle: Layout = {
  name: 'label-cycle',
  openingAt(lines, index) {
    const label = lines[index]?.label
    if (!label || label.kind !== 'section' || label.role === 'attachments' || /^referat$/iu.test(label.label))
      return undefined
    return { form: 'label-cycle', weight: -4, at: index, end: index, number: undefined, title: undefined }
  },
}
