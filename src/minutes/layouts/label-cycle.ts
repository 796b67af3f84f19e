// Pages that lost everything but the labels: an item opens where the labels start over (Kolding, Svendborg).

import type { Evidence } from '../evidence.ts'
import type { Layout } from '../opening.ts'

/** So far back the label before is looked for, and so far down the first label of the document. */
const lookBack = 60
const headLines = 200

/**
 * Any label that is no decision's predecessor may be the first of its item: what follows a decision or its attachments
 * is a likely start, what stands between other labels is paid for only where it keeps labels from repeating. The label
 * that the document begins with begins its other items too.
 */
export const labelCycle: Layout = {
  name: 'label-cycle',
  openingAt(lines, index) {
    const label = lines[index]?.label
    if (label?.kind !== 'section' || label.role === 'attachments' || /^referat$/iu.test(label.label))
      return undefined
    const weight = (startsOver(lines, index) ? -2.2 : -4) + likeFirst(lines, index)
    return { form: 'label-cycle', weight, at: index, end: index, number: undefined, title: undefined }
  },
}

/** True when the label before is a decision's or an attachment's, or there is none; a decision ends what is under way. */
function startsOver(lines: readonly Evidence[], index: number): boolean {
  const isDecision = lines[index]?.label?.role === 'decision'
  for (let back = index - 1; back >= Math.max(0, index - lookBack); back -= 1) {
    const before = lines[back]
    if (before?.stamp?.isDecisionLabel === true) return true
    if (!before?.label || (isDecision && before.label.role === 'attachments')) continue
    return before.label.role === 'decision' || before.label.role === 'attachments'
  }
  return index < lookBack
}

function firstLabel(lines: readonly Evidence[]): Evidence | undefined {
  for (let index = 0; index < headLines; index += 1) {
    if (lines[index]?.label?.kind === 'section') return lines[index]
  }
  return undefined
}

/** Speaks for the label that the document begins with, and against others. */
function likeFirst(lines: readonly Evidence[], index: number): number {
  const first = firstLabel(lines)
  if (!first?.label || first.label.role === 'decision') return 0
  return first.titleKey === lines[index]?.titleKey ? 0.5 : -1
}
