// Hits per year as bars of a small picture, each a link that chooses its year; the same figures as a table.

import type { FacetValue } from '../../search/results.ts'
import { counted, numberText } from '../wording.ts'
import type { FilteredSearch } from './toggle-url.ts'
import { toggleUrl } from './toggle-url.ts'

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
  readonly title: string
  readonly bars: readonly YearBar[]
  readonly width: string
  readonly base: string
}

const pictureWidth = 400
const leastWidth = 200 // A picture of three years is no wider than its words.
const baseLine = 84
const tallest = 76
const widestStep = 56 // Two bars alone should not look like two walls.
const labelWidth = 34 // A year in the picture's type.
const leastYears = 3 // Two bars say no more than two numbers.
const mostYears = 120 // A misread date of 1018 must not make a thousand bars.

/** One year as it is counted; following `url` chooses it. */
export interface CountedYear {
  readonly year: string
  readonly count: number
  readonly countText: string
  readonly url: string
  readonly isSelected: boolean
}

/** The years of a search, each bar choosing its year or giving it up. */
export function searchHistogram(
  title: string,
  search: FilteredSearch,
  values: readonly FacetValue[],
): YearHistogram | undefined {
  const years = values.map(({ value, count, selected }) => ({
    year: value,
    count,
    countText: counted(count, 'punkt', 'punkter'),
    url: toggleUrl(search, 'aar', value),
    isSelected: selected,
  }))
  return yearHistogram(title, years, search.state.isSplit)
}

/** The years from the first to the last, empty ones between them included; undefined for too few to be a picture. */
export function yearHistogram(
  title: string,
  counts: readonly CountedYear[],
  isAsked = false,
): YearHistogram | undefined {
  const byYear = new Map(counts.map((year) => [Number(year.year), year]))
  const known = [...byYear.keys()].filter((year) => Number.isInteger(year)).sort((a, b) => a - b)
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined) return undefined
  // What the visitor asked to see split is drawn however little it is.
  if ((known.length < leastYears && !isAsked) || last - first >= mostYears) return undefined
  const length = last - first + 1
  const highest = Math.max(1, ...counts.map((year) => year.count))
  const step = Math.min(widestStep, pictureWidth / length)
  const labelEvery = Math.ceil(labelWidth / step)
  const bars = known.map((year): YearBar => {
    const index = year - first
    const { count, ...link } = byYear.get(year) ?? emptyYear
    const height = count === 0 ? 0 : Math.max(2, (count / highest) * tallest)
    return {
      ...link,
      count: numberText(count),
      x: fixed(index * step + step * 0.1),
      y: fixed(baseLine - height),
      width: fixed(step * 0.8),
      height: fixed(height),
      middle: fixed(index * step + step / 2),
      label: (last - year) % labelEvery === 0 ? String(year) : '',
    }
  })
  return { title, bars, width: fixed(Math.max(step * length, leastWidth)), base: String(baseLine) }
}

const emptyYear: CountedYear = { year: '', count: 0, countText: '', url: '', isSelected: false }

function fixed(length: number): string {
  return String(Math.round(length * 100) / 100)
}
