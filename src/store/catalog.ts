// What a snapshot knows without opening a single reading: lists, addresses and problems come from here. The items stand in
// a file of their own, which is unpacked when they are first asked for.

import type { AgendaItemId, MeetingId } from '../model/ids.ts'
import { withoutLeadingZeros } from '../danish/whole/case-numbers.ts'
import type { Problem } from '../model/problem.ts'
import type { FileProblems, ItemSummary, MeetingSummary } from '../search/archive.ts'
import { outcomeOf, unknownCouncil, unknownMunicipality } from '../search/documents.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Provenance } from '../model/source-file.ts'
import type { ReadingSpan } from './stored-reading.ts'

/** One file of the corpus: enough to know whether it has changed and where its reading stands. */
export interface CatalogFile extends ReadingSpan {
  readonly path: string
  readonly sha256: string
  readonly provenance: Provenance
}

/** A meeting, the file it is shown from and further files of the same meeting. */
export interface CatalogMeeting {
  readonly summary: MeetingSummary
  readonly file: string
  readonly furtherFiles: readonly string[]
  readonly problems: readonly Problem[]
}

/** An item with the numbers by which its case is found. */
export interface CatalogItem extends ItemSummary {
  readonly caseKey: string | undefined
}

export interface Catalog {
  /** Of the program that read the files: another one reads them anew. */
  readonly readingFingerprint: string
  readonly files: readonly CatalogFile[]
  readonly meetings: readonly CatalogMeeting[]
  readonly fileProblems: readonly FileProblems[]
}

/** A case number in capitals, without blanks and leading zeros, so that all its printed forms meet. */
export function caseKeyOf(caseNumber: string): string {
  return withoutLeadingZeros(caseNumber.replace(/\s+/g, '').replace(/[‐‑–]/g, '-').toUpperCase())
}

/** A meeting as a list shows it; names that are not known are said to be unknown. */
export function meetingSummary(meeting: Meeting, problemCount: number): MeetingSummary {
  const [municipalitySlug, councilSlug] = meeting.id.split('/') as [
    MeetingSummary['municipalitySlug'],
    MeetingSummary['councilSlug'],
  ]
  return {
    id: meeting.id,
    municipality: meeting.municipality ?? unknownMunicipality,
    municipalitySlug,
    council: meeting.council ?? unknownCouncil,
    councilSlug,
    date: meeting.date,
    itemCount: meeting.items.length,
    problemCount,
  }
}

/** The items of a meeting as steps of their cases. */
export function catalogItems(meeting: Meeting, summary: MeetingSummary): readonly CatalogItem[] {
  return meeting.items.map((item) => ({
    id: item.id,
    number: item.number,
    title: item.title,
    municipality: summary.municipality,
    council: summary.council,
    date: meeting.date,
    outcome: outcomeOf(item),
    caseNumber: item.caseNumber,
    caseKey: item.caseNumber === undefined ? undefined : caseKeyOf(item.caseNumber),
  }))
}

/** `meeting` under another id; its items follow. */
export function withId(meeting: Meeting, id: MeetingId): Meeting {
  if (meeting.id === id) return meeting
  const items = meeting.items.map((item) => ({ ...item, id: `${id}/${item.slug}` as AgendaItemId }))
  return { ...meeting, id, items }
}
