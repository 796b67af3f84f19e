// The most that a beginning scores in any document of a range: documents are counted in ranges of the same size, and what
// cannot reach a page is passed over range by range.

/** Documents of a range: two hundred thousand are 1,563 ranges, of which a page looks into a few dozen. */
export const rangeDocuments = 128

/** How many ranges so many documents are. */
export function rangeCountOf(documentCount: number): number {
  return Math.ceil(documentCount / rangeDocuments)
}

/** What is written down of the scores of a beginning that counts once. */
export interface RangeBounds {
  /** By range the most that a document of it scores, in steps. */
  readonly levels: Uint8Array
  readonly step: number
}

/** Levels are 0 to this. */
export const mostSteps = 255

/** Writes to `levels` what the highest of `sums`, a number for every document, are by range; gives the step. */
export function putLevels(sums: Float32Array, levels: Uint8Array): number {
  const highest = new Float64Array(levels.length)
  for (let range = 0; range < levels.length; range += 1)
    highest[range] = highestOf(sums, rangeDocuments * range, rangeDocuments * (range + 1))
  const step = highestOf(highest, 0, highest.length) / mostSteps
  // Never less than what it stands for.
  if (step > 0) highest.forEach((sum, range) => (levels[range] = Math.min(mostSteps, Math.ceil(sum / step))))
  return step
}

function highestOf(numbers: Float32Array | Float64Array, start: number, end: number): number {
  let highest = 0
  const last = Math.min(end, numbers.length)
  for (let at = start; at < last; at += 1) highest = Math.max(highest, numbers[at] ?? 0)
  return highest
}
