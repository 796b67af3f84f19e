// The one door of the tests of minutes: a text goes in, a meeting comes out, and the laws of the room are checked on the way.

import { expect } from 'vitest'
import { isDanishWord } from '../../src/danish/is-danish-word.ts'
import { loadLexicon } from '../../src/store/lexicon-file.ts'
import type { AgendaItem } from '../../src/model/agenda-item.ts'
import type { DocumentText } from '../../src/model/document-text.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { Place } from '../../src/model/place.ts'
import type { Reading } from '../../src/model/reading.ts'
import { readMeeting } from '../../src/minutes/read-meeting.ts'
import { readDocument } from '../../src/readers/read-document.ts'

const lexicon = await loadLexicon()

/** A document with the meeting read from it. */
export interface CheckedMeeting {
  readonly document: DocumentText
  readonly reading: Reading<Meeting>
}

/** Read the minutes in `content` as a file at `path` and check every law that holds for all documents. */
export async function checkMeeting(path: string, content: string | Uint8Array): Promise<CheckedMeeting> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const document = (await readDocument({ path, bytes, sha256: '' })).value
  const reading = readMeeting(document, { path }, (word) => isDanishWord(lexicon, word))
  const { text } = document
  const meeting = reading.value
  expect(lostIn(text, meeting)).toEqual([])
  expect(twiceIn(text, meeting)).toEqual([])
  expect(misplacedIn(text, meeting)).toEqual([])
  expect(inventedIn(text, meeting)).toEqual([])
  expect(new Set(meeting.items.map(({ id }) => id)).size).toBe(meeting.items.length)
  expect(meeting.items.map(({ position }) => position)).toEqual(meeting.items.map((_, index) => index))
  return { document, reading }
}

/** Every place of the meeting that claims text for itself; metadata may stand inside a section and are told apart. */
function claims(meeting: Meeting): readonly Place[] {
  const ofItem = ({ heading, sections }: AgendaItem) => [
    heading,
    ...sections.flatMap(({ labelPlace, place }) => (labelPlace ? [labelPlace, place] : [place])),
  ]
  return [...meeting.items.flatMap(ofItem), ...meeting.rest.map(({ place }) => place)]
}

function counted(text: string, places: readonly Place[]): Uint8Array {
  const counts = new Uint8Array(text.length)
  for (const { start, end } of places) {
    for (let offset = start; offset < end; offset += 1)
      counts[offset] = Math.min(2, (counts[offset] ?? 0) + 1)
  }
  return counts
}

/** Law: nothing is lost. The stretches of text that no heading, metadata, section or rest holds. */
function lostIn(text: string, meeting: Meeting): readonly string[] {
  const metadata = meeting.items.flatMap((item) => item.metadata)
  const counts = counted(text, [...claims(meeting), ...metadata])
  return stretches(text, (offset) => counts[offset] === 0 && /[^\s\u200b\u00ad]/.test(text[offset] ?? ''))
}

/** Law: nothing is told twice. The stretches that two of heading, section and rest hold. */
function twiceIn(text: string, meeting: Meeting): readonly string[] {
  const counts = counted(text, claims(meeting))
  return stretches(text, (offset) => (counts[offset] ?? 0) > 1 && /\S/.test(text[offset] ?? ''))
}

function stretches(text: string, holds: (offset: number) => boolean): readonly string[] {
  const found: string[] = []
  for (let offset = 0; offset < text.length; offset += 1) {
    if (!holds(offset)) continue
    let end = offset
    while (end < text.length && holds(end)) end += 1
    found.push(`${offset}: ${text.slice(offset, Math.min(end, offset + 60))}`)
    offset = end
  }
  return found.slice(0, 5)
}

/** Law: every place lies in the text and counts its lines right, and items follow one another. */
function misplacedIn(text: string, meeting: Meeting): readonly Place[] {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  const isOnLine = (offset: number, line: number) =>
    (lineStarts[line - 1] ?? Infinity) <= offset && offset <= (lineStarts[line] ?? text.length + 1)
  const isWrong = ({ start, end, startLine, endLine }: Place) =>
    start < 0 || end < start || end > text.length || startLine > endLine || !isOnLine(start, startLine)
  const places = meeting.items.flatMap((item) => [
    item.place,
    item.heading,
    ...item.metadata,
    ...item.sections.flatMap(({ place, blocks }) => [place, ...blocks.map((block) => block.place)]),
    ...item.decisions.map(({ place }) => place),
    ...(item.decision ? [item.decision.place] : []),
  ])
  const overlapping = meeting.items.filter(
    ({ place }, index) => place.start < (meeting.items[index - 1]?.place.end ?? 0),
  )
  return [...places, ...claims(meeting)].filter(isWrong).concat(overlapping.map(({ place }) => place))
}

/** Law: nothing is invented. What an item says of itself stands in its text, blanks aside. */
function inventedIn(text: string, meeting: Meeting): readonly string[] {
  return meeting.items.flatMap((item) => {
    const printed = bare(text.slice(item.place.start, item.place.end))
    const said = [
      item.number,
      item.title,
      item.caseNumber,
      item.journalNumber,
      item.documentNumber,
      item.caseworker,
    ]
    return said.filter((value) => value !== undefined && !printed.includes(bare(value))).map(String)
  })
}

/** Letters and figures alone: markup and blanks may stand between them in the source. */
function bare(text: string): string {
  return text.replace(/<[^<>]{0,300}>|&[a-z]{2,8};|[^\p{L}\p{N}]/gu, '')
}
