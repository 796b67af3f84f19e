// The registry of layouts: the ways in which agenda items open, one file each with its example as fixture.

import type { Layout } from '../opening.ts'
import { caseLine } from './case-line.ts'
import { labelCycle } from './label-cycle.ts'
import { nr } from './nr.ts'
import { numberAbove } from './number-above.ts'
import { numbered } from './numbered.ts'
import { numberedOtherwise } from './numbered-otherwise.ts'
import { pageHeading } from './page-heading.ts'
import { punkt } from './punkt.ts'
import { sagNumber } from './sag-number.ts'
import { stateLine } from './state-line.ts'
import { subNumbered } from './sub-numbered.ts'
import { tableRow } from './table-row.ts'
import { timeRange } from './time-range.ts'
import { titleAboveLabel } from './title-above-label.ts'

/** Every layout there is. All of them propose; the evidence of the whole document decides between them. */
export const layouts: readonly Layout[] = [
  numbered,
  numberedOtherwise,
  subNumbered,
  punkt,
  sagNumber,
  nr,
  tableRow,
  numberAbove,
  timeRange,
  pageHeading,
  titleAboveLabel,
  caseLine,
  stateLine,
  labelCycle,
]
