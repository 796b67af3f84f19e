// The decision of an item as its page sets it apart: what was decided, by whom, when, and with which votes.

import type { AgendaItem } from '../../model/agenda-item.ts'
import type { Decision, EarlierDecision, Votes, VoteSide } from '../../model/decision.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { Place } from '../../model/place.ts'
import type { Block } from '../../model/section.ts'
import { outcomeOf } from '../../search/documents.ts'
import type { Marker, TextRun } from '../marked-text.ts'
import type { OutcomeBadge } from '../outcome-badge.ts'
import { outcomeBadge } from '../outcome-badge.ts'
import { counted, dateText } from '../wording.ts'
import type { ShownBlock } from './shown-blocks.ts'
import { shownBlocks } from './shown-blocks.ts'
import type { VoteStretch } from './vote-strip.ts'
import { voteStrip } from './vote-strip.ts'

/** One side of a vote. */
export interface ShownVote {
  readonly label: string
  readonly tone: string
  readonly count: string
  readonly voters: string
}

/** The decision. */
export interface ShownDecision {
  readonly outcome: OutcomeBadge | undefined
  readonly stamp: string
  readonly blocks: readonly ShownBlock[]
  readonly votes: readonly ShownVote[]
  /** The same as a picture, where the numbers allow it. */
  readonly voteStrip: readonly VoteStretch[]
  readonly attendance: readonly string[]
}

/** A step that was taken earlier, or by another body. */
export interface ShownEarlierDecision {
  readonly body: string
  readonly date: string
  readonly outcome: OutcomeBadge | undefined
  readonly runs: readonly TextRun[]
}

/** The decision of `item`, or its deciding sentences; undefined when it prints neither. */
export function shownDecision(meeting: Meeting, item: AgendaItem, mark: Marker): ShownDecision | undefined {
  if (!item.decision && item.decisions.length === 0) return undefined
  const by = item.decision?.by ?? meeting.council
  const date = item.decision?.date ?? meeting.date
  return {
    outcome: outcomeBadge(outcomeOf(item)),
    stamp: [by, date && dateText(date)].filter((part) => part !== undefined).join(', '),
    blocks: shownBlocks(
      item.decision ? decisionBlocks(item.decision) : item.decisions.map(sentenceBlock),
      mark,
    ),
    votes: shownVotes(item.decision?.votes),
    voteStrip: voteStrip(item.decision?.votes),
    attendance: item.decision?.attendance ?? [],
  }
}

/** The earlier steps in printed order. */
export function shownEarlierDecisions(item: AgendaItem, mark: Marker): readonly ShownEarlierDecision[] {
  return item.earlierDecisions.map((step: EarlierDecision) => ({
    body: step.body ?? 'Tidligere behandling',
    date: [step.date && dateText(step.date), step.itemNumber && `punkt ${step.itemNumber}`]
      .filter((part) => part !== undefined)
      .join(', '),
    outcome: outcomeBadge(step.outcome),
    runs: mark(step.text),
  }))
}

function decisionBlocks(decision: Decision): readonly Block[] {
  return decision.blocks.length > 0 ? decision.blocks : [sentenceBlock(decision)]
}

function sentenceBlock({ text, place }: { readonly text: string; readonly place: Place }): Block {
  return { kind: 'paragraph', text, place }
}

function shownVotes(votes: Votes | undefined): readonly ShownVote[] {
  if (!votes) return []
  return [
    ...shownSide('For', 'yes', votes.for),
    ...shownSide('Imod', 'no', votes.against),
    ...shownSide('Undlod at stemme', 'calm', votes.abstaining),
  ]
}

function shownSide(label: string, tone: string, side: VoteSide | undefined): readonly ShownVote[] {
  if (!side) return []
  const count = side.count === undefined ? '' : counted(side.count, 'stemme', 'stemmer')
  return [{ label, tone, count, voters: side.voters.join(', ') }]
}
