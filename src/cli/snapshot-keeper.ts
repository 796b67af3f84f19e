// Keeps the newest snapshot open for the server: looks now and then whether an ingest has named another one, opens it
// whole, and swaps. A request that began with the old one finishes with it; a damaged one is refused and the old kept.

import type { ServedSnapshot, SnapshotSource } from '../search/served-snapshot.ts'
import { currentSnapshot, type CurrentSnapshot } from '../store/snapshot-files.ts'

/**
 * A snapshot that is open. `close` is called once, when no request can be using it any more; until then it must not hold
 * what is served in memory.
 */
export interface OpenSnapshot {
  readonly served: ServedSnapshot
  readonly close: () => Promise<void>
}

export interface KeeperOptions {
  readonly indexFolder: string
  /** Opens the snapshot that is current on disk; rejects when it cannot be served. */
  readonly open: () => Promise<OpenSnapshot>
  /** Called with one line when a snapshot was taken or refused. */
  readonly onNews: (line: string) => void
  readonly lookEveryMs: number
  /** How long the old snapshot stays open after a swap: longer than any request may take. */
  readonly lingerMs: number
}

export interface SnapshotKeeper extends SnapshotSource {
  readonly stop: () => Promise<void>
}

/** Opens the current snapshot and starts looking for newer ones. Rejects when the first one cannot be served. */
export async function keepSnapshot(options: KeeperOptions): Promise<SnapshotKeeper> {
  let newest = await options.open()
  let refused: CurrentSnapshot | undefined
  let lastComplaint: string | undefined
  let isLooking = false
  const lingering = new Set<OpenSnapshot['close']>()

  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    try {
      const current = await currentSnapshot(options.indexFolder)
      if (!current || current.id === newest.served.id || isSame(current, refused)) return
      refused = current // until it has been opened
      const opened = await options.open()
      linger(newest.close)
      newest = opened
      refused = undefined
      lastComplaint = undefined
      options.onNews(`Now serving snapshot ${opened.served.id}`)
    } catch (error) {
      complain(`Kept the snapshot: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      isLooking = false
    }
  }

  function complain(line: string): void {
    if (line !== lastComplaint) options.onNews(line) // once, not at every look
    lastComplaint = line
  }

  // Only how to close it is kept: its memory is free as soon as no request uses it.
  function linger(close: OpenSnapshot['close']): void {
    lingering.add(close)
    setTimeout(() => {
      if (lingering.delete(close)) void close()
    }, options.lingerMs).unref()
  }

  const timer = setInterval(() => void look(), options.lookEveryMs)
  timer.unref()
  return {
    current: () => newest.served,
    stop: async () => {
      clearInterval(timer)
      await Promise.all([newest.close, ...lingering].map((close) => close()))
      lingering.clear()
    },
  }
}

/** A damaged snapshot that was mended has its old id and a new date. */
function isSame(current: CurrentSnapshot, other: CurrentSnapshot | undefined): boolean {
  return current.id === other?.id && current.createdAt === other.createdAt
}
