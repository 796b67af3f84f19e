// corpus/redactions.json: words that the operator wants masked wherever they stand.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRecord, parseJson } from './json.ts'
import { UnusableFileError } from './unusable-file-error.ts'

/** What to mask, and in which files; in all of them when `path` is undefined. */
export interface Redaction {
  readonly words: string
  readonly path: string | undefined
}

/**
 * Reads `redactions.json` of a corpus, shaped `{"redactions": [{"words": "…", "path": "…"}]}`, `path` optional.
 *
 * A missing file means that nothing is masked. Any other shape throws: an ingest that went on would publish what the
 * operator wanted hidden.
 */
export async function readRedactions(folder: string): Promise<readonly Redaction[]> {
  const path = join(folder, 'redactions.json')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return []
  const json = parseJson(text)
  const list = isRecord(json) ? json['redactions'] : undefined
  const redactions = Array.isArray(list) ? list.map(parseRedaction) : [undefined]
  const known = redactions.filter((redaction) => redaction !== undefined)
  if (known.length < redactions.length) throw new UnusableFileError(path, '{"redactions": [{"words": "…"}]}')
  return known
}

function parseRedaction(value: unknown): Redaction | undefined {
  if (!isRecord(value)) return undefined
  const { words, path } = value
  if (typeof words !== 'string' || words.trim() === '') return undefined
  if (path !== undefined && typeof path !== 'string') return undefined
  return { words, path }
}
