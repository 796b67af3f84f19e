// Makes the catalog of a snapshot from what was read: which file a meeting is shown from, and what is known of it.

import type { MeetingGroup } from '../../minutes/same-meeting.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { Problem } from '../../model/problem.ts'
import {
  catalogItems,
  meetingSummary,
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
export function* catalogFiles(
  files: readonly Omit<CatalogFile, 'provenance'>[],
  provenanceOf: ProvenanceOf,
): Generator<CatalogFile> {
  for (const { path, sha256, offset, sizeBytes } of files)
    yield { path, sha256, offset, sizeBytes, provenance: provenanceOf(path) }
}

function isWorthANote(problem: Problem): boolean {
  return problem.severity !== 'info'
}
