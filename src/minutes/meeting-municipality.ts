// Which municipality a meeting belongs to, and what says so.

import type { MunicipalityEvidence } from '../model/meeting.ts'
import { slugOf } from '../model/ids.ts'
import type { Evidence } from './evidence.ts'
import type { Header } from './header.ts'
import { municipalities, municipalitiesIn, municipalityOfCaseNumber } from './practice/municipalities.ts'

/** A municipality by its official name, with how it was found. */
export interface FoundMunicipality {
  readonly name: string
  readonly evidence: MunicipalityEvidence
}

/** So many signs of the items are read for names; those who meet name their municipality early. */
const readCharacters = 200_000
/** A municipality that the text only mentions, without "Kommune", must be mentioned as often. */
const leastMentions = 3

/** The municipality: header before folder, address, case numbers and text. */
export function municipalityOf(
  header: Header,
  lines: readonly Evidence[],
  path: string,
): FoundMunicipality | undefined {
  const head = header.lines.map(({ line }) => line.text).join('\n')
  const named = municipalitiesIn(head).find(({ strength }) => strength === 'strong')
  if (named) return { name: named.name, evidence: 'header' }
  const folder = ofFolder(path)
  if (folder !== undefined) return { name: folder, evidence: 'folder' }
  const address = addressOf(header)
  if (address !== undefined) return { name: address, evidence: 'address' }
  const mentions = municipalitiesIn(textOf(lines))
  const strong = mostNamed(mentions.filter(({ strength }) => strength === 'strong').map(({ name }) => name))
  const text = ofCaseNumbers(lines) ?? strong?.name
  if (text !== undefined) return { name: text, evidence: 'text' }
  const inHead = municipalitiesIn(head)[0]?.name
  if (inHead !== undefined) return { name: inHead, evidence: 'header' }
  const weak = mostNamed(mentions.map(({ name }) => name))
  return weak && weak.count >= leastMentions ? { name: weak.name, evidence: 'text' } : undefined
}

/** The municipality named in the place of the meeting. */
function addressOf({ fields }: Header): string | undefined {
  const places = fields.filter(({ field }) => field === 'place').map(({ values }) => values.join(' '))
  return places.map((place) => municipalitiesIn(place)[0]?.name).find((name) => name !== undefined)
}

/** `naestved/integrationsraadet/2017.txt`: the folder names the municipality, with or without "-kommune". */
function ofFolder(path: string): string | undefined {
  const slugs = new Set(
    path
      .split('/')
      .slice(0, -1)
      .map((step) => slugOf(step)?.replace(/-kommune$/, '')),
  )
  return municipalities.find(({ slug }) => slugs.has(slug))?.name
}

function textOf(lines: readonly Evidence[]): string {
  const parts: string[] = []
  let length = 0
  for (const { line } of lines) {
    parts.push(line.text)
    length += line.text.length
    if (length > readCharacters) break
  }
  return parts.join('\n')
}

function ofCaseNumbers(lines: readonly Evidence[]): string | undefined {
  const names = lines.flatMap(({ numbers }) =>
    numbers.flatMap(({ value }) => municipalityOfCaseNumber(value)?.name ?? []),
  )
  return mostNamed(names)?.name
}

function mostNamed(names: readonly string[]): { readonly name: string; readonly count: number } | undefined {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best && { name: best[0], count: best[1] }
}
