import type { IsoDate } from './ids.ts'
import type { Outcome } from './outcome.ts'
import type { Place } from './place.ts'
import type { Block } from './section.ts'

/** Votes as printed; a side that is not printed is undefined. */
export interface Votes {
  readonly for: VoteSide | undefined
  readonly against: VoteSide | undefined
  readonly abstaining: VoteSide | undefined
}

/** One side of a vote: how many, and the parties or names printed. */
export interface VoteSide {
  readonly count: number | undefined
  readonly voters: readonly string[]
}

/** What the body whose minutes these are decided about one item. */
export interface Decision {
  /** The decision proper, without the label and the stamp line that names body and date. */
  readonly place: Place
  readonly text: string
  readonly blocks: readonly Block[]
  readonly outcome: Outcome
  /** The body and the date as its stamp prints them, else those of the meeting. */
  readonly by: string | undefined
  readonly date: IsoDate | undefined
  readonly votes: Votes | undefined
  /** Lines about who was absent or took no part; those in front of the decision are taken out of `text`. */
  readonly attendance: readonly string[]
}

/** One sentence that decides something, in minutes that have no labelled decision. */
export interface DecisionSentence {
  readonly place: Place
  readonly text: string
  readonly outcome: Outcome
}

/** A step that another body, or this one at an earlier meeting, took in the same case. */
export interface EarlierDecision {
  readonly place: Place
  readonly text: string
  readonly outcome: Outcome
  readonly body: string | undefined
  readonly date: IsoDate | undefined
  readonly itemNumber: string | undefined
}
