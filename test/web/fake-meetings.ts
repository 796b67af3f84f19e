// Invented meetings in model types, small enough to read: every kind of block, outcome and gap a page must show.

import type { AgendaItem } from '../../src/model/agenda-item.ts'
import type { Decision } from '../../src/model/decision.ts'
import type { MeetingId } from '../../src/model/ids.ts'
import { agendaItemIdOf, meetingIdOf, parseIsoDate, parseSlug } from '../../src/model/ids.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { Place } from '../../src/model/place.ts'
import type { Block, Section } from '../../src/model/section.ts'
import type { ArchivedMeeting } from '../../src/search/archive.ts'

const nowhere: Place = { start: 0, end: 0, startLine: 1, endLine: 1 }

/** What a test says about an item; the rest is empty. */
export type ItemSketch = Partial<Omit<AgendaItem, 'id' | 'slug' | 'position'>> & { readonly title: string }

/** What a test says about a meeting. */
export interface MeetingSketch {
  readonly municipality: string
  readonly municipalitySlug: string
  readonly council: string
  readonly councilSlug: string
  readonly date: string
  readonly meeting?: Partial<Meeting>
  readonly archived?: Partial<ArchivedMeeting>
  readonly items: readonly ItemSketch[]
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the sketch of a meeting names something that is no slug or date')
  return value
}

function place(startLine: number, endLine: number): Place {
  return { ...nowhere, startLine, endLine }
}

/** Blocks from lines: `- ` a list item, `# ` a subheading, `a | b` a table row, else a paragraph. */
export function blocksOf(...lines: readonly string[]): readonly Block[] {
  return lines.map((line, index) => {
    const at = place(index + 10, index + 10)
    if (line.startsWith('- ')) return { kind: 'list-item', text: line.slice(2), place: at }
    if (line.startsWith('# ')) return { kind: 'subheading', text: line.slice(2), place: at }
    if (line.includes(' | ')) return { kind: 'table-row', text: line, place: at }
    return { kind: 'paragraph', text: line, place: at }
  })
}

/** A section with its label and lines. */
export function section(role: Section['role'], label: string | undefined, ...lines: string[]): Section {
  const blocks = blocksOf(...lines)
  return {
    role,
    label,
    labelPlace: label === undefined ? undefined : place(9, 9),
    place: place(10, 9 + lines.length),
    text: blocks.map((block) => block.text).join('\n'),
    blocks,
  }
}

/** A decision with its outcome and lines. */
export function decision(
  outcome: Decision['outcome'],
  lines: string[],
  more: Partial<Decision> = {},
): Decision {
  const blocks = blocksOf(...lines)
  return {
    place: place(30, 29 + lines.length),
    text: blocks.map((block) => block.text).join('\n'),
    blocks,
    outcome,
    by: undefined,
    date: undefined,
    votes: undefined,
    attendance: [],
    ...more,
  }
}

function itemOf(meeting: MeetingId, sketch: ItemSketch, position: number): AgendaItem {
  const number = 'number' in sketch ? sketch.number : String(position + 1)
  const slug = required(parseSlug(number ?? `p${position + 1}`))
  return {
    id: agendaItemIdOf(meeting, slug),
    slug,
    position,
    caseNumber: undefined,
    journalNumber: undefined,
    documentNumber: undefined,
    caseworker: undefined,
    caseType: undefined,
    isOpen: true,
    topics: [],
    heading: place(position * 20 + 5, position * 20 + 5),
    place: place(position * 20 + 5, position * 20 + 24),
    metadata: [],
    sections: [],
    decision: undefined,
    decisions: [],
    earlierDecisions: [],
    attachments: [],
    jointWith: undefined,
    confidence: 1,
    isRoutine: false,
    ...sketch,
    number,
  }
}

/** The archived meeting that a sketch stands for. */
export function archivedMeeting(sketch: MeetingSketch): ArchivedMeeting {
  const date = required(parseIsoDate(sketch.date))
  const id = meetingIdOf(
    required(parseSlug(sketch.municipalitySlug)),
    required(parseSlug(sketch.councilSlug)),
    date,
  )
  const meeting: Meeting = {
    id,
    municipality: sketch.municipality,
    municipalityEvidence: 'header',
    council: sketch.council,
    councilPrinted: sketch.council,
    date,
    startTime: '17:00',
    endTime: undefined,
    place: 'Rådhuset, mødelokale 2',
    attendees: ['Medlem Alfa', 'Medlem Beta', 'Medlem Gamma'],
    absent: ['Medlem Delta'],
    administration: [],
    secretary: [],
    items: sketch.items.map((item, position) => itemOf(id, item, position)),
    rest: [],
    ...sketch.meeting,
  }
  return {
    meeting,
    source: {
      path: `${id}/referat.md`,
      sha256: '0'.repeat(64),
      provenance: { kind: 'official', publisher: undefined, link: undefined },
    },
    furtherSources: [],
    problems: [],
    text: '',
    ...sketch.archived,
  }
}
