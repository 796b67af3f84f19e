import type { MeetingGroup } from '../../minutes/same-meeting.ts'
import type { FileProblems } from '../../search/archive.ts'

/** The problems of `sources.json`, then those of the files that have any. */
export function problemsOf(
  files: readonly FileProblems[],
  ofSources: FileProblems['problems'],
): readonly FileProblems[] {
  const ofFiles = files
    .filter((file) => file.problems.length > 0)
    .map(({ path, problems }) => ({ path, problems }))
  return ofSources.length > 0 ? [{ path: 'sources.json', problems: ofSources }, ...ofFiles] : ofFiles
}

/** The problems of the files, those of meetings with several files added to the file that is shown. */
export function withGroupProblems(
  ofFiles: readonly FileProblems[],
  groups: readonly MeetingGroup[],
): readonly FileProblems[] {
  const ofGroups = groups.filter((group) => group.problems.length > 0)
  const grouped = new Map(ofGroups.map((group) => [group.path, group.problems]))
  const known = new Set(ofFiles.map(({ path }) => path))
  return [
    ...ofFiles.map(({ path, problems }) => ({ path, problems: [...problems, ...(grouped.get(path) ?? [])] })),
    ...ofGroups.filter(({ path }) => !known.has(path)).map(({ path, problems }) => ({ path, problems })),
  ]
}
