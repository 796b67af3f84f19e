// The way through the pages of a list: the first, the last, and those around the one shown.

import { numberText } from '../wording.ts'

/** One step: a page, or a gap that stands for several. */
export interface PageStep {
  readonly label: string
  readonly url: string
  readonly isCurrent: boolean
  readonly isGap: boolean
}

/** Undefined links are the ends. Without steps everything is on one page. */
export interface Pagination {
  readonly steps: readonly PageStep[]
  readonly previousUrl: string | undefined
  readonly nextUrl: string | undefined
}

/** The steps for `page` of `pageCount`, both from 1. */
export function paginationOf(page: number, pageCount: number, urlOf: (page: number) => string): Pagination {
  if (pageCount <= 1) return { steps: [], previousUrl: undefined, nextUrl: undefined }
  const shown = [...new Set([1, page - 1, page, page + 1, pageCount])]
    .filter((number) => number >= 1 && number <= pageCount)
    .sort((a, b) => a - b)
  const steps = shown.flatMap((number, index) => {
    const step = { label: numberText(number), url: urlOf(number), isCurrent: number === page, isGap: false }
    const before = shown[index - 1]
    const gap = { label: '…', url: '', isCurrent: false, isGap: true }
    return before !== undefined && number - before > 1 ? [gap, step] : [step]
  })
  return {
    steps,
    previousUrl: page > 1 ? urlOf(page - 1) : undefined,
    nextUrl: page < pageCount ? urlOf(page + 1) : undefined,
  }
}
