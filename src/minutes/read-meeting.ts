// Text and tree of a document to the meeting whose minutes it holds. The door of this room.

import type { AgendaItem } from '../model/agenda-item.ts'
import type { IsWord } from '../model/is-word.ts'
import type { DocumentText } from '../model/document-text.ts'
import { agendaItemIdOf, type MeetingId, meetingIdOf, parseSlug, type Slug, slugOf } from '../model/ids.ts'
import type { Meeting, RestPart } from '../model/meeting.ts'
import type { Place } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { type ChosenOpening, chooseOpenings } from './choose-openings.ts'
import { contentsStates } from './contents.ts'
import { endMatterAt } from './end-matter.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { contentsStart, fieldsOf, type Header, headerOf } from './header.ts'
import { itemOf } from './read-item.ts'
import { type ItemParts, itemPartsOf } from './item-parts.ts'
import { placeOfLines } from './line.ts'
import { lineView } from './line-view.ts'
import { councilOf, councilOfField, dateOf, dateOfField, placeOfMeeting, timesOf } from './meeting-facts.ts'
import { municipalityOf } from './meeting-municipality.ts'
import { meetingProblems } from './meeting-problems.ts'
import { peopleIn } from './people.ts'
import { splitLines } from './split-lines.ts'
import { withDataAbove } from './data-above.ts'
import { withJointItems } from './joint-items.ts'

/** Where a document comes from: its path, relative to the corpus folder. */
export interface Origin {
  readonly path: string
}

/**
 * The meeting that `document` holds the minutes of: header, agenda items in printed order, and what belongs to neither.
 *
 * Words that a line's end parts are joined where `isWord` knows them or the document prints them whole elsewhere.
 * Never throws. What is not printed stays undefined; what is uncertain or missing is a problem with its place.
 * A document without agenda items gives a meeting without items and `minutes/no-items`.
 */
export function readMeeting(
  document: DocumentText,
  origin: Origin,
  isWord: IsWord = () => false,
): Reading<Meeting> {
  const lines = evidenceOf(splitLines(lineView(document)))
  const openings = withDataAbove(lines, chooseOpenings(lines))
  const first = openings[0]?.from ?? lines.length
  const last = openings.at(-1)
  const end = last ? endMatterAt(lines, last.end) : lines.length
  const facts = factsOf(lines.slice(0, first), lines.slice(first, end), lines.slice(end), origin)
  const parts = openings.map((opening, index) =>
    itemPartsOf(lines, opening, openings[index + 1]?.from ?? end),
  )
  const items = itemsOf(
    parts,
    facts,
    itemPlaces(document.text, lines, openings, end),
    contentsStates(lines.slice(0, first)),
    knownIn(document.text, isWord),
  )
  const meeting: Meeting = { ...facts, items: withJointItems(items), rest: restOf(lines, first, end, parts) }
  return { value: meeting, problems: meetingProblems(meeting, document.text) }
}

type Facts = Omit<Meeting, 'items' | 'rest'>

function factsOf(
  head: readonly Evidence[],
  body: readonly Evidence[],
  tail: readonly Evidence[],
  { path }: Origin,
): Facts {
  const header = headerOf(head)
  const isMinutes = body.length > 0
  const council = isMinutes ? councilOf(header, body) : councilOfField(header.fields)
  const date = isMinutes ? dateOf(header, body) : dateOfField(header.fields)
  const municipality = municipalityOf(header, body, path)
  const times = timesOf(header, fieldsOf(tail))
  return {
    id: meetingId(municipality?.name, council?.name, date, path),
    municipality: municipality?.name,
    municipalityEvidence: municipality?.evidence,
    council: council?.name,
    councilPrinted: council?.printed,
    date,
    startTime: times.start,
    endTime: times.end,
    place: placeOfMeeting(header),
    ...attendanceOf(header),
  }
}

function attendanceOf({
  fields,
}: Header): Pick<Facts, 'attendees' | 'absent' | 'administration' | 'secretary'> {
  return {
    attendees: peopleIn(fields, 'attendees'),
    absent: peopleIn(fields, 'absent'),
    administration: peopleIn(fields, 'administration'),
    secretary: peopleIn(fields, 'secretary'),
  }
}

