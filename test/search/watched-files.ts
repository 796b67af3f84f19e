// Files in memory that note how they are used: what is written at once, and into how much memory they are read.

import type { CreateFile } from '../../src/search/binary/file-target.ts'
import { MemoryFiles } from '../../src/search/binary/memory-files.ts'

/** Files, and what was done with all of them together. */
export interface WatchedFiles {
  readonly create: CreateFile
  /** Bytes written so far. */
  readonly writtenBytes: () => number
  /** The most that was written at once. */
  readonly mostWritten: () => number
  /** The size of all pieces of memory that something was read into. */
  readonly heldBytes: () => number
}

/** Files that are watched. */
export function watchedFiles(): WatchedFiles {
  const files = new MemoryFiles()
  const held = new Set<ArrayBufferLike>()
  let writtenBytes = 0
  let mostWritten = 0
  return {
    create: (name) => {
      const file = files.create(name)
      return {
        ...file,
        append: (bytes) => {
          writtenBytes += bytes.length
          mostWritten = Math.max(mostWritten, bytes.length)
          file.append(bytes)
        },
        fill: (target, start) => {
          held.add(target.buffer)
          file.fill(target, start)
        },
      }
    },
    writtenBytes: () => writtenBytes,
    mostWritten: () => mostWritten,
    heldBytes: () => Array.from(held).reduce((sum, { byteLength }) => sum + byteLength, 0),
  }
}
