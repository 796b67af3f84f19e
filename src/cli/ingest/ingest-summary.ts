import type { FileProblems } from '../../search/archive.ts'
import type { PreviousCatalog } from './previous-catalog.ts'

/** What an ingest did. */
export interface IngestSummary {
  readonly snapshotId: string
  /** False when the snapshot that was there already holds exactly this. */
  readonly isNew: boolean
  readonly fileCount: number
  readonly reusedCount: number
  readonly meetingCount: number
  readonly itemCount: number
  readonly fileProblems: readonly FileProblems[]
}

/** Where nothing has changed since the snapshot that is there. */
export async function unchangedSummary({ id, head, lines }: PreviousCatalog): Promise<IngestSummary> {
  const { fileCount, meetingCount } = head
  const fileProblems: FileProblems[] = []
  let itemCount = 0
  for await (const line of lines()) {
    if (line.kind === 'meeting') itemCount += line.meeting.summary.itemCount
    if (line.kind === 'problems') fileProblems.push(line.problems)
  }
  return {
    snapshotId: id,
    isNew: false,
    fileCount,
    reusedCount: fileCount,
    meetingCount,
    itemCount,
    fileProblems,
  }
}
