import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Redaction } from './redactions.ts'

/** The rooms that decide how a source is read: a change in one of them makes earlier readings stale. */
const readingRooms = ['model', 'readers', 'minutes']
const programFolder = join(import.meta.dirname, '..')

/**
 * A checksum of all that decides how a source is read, besides the source: the program files that turn it into a
 * meeting and the operator's redactions. Source and build of the program give different ones.
 */
export function readingFingerprint(redactions: readonly Redaction[]): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify(redactions))
  hash.update(readFileSync(join(programFolder, '..', 'package.json'))) // the parsers' versions
  for (const room of readingRooms) addFiles(hash, join(programFolder, room))
  return hash.digest('hex').slice(0, 16)
}

/** A checksum of the whole program and its views: an answer that another one made is not to be reused. */
export function programVersion(): string {
  const hash = createHash('sha256')
  addFiles(hash, programFolder)
  addFiles(hash, join(programFolder, '..', 'views'))
  return hash.digest('hex').slice(0, 16)
}

// Hundreds of small files: one after the other is ten times as fast as by way of the event loop.
function addFiles(hash: Hash, folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const path of paths.sort()) hash.update(readFileSync(path))
}
