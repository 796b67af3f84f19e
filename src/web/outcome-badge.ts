import type { Outcome } from '../model/outcome.ts'
import { outcomeLabels } from '../search/facets.ts'
import { outcomeTones } from './wording.ts'

/** How an item ended, as a small coloured label. */
export interface OutcomeBadge {
  readonly label: string
  readonly tone: string
}

/** The badge of an outcome, or undefined where nothing was decided. */
export function outcomeBadge(outcome: Outcome | undefined): OutcomeBadge | undefined {
  return outcome === undefined ? undefined : { label: outcomeLabels[outcome], tone: outcomeTones[outcome] }
}
