// Segments of an archive as an ingest indexed them. They lie beside the snapshots under a key that names all that went
// into them, so that the next ingest indexes only what has changed.

import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { isMissing } from './is-missing.ts'

/** The folder of the segments, in that of the index. */
export const segmentsFolder = 'segments'

const checksumBytes = 32

/** Keeps `value`, plain data, as the segment `key`. Throws what the disk throws. */
export async function writeSegment(indexFolder: string, key: string, value: unknown): Promise<void> {
  const folder = join(indexFolder, segmentsFolder)
  await mkdir(folder, { recursive: true })
  const bytes = serialize(value)
  const path = join(folder, key)
  const draft = join(indexFolder, `.segment-${key}`) // a key is written by one thread, under the lock of the ingest
  await writeFile(draft, [checksumOf(bytes), bytes])
  await rename(draft, path)
}

/** What was kept as the segment `key`; undefined when it is missing or damaged, so that it is made anew. */
export async function readSegment(indexFolder: string, key: string): Promise<unknown> {
  try {
    const file = await readFile(join(indexFolder, segmentsFolder, key))
    const bytes = file.subarray(checksumBytes)
    if (!checksumOf(bytes).equals(file.subarray(0, checksumBytes))) return undefined
    return deserialize(bytes)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Removes all segments but those of `keys`. */
export async function removeSegmentsExcept(indexFolder: string, keys: ReadonlySet<string>): Promise<void> {
  const folder = join(indexFolder, segmentsFolder)
  for (const name of await readdir(folder).catch(noNames))
    if (!keys.has(name)) await rm(join(folder, name), { recursive: true, force: true })
}

function checksumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function noNames(error: unknown): readonly string[] {
  if (isMissing(error)) return []
  throw error
}
