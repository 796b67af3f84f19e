// The page of a meeting: its header, the agenda with each outcome, who was there, what could not be read, the source.

import type { AgendaItem } from '../../model/agenda-item.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { ArchivedMeeting } from '../../search/archive.ts'
import { outcomeOf } from '../../search/documents.ts'
import type { Frame, Link, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import type { OutcomeBadge } from '../outcome-badge.ts'
import { outcomeBadge } from '../outcome-badge.ts'
import { decisionUrl, itemUrl, meetingJsonUrl, meetingUrl } from '../urls.ts'
import { counted, dateText, shortened, untitled } from '../wording.ts'
import { meetingTrail } from './meeting-trail.ts'
import type { ShownProblem } from './shown-problem.ts'
import { shownProblem } from './shown-problem.ts'
import type { ShownSource } from './shown-source.ts'
import { shownSource } from './shown-source.ts'

/** One line of the agenda. */
interface AgendaLine {
  readonly number: string
  readonly title: string
  readonly url: string
  readonly decisionUrl: string
  readonly outcome: OutcomeBadge | undefined
  readonly isClosed: boolean
  /** How the decision begins; empty where the badge says it all. */
  readonly summary: string
}

/** People of one kind, counted and named as the minutes name them. */
interface PeopleList {
  readonly label: string
  readonly countText: string
  readonly names: readonly string[]
}

interface Fact {
  readonly term: string
  readonly text: string
}

/** The page of one meeting. */
export interface MeetingPage {
  readonly frame: Frame
  readonly council: Link
  readonly municipality: string
  readonly title: string
  readonly isoDate: string
  readonly facts: readonly Fact[]
  readonly itemCountText: string
  readonly agenda: readonly AgendaLine[]
  readonly people: readonly PeopleList[]
  readonly problems: readonly ShownProblem[]
  readonly source: ShownSource
  readonly furtherSources: readonly ShownSource[]
  readonly jsonUrl: string
}

/** The page of `archived`. */
export function meetingPage(site: Site, archived: ArchivedMeeting): MeetingPage {
  const { meeting } = archived
  const trail = meetingTrail(meeting)
  const council = trail[1] ?? { label: 'Ukendt råd', url: '/' }
  return {
    frame: frameOf(site, {
      title: `${council.label}, ${dateText(meeting.date)}`,
      description: `Dagsorden og beslutninger fra mødet i ${council.label} ${dateText(meeting.date)}.`,
      canonical: meetingUrl(meeting.id),
      trail,
      here: dateText(meeting.date),
    }),
    council,
    municipality: trail[0]?.label ?? '',
    title: `Møde ${dateText(meeting.date)}`,
    isoDate: meeting.date ?? '',
    facts: factsOf(meeting),
    itemCountText: counted(meeting.items.length, 'punkt', 'punkter'),
    agenda: meeting.items.map(agendaLine),
    people: peopleOf(meeting),
    problems: archived.problems.map(shownProblem),
    source: shownSource(archived.source),
    furtherSources: archived.furtherSources.map((source) => shownSource(source)),
    jsonUrl: meetingJsonUrl(meeting.id),
  }
}

function agendaLine(item: AgendaItem): AgendaLine {
  return {
    number: item.number ?? '–',
    title: item.title ?? untitled,
    url: itemUrl(item.id),
    decisionUrl: decisionUrl(item.id),
    outcome: outcomeBadge(outcomeOf(item)),
    isClosed: item.isOpen === false,
    summary: summaryOf(item),
  }
}

const leastSummary = 25 // "Godkendt." and "Taget til efterretning." stand on the badge.
const longestSummary = 160

function summaryOf({ decision, decisions }: AgendaItem): string {
  const text = (decision?.text ?? decisions[0]?.text ?? '').replace(/^\s*[-–•] /, '')
  return text.trim().length < leastSummary ? '' : shortened(text, longestSummary)
}

function factsOf(meeting: Meeting): readonly Fact[] {
  const time = [meeting.startTime, meeting.endTime].filter((part) => part !== undefined).join('–')
  return [
    { term: 'Dato', text: dateText(meeting.date) },
    ...(time === '' ? [] : [{ term: 'Tid', text: `kl. ${time}` }]),
    ...(meeting.place === undefined ? [] : [{ term: 'Sted', text: meeting.place }]),
  ]
}

function peopleOf(meeting: Meeting): readonly PeopleList[] {
  const list = (label: string, names: readonly string[]): readonly PeopleList[] =>
    names.length === 0 ? [] : [{ label, countText: String(names.length), names }]
  return [
    ...list('Til stede', meeting.attendees),
    ...list('Fraværende', meeting.absent),
    ...list('Fra administrationen', meeting.administration),
    ...list('Referent', meeting.secretary),
  ]
}
