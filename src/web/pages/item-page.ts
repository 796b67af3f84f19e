// The page of an agenda item: the decision set apart, then everything else the minutes print about it.

import type { AgendaItem } from '../../model/agenda-item.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { Section } from '../../model/section.ts'
import type { ArchivedMeeting } from '../../search/archive.ts'
import type { Hit } from '../../search/results.ts'
import type { Frame, Link, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import type { CountingMarker, Marker } from '../marked-text.ts'
import type { SimilarItems, SubjectElsewhere } from '../similar-items.ts'
import { caseUrl, decisionUrl, itemJsonUrl, itemUrl, meetingUrl, searchUrl, topicUrl } from '../urls.ts'
import { counted, dateText, headingText, itemLabel, sectionLabels, shortened, untitled } from '../wording.ts'
import { itemJsonLd } from './item-json-ld.ts'
import { meetingTrail } from './meeting-trail.ts'
import type { ShownBlock } from './shown-blocks.ts'
import { shownBlocks } from './shown-blocks.ts'
import type { ShownDecision, ShownEarlierDecision } from './shown-decision.ts'
import { shownDecision, shownEarlierDecisions } from './shown-decision.ts'
import type { ShownSource } from './shown-source.ts'
import { shownSource } from './shown-source.ts'

/** A section with its own anchor. */
interface ShownSection {
  readonly anchor: string
  readonly heading: string
  readonly blocks: readonly ShownBlock[]
}

/** One line of the box with numbers and names. */
interface Fact {
  readonly term: string
  readonly text: string
  readonly url: string | undefined
}

interface SimilarLink extends Link {
  readonly where: string
}

interface ShownTopic extends Link {
  readonly isProposed: boolean
}

/** The page of one item. */
export interface ItemPage {
  readonly frame: Frame
  readonly label: string
  readonly title: string
  readonly isClosed: boolean
  readonly meeting: Link
  readonly isoDate: string
  readonly date: string
  readonly query: string
  readonly matchCountText: string
  /** The first places that match the query. */
  readonly matches: readonly Link[]
  readonly citation: string
  readonly decision: ShownDecision | undefined
  readonly decisionUrl: string
  readonly sections: readonly ShownSection[]
  readonly earlierDecisions: readonly ShownEarlierDecision[]
  readonly attachments: readonly string[]
  readonly contents: readonly Link[]
  readonly facts: readonly Fact[]
  readonly similarHere: readonly SimilarLink[]
  readonly similarElsewhere: readonly SimilarLink[]
  /** All that other municipalities have on the same subject. */
  readonly subjectElsewhere: Link | undefined
  readonly topics: readonly ShownTopic[]
  readonly isUncertain: boolean
  readonly previous: Link | undefined
  readonly next: Link | undefined
  readonly source: ShownSource
  readonly jsonUrl: string
}

/** What stands around an item: how the visitor came, what is near it, where the site is. */
export interface ItemContext {
  readonly query: string
  readonly marker: CountingMarker
  readonly similar: SimilarItems
  readonly origin: string
}

const linkedMatches = 12 // A row of links that fits a phone.
const surelyCut = 0.6 // Below this the evidence for where the item begins or ends disagrees.

/** The page of `item` in `archived`; `mark` marks what the visitor searched for. */
export function itemPage(
  site: Site,
  archived: ArchivedMeeting,
  item: AgendaItem,
  search: ItemContext,
): ItemPage {
  const { meeting } = archived
  const title = item.title ?? untitled
  const { mark } = search.marker
  // In the order of the page, so that the marks are numbered as they are met.
  const decision = shownDecision(meeting, item, mark)
  const sections = shownSections(item, mark)
  const earlierDecisions = shownEarlierDecisions(item, mark)
  return {
    frame: itemFrame(site, meeting, item),
    label: itemLabel(item.number, item.position),
    title,
    isClosed: item.isOpen === false,
    meeting: { label: meeting.council ?? 'Mødet', url: meetingUrl(meeting.id) },
    isoDate: meeting.date ?? '',
    date: dateText(meeting.date),
    query: search.query,
    matchCountText: counted(search.marker.anchors().length, 'træf', 'træf'),
    matches: search.marker
      .anchors()
      .slice(0, linkedMatches)
      .map((anchor, index) => ({ label: String(index + 1), url: `#${anchor}` })),
    citation: citationOf(meeting, item, search.origin),
    decision,
    decisionUrl: decisionUrl(item.id),
    sections,
    earlierDecisions,
    attachments: item.attachments,
    contents: contentsOf(
      sections,
      decision !== undefined,
      earlierDecisions.length > 0,
      item.attachments.length > 0,
    ),
    facts: factsOf(item),
    similarHere: search.similar.here.map(similarLink),
    similarElsewhere: search.similar.elsewhere.map(similarLink),
    subjectElsewhere: search.similar.subject && subjectLink(search.similar.subject),
    topics: item.topics.map((topic) => ({
      label: topic.title,
      url: topicUrl(topic.code),
      isProposed: topic.via === 'words',
    })),
    isUncertain: item.confidence < surelyCut,
    ...neighboursOf(meeting, item),
    source: shownSource(archived.source, item.place),
    jsonUrl: itemJsonUrl(item.id),
  }
}

/** Council, date, item, case number and permalink in one line, to be quoted in a letter. */
function citationOf(meeting: Meeting, item: AgendaItem, origin: string): string {
  const parts = [
    meeting.municipality,
    meeting.council,
    dateText(meeting.date),
    itemLabel(item.number, item.position).toLowerCase(),
    item.title,
    item.caseNumber && `sag ${item.caseNumber}`,
    origin + decisionUrl(item.id),
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}

function itemFrame(site: Site, meeting: Meeting, item: AgendaItem): Frame {
  const title = item.title ?? untitled
  const where = `${meeting.council ?? 'møde'}, ${dateText(meeting.date)}`
  return frameOf(site, {
    title: `${title} (${where})`,
    description: item.decision ? shortened(item.decision.text, 160) : `${title}. ${where}.`,
    canonical: itemUrl(item.id),
    jsonLd: itemJsonLd(meeting, item),
    trail: [...meetingTrail(meeting), { label: dateText(meeting.date), url: meetingUrl(meeting.id) }],
    here: itemLabel(item.number, item.position),
  })
}

/** Sections without what the page shows elsewhere: the decision and the list of attachments. */
function shownSections(item: AgendaItem, mark: Marker): readonly ShownSection[] {
  return item.sections
    .filter((section) => section.blocks.length > 0 && !isShownElsewhere(item, section))
    .map((section, index) => ({
      anchor: `afsnit-${index + 1}`,
      heading: section.label === undefined ? unlabelled(item, section) : headingText(section.label),
      blocks: shownBlocks(section.blocks, mark),
    }))
}

function isShownElsewhere(item: AgendaItem, section: Section): boolean {
  if (section.role === 'decision') return item.decision !== undefined
  return section.role === 'attachments' && item.attachments.length > 0
}

/** Text without a label is simply the text of the item when there is nothing else. */
function unlabelled(item: AgendaItem, section: Section): string {
  return item.sections.length === 1 ? 'Referat' : sectionLabels[section.role]
}

function contentsOf(
  sections: readonly ShownSection[],
  hasDecision: boolean,
  hasEarlier: boolean,
  hasAttachments: boolean,
): readonly Link[] {
  return [
    ...(hasDecision ? [{ label: 'Beslutning', url: '#beslutning' }] : []),
    ...sections.map((section) => ({ label: section.heading, url: `#${section.anchor}` })),
    ...(hasEarlier ? [{ label: 'Tidligere behandling', url: '#tidligere' }] : []),
    ...(hasAttachments ? [{ label: 'Bilag', url: '#bilag' }] : []),
  ]
}

function factsOf(item: AgendaItem): readonly Fact[] {
  const fact = (term: string, text: string | undefined, url?: string): readonly Fact[] =>
    text === undefined ? [] : [{ term, text, url }]
  return [
    ...fact('Sagsnummer', item.caseNumber, item.caseNumber && caseUrl(item.caseNumber)),
    ...fact('Journalnummer', item.journalNumber),
    ...fact('Dokumentnummer', item.documentNumber),
    ...fact('Sagstype', item.caseType),
    ...fact('Sagsbehandler', item.caseworker),
    ...fact('Behandlet sammen med', item.jointWith && `Punkt ${item.jointWith}`),
  ]
}

function subjectLink({ topic, state, total }: SubjectElsewhere): Link {
  return {
    label: `${counted(total, 'punkt', 'punkter')} om ${topic.title} i andre kommuner`,
    url: searchUrl(state),
  }
}

function similarLink(hit: Hit): SimilarLink {
  // A narrow column would break dates.
  const date = dateText(hit.date).replaceAll(' ', '\u00a0')
  const where = `${hit.council}, ${hit.municipality}, ${date}`
  return { label: hit.title ?? untitled, url: itemUrl(hit.id), where }
}

function neighboursOf(meeting: Meeting, item: AgendaItem): Pick<ItemPage, 'previous' | 'next'> {
  const linkTo = (other: AgendaItem | undefined) =>
    other && {
      label: `${itemLabel(other.number, other.position)}: ${other.title ?? untitled}`,
      url: itemUrl(other.id),
    }
  const at = meeting.items.indexOf(item)
  return { previous: linkTo(meeting.items[at - 1]), next: linkTo(meeting.items[at + 1]) }
}
