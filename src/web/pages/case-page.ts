// The page of a case: its steps as a timeline, oldest first, each with its decision and how it was found.

import type { CaseStep, StepRule } from '../case-steps.ts'
import type { Frame, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import type { OutcomeBadge } from '../outcome-badge.ts'
import { outcomeBadge } from '../outcome-badge.ts'
import { caseUrl, decisionUrl, itemUrl } from '../urls.ts'
import { counted, dateText, shortened, untitled } from '../wording.ts'

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
  /** Whether several municipalities use the number, which then may stand for several cases. */
  readonly isShared: boolean
  readonly steps: readonly ShownStep[]
}

const longestText = 400 // The decision as a whole is one click away.

const ruleTexts: Readonly<Record<StepRule, string>> = {
  'same-number': 'Samme sagsnummer',
  printed: 'Gengivet i punktet',
  'same-title': 'Samme titel, intet sagsnummer',
}

/** The page of the case asked for as `typed`, with its `steps`, oldest first; the number is shown as it is printed. */
export function casePage(site: Site, typed: string, steps: readonly CaseStep[]): CasePage {
  const own = steps.filter((step) => step.rule === 'same-number')
  const caseNumber = own.at(-1)?.item.caseNumber ?? typed
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
    isShared: new Set(own.map(({ item }) => item.municipality)).size > 1,
    steps: steps.map(({ item, body, date, outcome, text, rule }) => ({
      title: item.title ?? untitled,
      url: itemUrl(item.id),
      decisionUrl: rule === 'printed' ? `${itemUrl(item.id)}#tidligere` : decisionUrl(item.id),
      where: `${body}, ${item.municipality}`,
      isoDate: date ?? '',
      date: dateText(date),
      outcome: outcomeBadge(outcome),
      text: shortened(text, longestText),
      rule: ruleTexts[rule],
    })),
  }
}
