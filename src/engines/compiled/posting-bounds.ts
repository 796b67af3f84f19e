// What a posting can score at most, for a fraction of what it costs to score it. A title counts most and is short, and a word
// stands once or twice in most bodies: those are scored as they are. Of the rest only the times are looked at, as if
// they stood in a text of the length that counts most.

import { detailTimes } from './detail-bytes.ts'
import { anyFields, bodyField, bodyOften, fieldCount, titleField } from './posting-format.ts'
import type { FieldScore, TermScorer } from './term-scorer.ts'

/** The bounds of a term's postings. */
export interface PostingBounds {
  readonly title: FieldScore
  readonly body: FieldScore
  /** At `256 * code + byte of details` the bound of all but the title; used again by the next term. */
  readonly details: Float32Array
}

/** The bounds of the term that `scorer` has open. */
export function postingBounds(scorer: TermScorer): PostingBounds {
  const title = scorer.fieldScore(titleField)
  const body = scorer.fieldScore(bodyField)
  details.fill(0)
  for (let times = 1; times < bytes; times += 1)
    details[bytes * bodyOften + times] = body.factor * (body.saturation.most[times] ?? 0)
  for (let field = 0; field < fieldCount; field += 1) {
    if (field === titleField) continue
    const { factor, saturation } = scorer.fieldScore(field)
    for (let detail = 0; detail < bytes; detail += 1) {
      const times = detailTimes[fieldCount * detail + field] ?? 0
      const place = bytes * anyFields + detail
      details[place] = (details[place] ?? 0) + factor * (saturation.most[times] ?? 0)
    }
  }
  return { title, body, details }
}

const bytes = 256
const details = new Float32Array(4 * bytes)

/** Adds `bound` to that of `document`; `isBest` leaves the higher of both. */
export function joinBound(bounds: Float32Array, document: number, bound: number, isBest: boolean): void {
  const before = bounds[document] ?? 0
  if (!isBest) bounds[document] = before + bound
  else if (bound > before) bounds[document] = bound
}
