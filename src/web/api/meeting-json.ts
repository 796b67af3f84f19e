// A meeting and its items as the API gives them. Absent things are null, lists are empty, lines count from 1.

import type { AgendaItem } from '../../model/agenda-item.ts'
import type { Decision, EarlierDecision, VoteSide } from '../../model/decision.ts'
import type { Place } from '../../model/place.ts'
import type { ArchivedMeeting, ArchivedSource } from '../../search/archive.ts'
import { decisionUrl, itemUrl, meetingUrl } from '../urls.ts'

type Lines = readonly [first: number, last: number]

/** One meeting with its agenda. */
export interface MeetingJson {
  readonly id: string
  readonly url: string
  readonly municipality: string | null
  readonly council: string | null
  readonly date: string | null
  readonly startTime: string | null
  readonly endTime: string | null
  readonly place: string | null
  readonly attendees: readonly string[]
  readonly absent: readonly string[]
  readonly items: readonly ItemJson[]
  readonly problems: readonly ProblemJson[]
  readonly source: SourceJson
}

/** One item with its text. */
export interface ItemJson {
  readonly id: string
  readonly url: string
  readonly number: string | null
  readonly position: number
  readonly title: string | null
  readonly caseNumber: string | null
  readonly journalNumber: string | null
  readonly documentNumber: string | null
  readonly caseType: string | null
  readonly open: boolean | null
  readonly lines: Lines
  readonly sections: readonly { label: string | null; role: string; lines: Lines; text: string }[]
  readonly decision: DecisionJson | null
  readonly decisions: readonly { lines: Lines; text: string; outcome: string }[]
  readonly earlierDecisions: readonly EarlierDecisionJson[]
  readonly topics: readonly { code: string; title: string; via: string }[]
  readonly attachments: readonly string[]
  readonly confidence: number
}

/** An item alone: with the meeting it belongs to. */
export interface SingleItemJson extends ItemJson {
  readonly meeting: Pick<MeetingJson, 'id' | 'url' | 'municipality' | 'council' | 'date'>
  readonly source: SourceJson
}

interface DecisionJson {
  readonly url: string
  readonly lines: Lines
  readonly text: string
  readonly outcome: string
  readonly by: string | null
  readonly date: string | null
  readonly votes: { for: SideJson | null; against: SideJson | null; abstaining: SideJson | null } | null
}

interface SideJson {
  readonly count: number | null
  readonly voters: readonly string[]
}

interface EarlierDecisionJson {
  readonly lines: Lines
  readonly text: string
  readonly outcome: string
  readonly by: string | null
  readonly date: string | null
  readonly itemNumber: string | null
}

interface ProblemJson {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly line: number | null
}

interface SourceJson {
  readonly path: string
  readonly sha256: string
  readonly kind: string
  readonly publisher: string | null
  readonly link: string | null
}

/** The JSON of `archived`. */
export function meetingJson(archived: ArchivedMeeting): MeetingJson {
  const { meeting } = archived
  return {
    ...meetingHead(archived),
    startTime: meeting.startTime ?? null,
    endTime: meeting.endTime ?? null,
    place: meeting.place ?? null,
    attendees: meeting.attendees,
    absent: meeting.absent,
    items: meeting.items.map(itemJson),
    problems: archived.problems.map(({ rule, severity, message, place }) => ({
      rule,
      severity,
      message,
      line: place?.startLine ?? null,
    })),
    source: sourceJson(archived.source),
  }
}

/** The JSON of one item of `archived`. */
export function singleItemJson(archived: ArchivedMeeting, item: AgendaItem): SingleItemJson {
  return { ...itemJson(item), meeting: meetingHead(archived), source: sourceJson(archived.source) }
}

function meetingHead({ meeting }: ArchivedMeeting): SingleItemJson['meeting'] {
  return {
    id: meeting.id,
    url: meetingUrl(meeting.id),
    municipality: meeting.municipality ?? null,
    council: meeting.council ?? null,
    date: meeting.date ?? null,
  }
}

function itemJson(item: AgendaItem): ItemJson {
  return {
    id: item.id,
    url: itemUrl(item.id),
    number: item.number ?? null,
    position: item.position,
    title: item.title ?? null,
    caseNumber: item.caseNumber ?? null,
    journalNumber: item.journalNumber ?? null,
    documentNumber: item.documentNumber ?? null,
    caseType: item.caseType ?? null,
    open: item.isOpen ?? null,
    lines: linesOf(item.place),
    sections: item.sections.map(({ label, role, place, text }) => ({
      label: label ?? null,
      role,
      lines: linesOf(place),
      text,
    })),
    decision: item.decision ? decisionJson(item, item.decision) : null,
    decisions: item.decisions.map(({ place, text, outcome }) => ({ lines: linesOf(place), text, outcome })),
    earlierDecisions: item.earlierDecisions.map(earlierDecisionJson),
    topics: item.topics.map(({ code, title, via }) => ({ code, title, via })),
    attachments: item.attachments,
    confidence: item.confidence,
  }
}

function decisionJson(item: AgendaItem, decision: Decision): DecisionJson {
  const { votes } = decision
  return {
    url: decisionUrl(item.id),
    lines: linesOf(decision.place),
    text: decision.text,
    outcome: decision.outcome,
    by: decision.by ?? null,
    date: decision.date ?? null,
    votes: votes
      ? { for: sideJson(votes.for), against: sideJson(votes.against), abstaining: sideJson(votes.abstaining) }
      : null,
  }
}

function earlierDecisionJson(step: EarlierDecision): EarlierDecisionJson {
  return {
    lines: linesOf(step.place),
    text: step.text,
    outcome: step.outcome,
    by: step.body ?? null,
    date: step.date ?? null,
    itemNumber: step.itemNumber ?? null,
  }
}

function sideJson(side: VoteSide | undefined): SideJson | null {
  return side ? { count: side.count ?? null, voters: side.voters } : null
}

function sourceJson({ path, sha256, provenance }: ArchivedSource): SourceJson {
  const { kind, publisher, link } = provenance
  return { path, sha256, kind, publisher: publisher ?? null, link: link ?? null }
}

function linesOf({ startLine, endLine }: Place): Lines {
  return [startLine, endLine]
}
