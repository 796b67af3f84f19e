import type { Decision, DecisionSentence, EarlierDecision } from './decision.ts'
import type { AgendaItemId, Slug } from './ids.ts'
import type { Place } from './place.ts'
import type { Section } from './section.ts'

/** A subject of the municipal classification (KLE), and how it is known. */
export interface Topic {
  /** A subject `00.01.00`, a group `00.01` or a main group `00`. */
  readonly code: string
  readonly title: string
  /** Read from a printed case or journal number, or proposed from the words. */
  readonly via: 'case-number' | 'words'
}

/** One point of the agenda (dagsordenspunkt) with all that the minutes print about it. */
export interface AgendaItem {
  readonly id: AgendaItemId
  /** The last step of the id: the number, `16-2` when it stands twice, `p3` (position from 1) when none is printed. */
  readonly slug: Slug
  /** As printed, the number alone; undefined where the layout prints none. */
  readonly number: string | undefined
  /** Order in the minutes, from 0. */
  readonly position: number
  /** As printed, markup and number taken away; undefined where the layout prints none. */
  readonly title: string | undefined
  readonly caseNumber: string | undefined
  readonly journalNumber: string | undefined
  readonly documentNumber: string | undefined
  readonly caseworker: string | undefined
  readonly caseType: string | undefined
  /** False for a closed item, true where the minutes say it is open, undefined where they do not say. */
  readonly isOpen: boolean | undefined
  readonly topics: readonly Topic[]
  readonly heading: Place
  /** From the heading to the line before the next item. */
  readonly place: Place
  /** Lines with caseworker, numbers, "Åbent", and the heading where it is printed again. May stand inside a section without text. */
  readonly metadata: readonly Place[]
  readonly sections: readonly Section[]
  readonly decision: Decision | undefined
  readonly decisions: readonly DecisionSentence[]
  readonly earlierDecisions: readonly EarlierDecision[]
  readonly attachments: readonly string[]
  /** Number of the item it was taken together with ("behandles under ét"). */
  readonly jointWith: string | undefined
  /** From 0 to 1: how well the evidence agrees that an item opens here and is cut right. */
  readonly confidence: number
  /** Approval of agenda or minutes, any other business and the like. */
  readonly isRoutine: boolean
}
