// Files of a snapshot that are written piece by piece, before it is put into its place.

import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { CreateFile, FileTarget } from '../search/binary/file-target.ts'

/** Files in one folder. */
export interface DraftFiles {
  /** Throws what the disk throws, as all writing does. */
  readonly create: CreateFile
  /** The names of all files, in the order in which they were begun. */
  readonly names: readonly string[]
}

/** Writes files to `folder`. */
export function draftFiles(folder: string): DraftFiles {
  const names: string[] = []
  return {
    create: (name) => {
      names.push(name)
      return draftFile(join(folder, name))
    },
    names,
  }
}

/** A file that is written to `path`, where there is none. */
export function draftFile(path: string): FileTarget {
  const descriptor = openSync(path, 'wx+')
  let size = 0
  return {
    append: (bytes) => {
      writeFully(descriptor, bytes, size)
      size += bytes.length
    },
    replace: (start, bytes) => {
      writeFully(descriptor, bytes, start)
    },
    fill: (target, start) => {
      for (let length = 0; length < target.length;) {
        const read = readSync(descriptor, target, length, target.length - length, start + length)
        if (read === 0) throw new Error(`The file "${path}" ends before what was written to it`)
        length += read
      }
    },
    close: () => {
      closeSync(descriptor)
    },
  }
}

// A disk that fills up may take less than it is given, and refuses the rest.
function writeFully(descriptor: number, bytes: Uint8Array, start: number): void {
  for (let length = 0; length < bytes.length;)
    length += writeSync(descriptor, bytes, length, bytes.length - length, start + length)
}
