// The catalog as files of a snapshot, each of lines of JSON: `catalog.br` has what names its program and how many files and
// meetings there are, then files, meetings and problems; `items.br` has for every meeting the list of its items.

import type { FileProblems } from '../search/archive.ts'
import type { Catalog, CatalogFile, CatalogItem, CatalogMeeting } from './catalog.ts'
import { jsonLine, packedValues, packedValuesAt } from './json-lines.ts'

/** The file of the catalog, and that of its items. */
export const catalogFile = 'catalog.br'
export const itemsFile = 'items.br'

/** The first line of a catalog. */
export interface CatalogHead extends Pick<Catalog, 'readingFingerprint'> {
  readonly fileCount: number
  readonly meetingCount: number
}

/** The rest of a catalog that is written: its meetings are lines of `CatalogMeeting`. */
export interface CatalogRest {
  readonly files: Iterable<CatalogFile>
  readonly meetings: Iterable<Uint8Array>
  readonly fileProblems: Iterable<FileProblems>
}

/** The lines of a catalog. */
export function* catalogLines(
  { readingFingerprint, fileCount, meetingCount }: CatalogHead,
  { files, meetings, fileProblems }: CatalogRest,
): Generator<Uint8Array> {
  yield jsonLine({ readingFingerprint, fileCount, meetingCount })
  for (const file of files) yield jsonLine(file)
  yield* meetings
  for (const problems of fileProblems) yield jsonLine(problems)
}

/** The catalog in the bytes of its file, which have been verified. */
export function openCatalog(bytes: Uint8Array): Catalog {
  const [head, ...values] = packedValues(bytes) as Iterable<unknown>
  const { readingFingerprint, fileCount, meetingCount } = head as CatalogHead
  const meetingsEnd = fileCount + meetingCount
  return {
    readingFingerprint,
    files: values.slice(0, fileCount) as readonly CatalogFile[],
    meetings: values.slice(fileCount, meetingsEnd) as readonly CatalogMeeting[],
    fileProblems: values.slice(meetingsEnd) as readonly FileProblems[],
  }
}

/** A line of a catalog. */
export type CatalogLine =
  | { readonly kind: 'head'; readonly head: CatalogHead }
  | { readonly kind: 'file'; readonly file: CatalogFile }
  | { readonly kind: 'meeting'; readonly meeting: CatalogMeeting }
  | { readonly kind: 'problems'; readonly problems: FileProblems }

/** The catalog in the file at `path` line after line, without holding all of it. */
export async function* readCatalog(path: string): AsyncGenerator<CatalogLine> {
  const values = packedValuesAt(path)
  const head = (await values.next()).value as CatalogHead
  yield { kind: 'head', head }
  let number = 0
  for await (const value of values) {
    if (number < head.fileCount) yield { kind: 'file', file: value as CatalogFile }
    else if (number < head.fileCount + head.meetingCount)
      yield { kind: 'meeting', meeting: value as CatalogMeeting }
    else yield { kind: 'problems', problems: value as FileProblems }
    number += 1
  }
}

/** The items in the bytes of their file, which have been verified. */
export function openItems(bytes: Uint8Array): readonly CatalogItem[] {
  return Array.from(packedValues(bytes) as Iterable<readonly CatalogItem[]>).flat()
}
