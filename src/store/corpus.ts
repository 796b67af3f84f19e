// The corpus folder: which files lie in it and what one of them holds. Formats are the readers' business.

import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, readdir, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Problem } from '../model/problem.ts'
import type { SourceFile } from '../model/source-file.ts'

/** Files at the top of a corpus that are about it and hold no minutes. */
const filesAboutTheCorpus = new Set(['README.md', 'sources.json', 'synonyms.tsv', 'redactions.json'])

/** Larger files are reported and left out: the largest minutes with maps seen so far had 31 MB. */
export const maximumSourceBytes = 40 * 1024 * 1024

/** A file of the corpus, or why it could not be read. */
export type SourceResult =
  | { readonly kind: 'file'; readonly file: SourceFile }
  | { readonly kind: 'unreadable'; readonly path: string; readonly problem: Problem }

/**
 * The paths of all files below `folder`, relative, with forward slashes, in order of code points.
 * Hidden files and folders and the corpus's own files are left out. Throws when the folder cannot be listed.
 */
export async function corpusPaths(folder: string): Promise<readonly string[]> {
  const options = { recursive: true, withFileTypes: true } as const
  const entries = await readdir(folder, options).catch((cause: unknown) => {
    throw new Error(`There is no corpus folder "${folder}"`, { cause })
  })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isMinutesPath)
    .sort((a, b) => (a < b ? -1 : 1))
}

function isMinutesPath(path: string): boolean {
  return !filesAboutTheCorpus.has(path) && !path.split('/').some((step) => step.startsWith('.'))
}

/** The bytes of one file. A file that is missing, unreadable, too large or a link out of the corpus gives a problem. */
export async function readSource(folder: string, path: string): Promise<SourceResult> {
  try {
    const root = await realpath(folder)
    const target = await realpath(join(folder, path))
    if (!target.startsWith(root + sep)) {
      return unreadable(path, 'store/link-outside-corpus', 'the link leads out of the corpus folder')
    }
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write to it.
    const handle = await open(target, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) return unreadable(path, 'store/no-file', 'it is a pipe, a device or the like')
      const { size } = stat
      if (size > maximumSourceBytes) {
        return unreadable(
          path,
          'store/file-too-large',
          `${megabytes(size)} MB, at most ${megabytes(maximumSourceBytes)} MB are read`,
        )
      }
      const bytes = await handle.readFile()
      return { kind: 'file', file: { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') } }
    } finally {
      await handle.close()
    }
  } catch (error) {
    return unreadable(path, 'store/file-unreadable', error instanceof Error ? error.message : 'unknown error')
  }
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(0)
}

function unreadable(path: string, rule: Problem['rule'], reason: string): SourceResult {
  const message = `could not read "${path}": ${reason}`
  return { kind: 'unreadable', path, problem: { rule, severity: 'error', message, place: undefined } }
}
