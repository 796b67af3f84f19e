// A file that is read where it is needed and as long as it is open, whatever becomes of its name. What was read before is
// kept by the system, once for all processes: a reading takes microseconds, so it need not be waited for.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ByteSource } from '../search/binary/byte-source.ts'

/** An open file. */
export interface OpenSource extends ByteSource {
  /** Closes it; whoever reads afterwards gets an error. */
  readonly close: () => void
}

/** Opens the file at `path`. Throws like `open` where there is none. */
export function openSource(path: string): OpenSource {
  // Undefined when closed: another file may have the number by then.
  let descriptor: number | undefined = openSync(path, 'r')
  return {
    size: fstatSync(descriptor).size,
    read: (start, end) => {
      if (descriptor === undefined) throw new Error(`The file "${path}" is closed`)
      return readFully(descriptor, path, start, end)
    },
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor)
      descriptor = undefined
    },
  }
}

function readFully(descriptor: number, path: string, start: number, end: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(Math.max(0, end - start))
  for (let length = 0; length < bytes.length;) {
    const read = readSync(descriptor, bytes, length, bytes.length - length, start + length)
    if (read === 0) throw new Error(`The file "${path}" was cut short while it is in use`)
    length += read
  }
  return bytes
}
