// Segments of an archive as an ingest indexed them. They lie beside the snapshots under a key that names all that went
// into them, so that the next ingest indexes only what has changed, and are read part by part where they are joined.
//
// Segment: its sections; their sizes, numbers of eight bytes each, and how many they are; the checksum of all that.

import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoredBytes } from '../search/binary/stored-bytes.ts'
import { isMissing } from './is-missing.ts'
import { piecesOf } from './large-reads.ts'

/** The folder of the segments, in that of the index. */
export const segmentsFolder = 'segments'

const checksumBytes = 32
const sizeBytes = 8

/** Keeps `sections`, each in chunks that are written as they are given, as the segment `key`. Throws what the disk throws. */
export async function writeSegment(
  indexFolder: string,
  key: string,
  sections: readonly Iterable<Uint8Array>[],
): Promise<void> {
  await mkdir(join(indexFolder, segmentsFolder), { recursive: true })
  const draft = join(indexFolder, `.segment-${key}`) // a key is written by one thread, under the lock of the ingest
  const hash = createHash('sha256')
  const file = await open(draft, 'w')
  const put = async (bytes: Uint8Array) => {
    hash.update(bytes)
    await file.writeFile(bytes)
  }
  try {
    const sizes = new BigUint64Array(sections.length + 1)
    sizes[sections.length] = BigInt(sections.length)
    for (const [index, section] of sections.entries()) {
      let size = 0
      for (const chunk of section) {
        await put(chunk)
        size += chunk.length
      }
      sizes[index] = BigInt(size)
    }
    await put(new Uint8Array(sizes.buffer))
    await file.writeFile(hash.digest())
  } finally {
    await file.close()
  }
  await rename(draft, pathOf(indexFolder, key))
}

/** Whether the segment `key` is there and as it was written; one that is damaged is made anew. */
export async function isSegmentWhole(indexFolder: string, key: string): Promise<boolean> {
  const hash = createHash('sha256')
  let last: Uint8Array = new Uint8Array(0)
  try {
    for await (const piece of piecesOf(pathOf(indexFolder, key))) {
      const bytes = Buffer.concat([last, piece])
      const end = Math.max(0, bytes.length - checksumBytes)
      hash.update(bytes.subarray(0, end))
      last = bytes.subarray(end)
    }
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
  return hash.digest().equals(last)
}

/** The sections of the segment `key`, which is whole. They are read when they are asked for, and throw what the disk throws. */
export function openSegment(indexFolder: string, key: string): readonly StoredBytes[] {
  const path = pathOf(indexFolder, key)
  const end = statSync(path).size - checksumBytes
  const [count = 0] = numbersAt(path, end - sizeBytes, 1)
  const table = end - sizeBytes * (count + 1)
  let start = 0
  return numbersAt(path, table, count).map((size) => {
    const from = start
    start += size
    return {
      size,
      fill: (target, at) => {
        fill(path, target, from + at)
      },
    }
  })
}

/** Removes all segments but those of `keys`. */
export async function removeSegmentsExcept(indexFolder: string, keys: ReadonlySet<string>): Promise<void> {
  const folder = join(indexFolder, segmentsFolder)
  for (const name of await readdir(folder).catch(noNames))
    if (!keys.has(name)) await rm(join(folder, name), { recursive: true, force: true })
}

function pathOf(indexFolder: string, key: string): string {
  return join(indexFolder, segmentsFolder, key)
}

function numbersAt(path: string, start: number, count: number): readonly number[] {
  const numbers = new BigUint64Array(count)
  fill(path, new Uint8Array(numbers.buffer), start)
  return Array.from(numbers, Number)
}

// Opened for every reading: a large archive has more segments than a process may have open files.
function fill(path: string, target: Uint8Array, start: number): void {
  const descriptor = openSync(path, 'r')
  try {
    for (let length = 0; length < target.length;) {
      const read = readSync(descriptor, target, length, target.length - length, start + length)
      if (read === 0) throw new Error(`The file "${path}" was cut short while it is in use`)
      length += read
    }
  } finally {
    closeSync(descriptor)
  }
}

function noNames(error: unknown): readonly string[] {
  if (isMissing(error)) return []
  throw error
}
