// The part of BM25+ that depends on how often a term stands in a text and on how long the text is, as MiniSearch 7.2
// computes it.

import { bm25 } from '../../search/bm25.ts'

const { k, b, d } = bm25

/** The times in one text whose saturation is known for every length. */
export const tabledTimes = 16

/** The times whose highest saturation is known are fewer than this: a byte. */
const boundedTimes = 256

/** For one layer and field, by number of length. */
export interface FrequencySaturation {
  readonly lengthCount: number
  /** The part of the length. */
  readonly norms: Float64Array
  /** The whole for up to `tabledTimes`, at `lengthCount * (times - 1) + length`. */
  readonly table: Float64Array
  /** The most of all lengths by times; 0 for no times. */
  readonly most: Float64Array
}

/** The tables for texts of these `lengths`, `mean` long on average. */
export function frequencySaturation(lengths: Uint32Array, mean: number): FrequencySaturation {
  const norms = Float64Array.from(lengths, (length) => k * (1 - b + (b * length) / mean))
  const table = new Float64Array(tabledTimes * norms.length)
  for (let times = 1; times <= tabledTimes; times += 1)
    norms.forEach((norm, length) => (table[norms.length * (times - 1) + length] = saturated(times, norm)))
  return { lengthCount: norms.length, norms, table, most: mostByTimes(norms) }
}

function mostByTimes(norms: Float64Array): Float64Array {
  const least = norms.reduce((lowest, norm) => Math.min(lowest, norm), Infinity)
  const most = new Float64Array(boundedTimes).map((_, times) => saturated(times, least))
  most[0] = 0
  return most
}

/** How much a term counts that stands `times` in a text whose length gives `norm`. */
export function saturated(times: number, norm: number): number {
  return d + (times * (k + 1)) / (times + norm)
}
