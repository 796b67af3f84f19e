// Hits per year as bars of a small picture, each a link that chooses its year; the same figures as a table.

import type { FacetValue } from '../../search/results.ts'
import type { SearchState } from '../search-state.ts'
import { withToggled } from '../search-state.ts'
import { searchUrl } from '../urls.ts'
import { counted, numberText } from '../wording.ts'

/** One year. Lengths are units of the picture, `height` from its base line upwards. */
export interface YearBar {
  readonly year: string
  readonly count: string
  readonly countText: string
  readonly url: string
  readonly isSelected: boolean
  readonly x: string
  readonly y: string
  readonly width: string
  readonly height: string
  /** Where the middle of the bar is, for its label; the label is empty where there is no room. */
  readonly middle: string
  readonly label: string
}

/** The picture; `width` and `base` are its size in its own units. */
export interface YearHistogram {
  readonly bars: readonly YearBar[]
  readonly width: string
  readonly base: string
}

const pictureWidth = 400
const baseLine = 84
const tallest = 76
const widestStep = 56 // Two bars alone should not look like two walls.
const labelWidth = 34 // A year in the picture's type.
const leastYears = 3 // Two bars say no more than two numbers.
const mostYears = 120 // A misread date of 1018 must not make a thousand bars.

/** The years from the first to the last with hits, empty ones between them included; undefined for too few. */
export function yearHistogram(state: SearchState, values: readonly FacetValue[]): YearHistogram | undefined {
  const counts = new Map(values.map((value) => [Number(value.value), value]))
  const known = [...counts.keys()].filter((year) => Number.isInteger(year)).sort((a, b) => a - b)
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined) return undefined
  if (known.length < leastYears || last - first >= mostYears) return undefined
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const highest = Math.max(1, ...values.map((value) => value.count))
  const step = Math.min(widestStep, pictureWidth / years.length)
  const labelEvery = Math.ceil(labelWidth / step)
  const bars = years.map((year, index): YearBar => {
    const count = counts.get(year)?.count ?? 0
    const height = count === 0 ? 0 : Math.max(2, (count / highest) * tallest)
    return {
      year: String(year),
      count: numberText(count),
      countText: counted(count, 'punkt', 'punkter'),
      url: searchUrl(withToggled(state, 'aar', String(year))),
      isSelected: counts.get(year)?.selected ?? false,
      x: fixed(index * step + step * 0.1),
      y: fixed(baseLine - height),
      width: fixed(step * 0.8),
      height: fixed(height),
      middle: fixed(index * step + step / 2),
      label: (years.length - 1 - index) % labelEvery === 0 ? String(year) : '',
    }
  })
  return {
    bars: bars.filter((bar) => bar.height !== '0' || bar.label !== ''),
    width: String(pictureWidth),
    base: String(baseLine),
  }
}

function fixed(length: number): string {
  return String(Math.round(length * 100) / 100)
}
