// The JSON object that `segment` prints. Absent things are null, lines count from 1, both ends included.

import type { AgendaItem } from '../model/agenda-item.ts'
import type { Decision, EarlierDecision } from '../model/decision.ts'
import type { DocumentText } from '../model/document-text.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Place } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import type { Section } from '../model/section.ts'

type Lines = readonly [number, number]

/** The meeting of `reading`, which was read from `document`, as plain data for JSON. */
export function segmentJson(document: DocumentText, { value: meeting, problems }: Reading<Meeting>) {
  const printed = new PrintedLines(document.text)
  return {
    meeting: meetingJson(meeting),
    items: meeting.items.map((item) => itemJson(item, printed)),
    rest: meeting.rest
      .filter(
        ({ place }) =>
          !meeting.items.some((item) => place.start >= item.place.start && place.end <= item.place.end),
      )
      .map(({ place, kind }) => ({ lines: printed.linesOf(place), kind })),
    problems: problems.map(({ rule, severity, message, place }) => ({
      rule,
      severity,
      message,
      line: place?.startLine ?? null,
    })),
  }
}

function meetingJson(meeting: Meeting) {
  return {
    id: meeting.id,
    municipality: meeting.municipality ?? null,
    municipalityEvidence: meeting.municipalityEvidence ?? null,
    council: meeting.council ?? null,
    date: meeting.date ?? null,
    startTime: meeting.startTime ?? null,
    endTime: meeting.endTime ?? null,
    place: meeting.place ?? null,
    attendees: meeting.attendees,
    absent: meeting.absent,
    administration: meeting.administration,
    secretary: meeting.secretary,
  }
}

function itemJson(item: AgendaItem, printed: PrintedLines) {
  return {
    id: item.id,
    number: item.number ?? null,
    position: item.position,
    slug: item.slug,
    title: item.title ?? null,
    caseNumber: item.caseNumber ?? null,
    journalNumber: item.journalNumber ?? null,
    documentNumber: item.documentNumber ?? null,
    caseworker: item.caseworker ?? null,
    caseType: item.caseType ?? null,
    open: item.isOpen ?? null,
    lines: [item.place.startLine, item.place.endLine] satisfies Lines,
    headingLine: item.heading.startLine,
    sections: item.sections.map((section) => sectionJson(section, printed)),
    decision: item.decision === undefined ? null : decisionJson(item.decision, printed),
    decisions: item.decisions.map(({ place, text, outcome }) => ({
      lines: printed.linesOf(place),
      text,
      outcome,
    })),
    earlierDecisions: item.earlierDecisions.map((decision) => earlierJson(decision, printed)),
    topics: item.topics.map(({ code, title, via }) => ({ code, title, via })),
    attachments: item.attachments,
    jointWith: item.jointWith ?? null,
    routine: item.isRoutine,
    confidence: item.confidence,
  }
}

function sectionJson({ label, role, labelPlace, place, text }: Section, printed: PrintedLines) {
  return {
    label: label ?? null,
    role,
    labelLine: labelPlace?.startLine ?? null,
    lines: printed.linesOf(place),
    text,
  }
}

function decisionJson(
  { place, text, outcome, by, date, votes, attendance }: Decision,
  printed: PrintedLines,
) {
  return {
    lines: printed.linesOf(place),
    text,
    outcome,
    by: by ?? null,
    date: date ?? null,
    votes:
      votes === undefined
        ? null
        : { for: votes.for ?? null, against: votes.against ?? null, abstaining: votes.abstaining ?? null },
    attendance,
  }
}

function earlierJson(
  { place, text, outcome, body, date, itemNumber }: EarlierDecision,
  printed: PrintedLines,
) {
  return {
    lines: printed.linesOf(place),
    text,
    outcome,
    body: body ?? null,
    date: date ?? null,
    itemNumber: itemNumber ?? null,
  }
}

/** The lines of places, without the blank ones at their edges. */
class PrintedLines {
  private readonly isBlank: readonly boolean[]

  constructor(text: string) {
    this.isBlank = text.split('\n').map((line) => line.trim() === '')
  }

  linesOf({ startLine, endLine }: Place): Lines {
    let last = endLine
    while (last > startLine && this.isBlank[last - 1] === true) last -= 1
    return [startLine, last]
  }
}
