// Writes an archive of invented minutes of any size, the same every time: the items of generate-documents.ts as
// municipalities print them.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SearchDocument } from '../../src/search/documents.ts'
import { slugOf } from '../../src/model/ids.ts'
import { municipalities } from '../../src/minutes/practice/municipalities.ts'
import { generateDocuments, itemsPerMeeting } from './generate-documents.ts'

const councils = [
  'Byrådet',
  'Økonomiudvalget',
  'Teknisk Udvalg',
  'Socialudvalget',
  'Børneudvalget',
  'Kulturudvalget',
  'Sundhedsudvalget',
  'Miljøudvalget',
  'Ældrerådet',
  'Handicaprådet',
  'Integrationsrådet',
  'Folkeoplysningsudvalget',
]

/** Writes meetings until they have `itemCount` items; gives the number of files. */
export function writeCorpus(folder: string, itemCount: number): number {
  const taken = new Set<string>()
  let fileCount = 0
  let meeting: SearchDocument[] = []
  const write = () => {
    const [first] = meeting
    if (!first) return
    writeMeeting(folder, first, meeting, fileCount, taken)
    fileCount += 1
    meeting = []
  }
  for (const document of generateDocuments(itemCount)) {
    meeting.push(document)
    if (meeting.length === itemsPerMeeting) write()
  }
  write()
  return fileCount
}

function writeMeeting(
  folder: string,
  { municipalitySlug, councilSlug, date }: SearchDocument,
  items: readonly SearchDocument[],
  number: number,
  taken: Set<string>,
): void {
  const municipality = municipalities[rankOf(municipalitySlug)]?.name ?? ''
  const council = councils[rankOf(councilSlug)] ?? ''
  const day = new Date(date ?? 0)
  const key = () => [municipality, council, day.toISOString()].join()
  while (taken.has(key())) day.setUTCDate(day.getUTCDate() + 1)
  taken.add(key())
  const place = join(folder, slugOf(municipality) ?? '')
  mkdirSync(place, { recursive: true })
  const head = `# Referat\n\n${municipality} Kommune\n\n${council}\n\nMødedato: ${printed(day)}\n`
  writeFileSync(join(place, `${number}.md`), `${head}\n${items.map(itemText).join('\n')}`)
}

function itemText({ title, body, decision }: SearchDocument, index: number): string {
  return `${index + 1}. ${title}\n\nSagsfremstilling\n\n${body}\n\nBeslutning\n\n${decision}\n`
}

// Of a name such as "kommune-12".
function rankOf(slug: string): number {
  return Number(slug.slice(slug.lastIndexOf('-') + 1))
}

function printed(day: Date): string {
  return day.toLocaleDateString('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}
