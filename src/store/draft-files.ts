// Files of a snapshot that are written piece by piece, before it is put into its place.

import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { CreateFile, FileTarget } from '../search/binary/file-target.ts'

/** Files in one folder. */
export interface DraftFiles {
  /** Throws what the disk throws, as all writing does. */
  readonly create: CreateFile
  /** Takes note of a file that another thread writes there. */
  readonly note: (name: string) => void
  /** The names of all files, in the order in which they were begun or noted. */
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
    note: (name) => {
      names.push(name)
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
      fill(descriptor, target, start)
    },
    close: () => {
      closeSync(descriptor)
    },
  }
}

/** A file at `path` that somebody else is writing. */
export function openDraft(path: string): Pick<FileTarget, 'fill' | 'close'> {
  const descriptor = openSync(path, 'r')
  return {
    fill: (target, start) => {
      fill(descriptor, target, start)
    },
    close: () => {
      closeSync(descriptor)
    },
  }
}

function fill(descriptor: number, target: Uint8Array, start: number): void {
  for (let length = 0; length < target.length;) {
    const read = readSync(descriptor, target, length, target.length - length, start + length)
    if (read === 0) throw new Error('A file of a snapshot ends before what was written to it')
    length += read
  }
}

// A disk that fills up may take less than it is given, and refuses the rest.
function writeFully(descriptor: number, bytes: Uint8Array, start: number): void {
  for (let length = 0; length < bytes.length;)
    length += writeSync(descriptor, bytes, length, bytes.length - length, start + length)
}
