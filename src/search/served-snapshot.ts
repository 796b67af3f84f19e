import type { Archive } from './archive.ts'
import type { SearchService } from './results.ts'
import type { Suggestions } from './suggestions.ts'

/** One complete snapshot as the web serves it: search and archive of the same moment. */
export interface ServedSnapshot {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly archive: Archive
  readonly search: SearchService
  /** What the meetings and items of the archive suggest, opened when first asked for. */
  readonly suggestions: () => Promise<Suggestions>
}

/** Gives the newest snapshot; a page asks once per request and stays with what it got. */
export interface SnapshotSource {
  readonly current: () => ServedSnapshot
}
