import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Redaction } from './redactions.ts'

/** The rooms that decide how a source is read: a change in one of them makes earlier readings stale. */
const readingRooms = ['model', 'readers', 'minutes']

/**
 * A checksum of all that decides how a source is read, besides the source: the program files that turn it into a
 * meeting and the operator's redactions. Source and build of the program give different ones.
 */
export async function readingFingerprint(redactions: readonly Redaction[]): Promise<string> {
  const hash = createHash('sha256')
  hash.update(JSON.stringify(redactions))
  hash.update(await readFile(join(import.meta.dirname, '..', '..', 'package.json'))) // the parsers' versions
  for (const room of readingRooms) {
    const folder = join(import.meta.dirname, '..', room)
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    for (const path of paths.sort()) hash.update(await readFile(path))
  }
  return hash.digest('hex').slice(0, 16)
}
