import type { Archive } from './archive.ts'
import type { SearchService } from './results.ts'

/** One complete snapshot as the web serves it: search and archive of the same moment. */
export interface ServedSnapshot {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly archive: Archive
  readonly search: SearchService
}

/** Gives the newest snapshot; a page asks once per request and stays with what it got. */
export interface SnapshotSource {
  readonly current: () => ServedSnapshot
}
