// Makes the catalog of a snapshot from what was read: which file a meeting is shown from, and what is known of it.

import type { MeetingGroup } from '../../minutes/same-meeting.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { Problem } from '../../model/problem.ts'
import {
  catalogItems,
  meetingSummary,
  type Catalog,
  type CatalogFile,
  type CatalogItem,
  type CatalogMeeting,
} from '../../store/catalog.ts'
import type { ProvenanceOf } from '../../store/sources.ts'

/** A meeting as it goes into the catalog, with its items. */
export interface CatalogedMeeting {
  readonly entry: CatalogMeeting
  readonly items: readonly CatalogItem[]
}

/** The catalog entry of a meeting that is shown from `group.path`; `meeting` already has the id of the group. */
export function catalogedMeeting(
  group: MeetingGroup,
  meeting: Meeting,
  readingProblems: readonly Problem[],
): CatalogedMeeting {
  const problems = [...readingProblems, ...group.problems]
  const summary = meetingSummary(meeting, problems.filter(isWorthANote).length)
  return {
    entry: { summary, file: group.path, furtherFiles: group.furtherPaths, problems },
    items: catalogItems(meeting, summary),
  }
}

/** The files of the catalog, the ones that gave no meeting included, so that they are not read again either. */
export function catalogFiles(
  files: readonly Omit<CatalogFile, 'provenance'>[],
  provenanceOf: ProvenanceOf,
): readonly CatalogFile[] {
  return files.map(({ path, sha256, offset, sizeBytes }) => ({
    path,
    sha256,
    offset,
    sizeBytes,
    provenance: provenanceOf(path),
  }))
}

/** The whole catalog: meetings newest first, then by id; problems in the order of the files. */
export function catalogOf(
  readingFingerprint: string,
  files: readonly CatalogFile[],
  meetings: readonly CatalogMeeting[],
  corpusProblems: Catalog['fileProblems'],
): Catalog {
  return {
    readingFingerprint,
    files,
    meetings: [...meetings].sort(newestFirst),
    fileProblems: corpusProblems,
  }
}

/** The meetings and their items in the order of the catalog. */
export function listedItems(meetings: readonly CatalogedMeeting[]): readonly CatalogedMeeting[] {
  return [...meetings].sort((one, other) => newestFirst(one.entry, other.entry))
}

function newestFirst({ summary: a }: CatalogMeeting, { summary: b }: CatalogMeeting): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? '']
  if (dateA !== dateB) return dateA < dateB ? 1 : -1
  return a.id < b.id ? -1 : 1
}

function isWorthANote(problem: Problem): boolean {
  return problem.severity !== 'info'
}
