// What a posting can score at most, for a fraction of what it costs to score it. A title counts most and is short, and a word
// stands once or twice in most bodies: those are scored as they are. Of the rest only the times are looked at, as if
// they stood in a text of the length that counts most.

import { detailTimes } from './detail-bytes.ts'
import { anyFields, bodyField, fieldCount, titleField } from './posting-format.ts'
import type { FieldScore, TermScorer } from './term-scorer.ts'

/** The bounds of a term's postings. */
export interface PostingBounds {
  readonly title: FieldScore
  readonly body: FieldScore
  /** At `256 * code + byte of details` the bound of all but the title, or `notKnown`; used again by the next term. */
  readonly details: Float32Array
}

/** Stands for a bound that `detailBound` has still to give: a list has few of the bytes there are. */
export const notKnown = -1

/** The bounds of the term that `scorer` has open. */
export function postingBounds(scorer: TermScorer): PostingBounds {
  return {
    title: scorer.fieldScore(titleField),
    body: scorer.fieldScore(bodyField),
    details: details.fill(notKnown),
  }
}

const bytes = 256
const details = new Float32Array(4 * bytes)

/** The bound of all but the title where details are a byte, which is known from here on. */
export function detailBound(scorer: TermScorer, code: number, detail: number): number {
  let bound = 0
  if (code === anyFields) {
    for (let field = 0; field < fieldCount; field += 1)
      if (field !== titleField) bound += mostOf(scorer, field, detailTimes[fieldCount * detail + field] ?? 0)
  } else bound = mostOf(scorer, bodyField, detail)
  details[bytes * code + detail] = bound
  return details[bytes * code + detail] ?? 0
}

function mostOf(scorer: TermScorer, field: number, times: number): number {
  const { factor, saturation } = scorer.fieldScore(field)
  return factor * (saturation.most[times] ?? 0)
}

/** Adds `bound` to that of `document`; `isBest` leaves the higher of both. */
export function joinBound(bounds: Float32Array, document: number, bound: number, isBest: boolean): void {
  const before = bounds[document] ?? 0
  if (!isBest) bounds[document] = before + bound
  else if (bound > before) bounds[document] = bound
}
