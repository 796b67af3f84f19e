// The page of a case: every item with its number, oldest first, with what each decided.

import type { ItemSummary } from '../../search/archive.ts'
import type { Frame, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import type { OutcomeBadge } from '../outcome-badge.ts'
import { outcomeBadge } from '../outcome-badge.ts'
import { caseUrl, decisionUrl, itemUrl } from '../urls.ts'
import { counted, dateText, untitled } from '../wording.ts'

/** One step of the case. */
interface CaseStep {
  readonly title: string
  readonly url: string
  readonly decisionUrl: string
  readonly where: string
  readonly isoDate: string
  readonly date: string
  readonly outcome: OutcomeBadge | undefined
}

/** The page of one case. */
export interface CasePage {
  readonly frame: Frame
  readonly caseNumber: string
  readonly countText: string
  readonly steps: readonly CaseStep[]
}

/** The page of `caseNumber` with its `items`, oldest first. */
export function casePage(site: Site, caseNumber: string, items: readonly ItemSummary[]): CasePage {
  const countText = counted(items.length, 'gang', 'gange')
  return {
    frame: frameOf(site, {
      title: `Sag ${caseNumber}`,
      description: `Sagens vej gennem møderne: behandlet ${countText}.`,
      canonical: caseUrl(caseNumber),
      trail: [],
      here: `Sag ${caseNumber}`,
    }),
    caseNumber,
    countText,
    steps: items.map((item) => ({
      title: item.title ?? untitled,
      url: itemUrl(item.id),
      decisionUrl: decisionUrl(item.id),
      where: `${item.council}, ${item.municipality}`,
      isoDate: item.date ?? '',
      date: dateText(item.date),
      outcome: outcomeBadge(item.outcome),
    })),
  }
}
