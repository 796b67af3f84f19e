// The page of a case: its steps as a timeline, oldest first, each with its decision and how it was found.

import type { CaseStep, StepRule } from '../case-steps.ts'
import type { Frame, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import type { OutcomeBadge } from '../outcome-badge.ts'
import { outcomeBadge } from '../outcome-badge.ts'
import { caseUrl, decisionUrl, itemUrl } from '../urls.ts'
import { counted, dateText, untitled } from '../wording.ts'

/** One step of the case. */
interface ShownStep {
  readonly title: string
  readonly url: string
  readonly decisionUrl: string
  readonly where: string
  readonly isoDate: string
  readonly date: string
  readonly outcome: OutcomeBadge | undefined
  readonly text: string
  readonly rule: string
}

/** The page of one case. */
export interface CasePage {
  readonly frame: Frame
  readonly caseNumber: string
  readonly countText: string
  readonly steps: readonly ShownStep[]
}

const ruleTexts: Readonly<Record<StepRule, string>> = {
  'same-number': 'Samme sagsnummer',
  printed: 'Gengivet i punktet',
  'same-title': 'Samme titel, intet sagsnummer',
}

/** The page of `caseNumber` with its `steps`, oldest first. */
export function casePage(site: Site, caseNumber: string, steps: readonly CaseStep[]): CasePage {
  const countText = counted(steps.length, 'skridt', 'skridt')
  return {
    frame: frameOf(site, {
      title: `Sag ${caseNumber}`,
      description: `Sagens vej gennem møderne: ${countText}.`,
      canonical: caseUrl(caseNumber),
      trail: [],
      here: `Sag ${caseNumber}`,
    }),
    caseNumber,
    countText,
    steps: steps.map(({ item, body, date, outcome, text, rule }) => ({
      title: item.title ?? untitled,
      url: itemUrl(item.id),
      decisionUrl: rule === 'printed' ? `${itemUrl(item.id)}#tidligere` : decisionUrl(item.id),
      where: `${body}, ${item.municipality}`,
      isoDate: date ?? '',
      date: dateText(date),
      outcome: outcomeBadge(outcome),
      text,
      rule: ruleTexts[rule],
    })),
  }
}
