// corpus/sources.json: what each file of the corpus is and where it comes from.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import type { Provenance } from '../model/source-file.ts'
import { isRecord, parseJson } from './json.ts'

/** Tells the provenance of a path of the corpus. */
export type ProvenanceOf = (path: string) => Provenance

const unknownProvenance: Provenance = { kind: 'unknown', publisher: undefined, link: undefined }

/**
 * Reads `sources.json` of a corpus, shaped `{"files": {"<path>": {"kind", "publisher", "link"}}}`.
 * A missing file means that nothing is known; one that is not of this shape gives a problem, and nothing is known.
 */
export async function readProvenance(folder: string): Promise<Reading<ProvenanceOf>> {
  const text = await readFile(join(folder, 'sources.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return { value: () => unknownProvenance, problems: [] }
  const files = parseFiles(text)
  if (!files) return { value: () => unknownProvenance, problems: [shapeProblem] }
  return { value: (path) => parseProvenance(files.get(path)), problems: [] }
}

const shapeProblem: Problem = {
  rule: 'store/sources-shape',
  severity: 'warning',
  message: '"sources.json" is not {"files": {"<path>": {"kind", "publisher", "link"}}}; it was left out',
  place: undefined,
}

function parseFiles(text: string): ReadonlyMap<string, unknown> | undefined {
  const json = parseJson(text)
  return isRecord(json) && isRecord(json['files']) ? new Map(Object.entries(json['files'])) : undefined
}

function parseProvenance(value: unknown): Provenance {
  if (!isRecord(value)) return unknownProvenance
  const { kind, publisher, link } = value
  return {
    kind: kind === 'official' || kind === 'retold' ? kind : 'unknown',
    publisher: typeof publisher === 'string' ? publisher : undefined,
    link: typeof link === 'string' && /^https?:\/\//.test(link) ? link : undefined,
  }
}
