// Hits per year as bars of a small picture, each a link that chooses its year; the same figures as a table.

import type { FacetValue } from '../../search/results.ts'
import { counted, numberText } from '../wording.ts'
import type { FilteredSearch } from './toggle-url.ts'
import { toggleUrls } from './toggle-url.ts'

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
}

/** A year under the base line. */
interface YearTick {
  readonly year: string
  readonly middle: string
}

/** The picture; lengths are units of its own. */
export interface YearHistogram {
  readonly title: string
  readonly bars: readonly YearBar[]
  readonly ticks: readonly YearTick[]
  readonly width: string
  readonly base: string
  /** The count of the highest bar, and where it stands. */
  readonly top: string
  readonly topLine: string
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

/** What several pictures beside each other have in common, so that they can be compared. */
export interface HistogramScale {
  readonly first: number
  readonly last: number
  readonly highest: number
}

/** The scale that fits all of `lists`; undefined where none has a year. */
export function commonScale(lists: readonly (readonly FacetValue[])[]): HistogramScale | undefined {
  const all = lists.flat()
  if (all.length === 0) return undefined
  const years = all.map(({ value }) => Number(value))
  return {
    first: Math.min(...years),
    last: Math.max(...years),
    highest: Math.max(...all.map(({ count }) => count)),
  }
}

/** The years of a search, each bar choosing its year or giving it up. */
export function searchHistogram(
  title: string,
  search: FilteredSearch,
  values: readonly FacetValue[],
  scale?: HistogramScale,
): YearHistogram | undefined {
  const urlOf = toggleUrls(search, 'aar')
  const years = values.map(({ value, count, selected }) => ({
    year: value,
    count,
    countText: counted(count, 'punkt', 'punkter'),
    url: urlOf(value),
    isSelected: selected,
  }))
  return yearHistogram(title, years, scale)
}

/**
 * The years from the first to the last, empty ones between them included; undefined for too few to be a picture. One
 * that is drawn to a common `scale` was asked for, and is drawn however little it is.
 */
export function yearHistogram(
  title: string,
  counts: readonly CountedYear[],
  scale?: HistogramScale,
): YearHistogram | undefined {
  const byYear = new Map(counts.map((year) => [Number(year.year), year]))
  const known = [...byYear.keys()].filter((year) => Number.isInteger(year)).sort((a, b) => a - b)
  const first = scale?.first ?? known[0]
  const last = scale?.last ?? known.at(-1)
  if (first === undefined || last === undefined) return undefined
  if ((known.length < leastYears && !scale) || last - first >= mostYears) return undefined
  const grid = gridOf(first, last, scale?.highest ?? Math.max(1, ...counts.map((year) => year.count)))
  return {
    title,
    bars: known.flatMap((year) => barOf(grid, year, byYear.get(year)) ?? []),
    ticks: ticksOf(grid),
    width: fixed(Math.max(grid.step * (last - first + 1), leastWidth)),
    base: String(baseLine),
    top: numberText(grid.highest),
    topLine: String(baseLine - tallest),
  }
}

/** Years across, counts upwards; `step` is the width of a year. */
interface Grid extends HistogramScale {
  readonly step: number
}

function gridOf(first: number, last: number, highest: number): Grid {
  return { first, last, highest, step: Math.min(widestStep, pictureWidth / (last - first + 1)) }
}

function barOf({ first, highest, step }: Grid, year: number, counted?: CountedYear): YearBar | undefined {
  if (!counted) return undefined
  const { year: label, count, countText, url, isSelected } = counted
  const height = count === 0 ? 0 : Math.max(2, (count / highest) * tallest)
  return {
    year: label,
    count: numberText(count),
    countText,
    url,
    isSelected,
    x: fixed((year - first) * step + step * 0.1),
    y: fixed(baseLine - height),
    width: fixed(step * 0.8),
    height: fixed(height),
  }
}

/** As many years as there is room for, counted back from the last. */
function ticksOf({ first, last, step }: Grid): readonly YearTick[] {
  const every = Math.ceil(labelWidth / step)
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return years
    .filter((year) => (last - year) % every === 0)
    .map((year) => ({ year: String(year), middle: fixed((year - first) * step + step / 2) }))
}

// Digits put together from whole numbers: a fraction takes ten times as long to print, and a picture has a hundred.
function fixed(length: number): string {
  const hundredths = Math.round(length * 100)
  const rest = hundredths % 100
  const whole = String((hundredths - rest) / 100)
  if (rest === 0) return whole
  return rest % 10 === 0 ? `${whole}.${rest / 10}` : `${whole}.${rest < 10 ? '0' : ''}${rest}`
}