function meetingId(
  municipality: string | undefined,
  council: string | undefined,
  date: Facts['date'],
  path: string,
): MeetingId {
  const file =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/, '') ?? ''
  return meetingIdOf(
    slugOr(municipality, 'ukendt-kommune'),
    slugOr(council, 'ukendt-raad'),
    date ?? slugOr(`uden-dato-${file}`, 'uden-dato'),
  )
}

function slugOr(name: string | undefined, otherwise: string): Slug {
  const slug = name === undefined ? undefined : slugOf(name)
  return slug ?? parseSlug(otherwise) ?? raise(`"${otherwise}" is no slug`)
}

function raise(message: string): never {
  throw new Error(message)
}

function itemsOf(
  parts: readonly ItemParts[],
  facts: Facts,
  places: readonly Place[],
  states: ReadonlyMap<string, boolean>,
  isWord: IsWord,
): readonly AgendaItem[] {
  const isRunning = parts.every(({ sections }) =>
    sections.every(({ label, stamp }) => label?.role !== 'decision' && !stamp),
  )
  const taken: TakenSlugs = new Map()
  return parts.flatMap((itemParts, position) => {
    const place = places[position]
    if (!place) return []
    const slug = itemSlug(itemParts.opening, position, taken)
    const key = itemParts.heading[0]?.titleKey ?? ''
    return itemOf(itemParts, {
      id: agendaItemIdOf(facts.id, slug),
      slug,
      position,
      place,
      meeting: { council: facts.council, date: facts.date },
      isRunning,
      isListedOpen: states.get(key),
      isWord,
    })
  })
}

/** `isWord`, and the words that `text` prints anywhere without a hyphen; they are gathered when first asked for. */
function knownIn(text: string, isWord: IsWord): IsWord {
  let printed: ReadonlySet<string> | undefined
  return (word) => {
    if (isWord(word)) return true
    printed ??= new Set(text.toLowerCase().match(/\p{L}{4,}/gu))
    return printed.has(word)
  }
}

/** Each slug that is taken, with the count from which one more of it may be free. */
type TakenSlugs = Map<string, number>

/** The number; `16-2` when it stands twice; `p3` when none is printed. */
function itemSlug({ number }: ChosenOpening, position: number, taken: TakenSlugs): Slug {
  const base = slugOr(number, `p${position + 1}`)
  let slug: string = base
  let count = taken.get(base) ?? 2
  for (; taken.has(slug); count += 1) slug = `${base}-${count}`
  taken.set(slug, 2).set(base, count)
  return parseSlug(slug) ?? base
}

/** From the heading to the line before the next item; the last one to the end of the text or of what belongs to it. */
function itemPlaces(
  text: string,
  lines: readonly Evidence[],
  openings: readonly ChosenOpening[],
  end: number,
): readonly Place[] {
  const lastLine = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return openings.map(({ from }, index): Place => {
    const start = lines[from]?.line
    const next = lines[openings[index + 1]?.from ?? end]?.line
    const isSameLine =
      next !== undefined && next.number === lines[(openings[index + 1]?.from ?? end) - 1]?.line.number
    return {
      start: start?.start ?? 0,
      end: next?.start ?? text.length,
      startLine: start?.number ?? 1,
      endLine:
        next === undefined
          ? lastLine
          : Math.max(start?.number ?? 1, isSameLine ? next.number : next.number - 1),
    }
  })
}

function restOf(
  lines: readonly Evidence[],
  first: number,
  end: number,
  parts: readonly ItemParts[],
): readonly RestPart[] {
  const contents = contentsStart(lines.slice(0, first))
  const headEnd = contents < 0 || parts.length === 0 ? first : contents
  const groups: readonly (readonly [RestPart['kind'], readonly Evidence[]])[] = [
    [parts.length === 0 ? 'other' : 'header', lines.slice(0, headEnd)],
    ['contents', lines.slice(headEnd, first)],
    ...parts.flatMap(({ furniture }) => furniture.map((evidence) => ['page-furniture', [evidence]] as const)),
    ['other', lines.slice(end)],
  ]
  return groups.flatMap(([kind, group]): readonly RestPart[] => {
    const start = group[0]?.line
    const stop = group.at(-1)?.line
    return start && stop ? [{ kind, place: placeOfLines(start, stop) }] : []
  })
}
