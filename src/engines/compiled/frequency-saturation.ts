// The part of BM25+ that depends on how often a term stands in a text and on how long the text is, as MiniSearch 7.2
// computes it.

import { bm25 } from '../../search/bm25.ts'

const { k, b, d } = bm25

/** For one layer and field by number of length: the part of the length, and the whole for terms met once and twice. */
export interface FrequencySaturation {
  readonly norms: Float64Array
  readonly once: Float64Array
  readonly twice: Float64Array
}

/** The tables for texts of these `lengths`, `mean` long on average. */
export function frequencySaturation(lengths: Uint32Array, mean: number): FrequencySaturation {
  const norms = Float64Array.from(lengths, (length) => k * (1 - b + (b * length) / mean))
  return {
    norms,
    once: norms.map((norm) => saturated(1, norm)),
    twice: norms.map((norm) => saturated(2, norm)),
  }
}

/** How much a term counts that stands `times` in a text whose length gives `norm`. */
export function saturated(times: number, norm: number): number {
  return d + (times * (k + 1)) / (times + norm)
}
