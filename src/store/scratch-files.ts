// Files that nobody sees: what does not fit into memory, for as long as it is needed.

import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CreateFile, FileTarget } from '../search/binary/file-target.ts'
import { draftFile } from './draft-files.ts'

/** Files that are gone when they are closed. */
export interface ScratchFiles {
  /** Throws what the disk throws, as all writing does. */
  readonly create: CreateFile
  /** Closes all of them. */
  readonly close: () => void
}

/** Scratch files on the disk of `folder`. They have no names, so that none is left by a program that is killed. */
export function scratchFiles(folder: string): ScratchFiles {
  const files: FileTarget[] = []
  return {
    create: (name) => {
      const path = join(folder, `.scratch-${name}-${randomUUID()}`)
      const file = draftFile(path)
      rmSync(path)
      files.push(file)
      return file
    },
    close: () => {
      for (const file of files.splice(0)) file.close()
    },
  }
}
