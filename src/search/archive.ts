// The archive port: what pages and search may ask of the meetings in one snapshot. The store room implements it.

import type { AgendaItemId, IsoDate, MeetingId, Slug } from '../model/ids.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Problem } from '../model/problem.ts'
import type { Provenance } from '../model/source-file.ts'

/** A meeting with all that is known of where it was read. */
export interface ArchivedMeeting {
  readonly meeting: Meeting
  readonly source: ArchivedSource
  /** Further files of the same meeting, kept beside the one that was read. */
  readonly furtherSources: readonly ArchivedSource[]
  readonly problems: readonly Problem[]
  /** The text that was read: every place of the meeting refers to it. */
  readonly text: string
}

/** One file of the corpus behind a meeting. */
export interface ArchivedSource {
  /** Relative to the corpus folder, with forward slashes. */
  readonly path: string
  readonly sha256: string
  readonly provenance: Provenance
}

/** A meeting in a list. */
export interface MeetingSummary {
  readonly id: MeetingId
  readonly municipality: string
  readonly municipalitySlug: Slug
  readonly council: string
  readonly councilSlug: Slug
  readonly date: IsoDate | undefined
  readonly itemCount: number
  readonly problemCount: number
}

/** An item as a step of a case or a neighbour in a list. */
export interface ItemSummary {
  readonly id: AgendaItemId
  readonly number: string | undefined
  readonly title: string | undefined
  readonly municipality: string
  readonly council: string
  readonly date: IsoDate | undefined
  readonly outcome: Outcome | undefined
  /** As printed. */
  readonly caseNumber: string | undefined
}

/** A file that could not be used, or was read with problems. */
export interface FileProblems {
  readonly path: string
  readonly problems: readonly Problem[]
  /** The meeting that the file was read to, if any. */
  readonly meeting?: MeetingId | undefined
}

/** All meetings of one snapshot, read only. */
export interface Archive {
  readonly itemCount: number
  /** Newest first, then by id; municipality and council names are those of the archive. */
  readonly meetings: readonly MeetingSummary[]
  /** Every item, meeting by meeting; `itemCount` of them. */
  readonly items: readonly ItemSummary[]
  /** Files with problems, the unusable ones included. */
  readonly fileProblems: readonly FileProblems[]
  /** The whole meeting, or undefined when there is none of that id. */
  readonly meeting: (id: MeetingId) => Promise<ArchivedMeeting | undefined>
  /** The items with this case number (blanks and case of letters aside), oldest first. */
  readonly itemsOfCase: (caseNumber: string) => readonly ItemSummary[]
  /** The items of a municipality with this title, whatever the case of its letters, in the order of `items`. */
  readonly itemsOfTitle: (municipality: string, title: string) => readonly ItemSummary[]
}
