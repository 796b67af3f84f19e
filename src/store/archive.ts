// The archive port over a snapshot: the catalog in memory, whole meetings read from disk when a page asks for one.

import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { MeetingId } from '../model/ids.ts'
import type {
  Archive,
  ArchivedMeeting,
  ArchivedSource,
  FileProblems,
  ItemSummary,
} from '../search/archive.ts'
import {
  caseKeyOf,
  withId,
  type Catalog,
  type CatalogFile,
  type CatalogItem,
  type CatalogMeeting,
} from './catalog.ts'
import { catalogFile, itemsFile, openCatalog, openItems } from './catalog-file.ts'
import { bytesAt, decodeReading, readingsFile, type StoredReading } from './stored-reading.ts'
import { TitleIndex } from './title-index.ts'

/** An archive and the end of its life. */
export interface OpenArchive extends Archive {
  readonly catalog: Catalog
  /** Closes the files; a meeting asked for afterwards rejects. */
  readonly close: () => Promise<void>
}

/**
 * Opens the archive of the snapshot in `folder`; `kept` has the bytes of the catalog and of its items, verified. Problems
 * of `others` are files beside the corpus that no snapshot holds.
 */
export async function openArchive(
  folder: string,
  kept: (name: string) => Uint8Array,
  others: readonly FileProblems[],
): Promise<OpenArchive> {
  const catalog = openCatalog(kept(catalogFile))
  const items = once(() => openItems(kept(itemsFile)))
  const cases = once(() => itemsByCase(items()))
  const titles = once(() => new TitleIndex(items()))
  const { readings, close } = await openReadings(folder)
  const files = new Map(catalog.files.map((file) => [file.path, file]))
  const meetings = new Map<string, CatalogMeeting>(catalog.meetings.map((entry) => [entry.summary.id, entry]))
  const meetingOfFile = meetingsByFile(catalog.meetings)
  return {
    catalog,
    itemCount: catalog.meetings.reduce((sum, { summary }) => sum + summary.itemCount, 0),
    meetings: catalog.meetings.map((entry) => entry.summary),
    get items() {
      return items()
    },
    fileProblems: [
      ...others,
      ...catalog.fileProblems.map((file) => ({ ...file, meeting: meetingOfFile.get(file.path) })),
    ],
    meeting: async (id) => {
      const entry = meetings.get(id)
      const file = entry && files.get(entry.file)
      if (!entry || !file) return undefined
      return archivedMeeting(id, entry, files, decodeReading(await bytesAt(readings, file)))
    },
    itemsOfCase: (caseNumber) => cases().get(caseKeyOf(caseNumber)) ?? [],
    itemsOfTitle: (municipality, title) => titles().find(municipality, title),
    close,
  }
}

/** What closes the file stands apart from what is served: it lives on after a swap. */
async function openReadings(folder: string) {
  const readings = await open(join(folder, readingsFile), 'r')
  return { readings, close: () => readings.close() }
}

/** `make`, which is called when its value is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Each file of a meeting, the further ones too, with the meeting. */
function meetingsByFile(meetings: readonly CatalogMeeting[]): ReadonlyMap<string, MeetingId> {
  return new Map(
    meetings.flatMap(({ summary, file, furtherFiles }) =>
      [file, ...furtherFiles].map((path): [string, MeetingId] => [path, summary.id]),
    ),
  )
}

function archivedMeeting(
  id: MeetingId,
  entry: CatalogMeeting,
  files: ReadonlyMap<string, CatalogFile>,
  reading: StoredReading,
): ArchivedMeeting | undefined {
  const source = sourceOf(files.get(entry.file))
  if (!reading.meeting || !source) return undefined
  return {
    meeting: withId(reading.meeting, id),
    source,
    furtherSources: entry.furtherFiles
      .map((path) => sourceOf(files.get(path)))
      .filter((further) => further !== undefined),
    problems: entry.problems,
    text: reading.text,
  }
}

function sourceOf(file: CatalogFile | undefined): ArchivedSource | undefined {
  return file && { path: file.path, sha256: file.sha256, provenance: file.provenance }
}

/** Oldest first; items of one day in the order of their ids. */
function itemsByCase(items: readonly CatalogItem[]): ReadonlyMap<string, readonly ItemSummary[]> {
  const cases = new Map<string, CatalogItem[]>()
  for (const item of items) {
    if (item.caseKey === undefined) continue
    const steps = cases.get(item.caseKey)
    if (steps) steps.push(item)
    else cases.set(item.caseKey, [item])
  }
  for (const steps of cases.values()) steps.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
  return cases
}
