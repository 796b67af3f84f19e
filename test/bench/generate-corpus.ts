// Writes an archive of invented minutes of any size: the same every time, with words by Zipf's law.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Words that the searches of the load test ask for; the rest are made of syllables. */
export const topicalWords = [
  ...[
    'skole',
    'lokalplan',
    'budget',
    'integration',
    'repatriering',
    'børnehave',
    'cykelsti',
    'varmeforsyning',
  ],
  ...[
    'klimaplan',
    'ældrepleje',
    'folkeskole',
    'anlægsbevilling',
    'kulturhus',
    'naturområde',
    'støj',
    'høring',
  ],
]
const syllables = [
  'ba',
  'de',
  'fi',
  'go',
  'hu',
  'ke',
  'la',
  'mø',
  'ny',
  'på',
  'ri',
  'sø',
  'ta',
  've',
  'æl',
  'ør',
]
const decisions = ['Godkendt.', 'Taget til efterretning.', 'Udsat.', 'Indstillingen blev fulgt.', 'Afvist.']
const municipalities = [
  'Næstved',
  'Rudersdal',
  'Kalundborg',
  'Aarhus',
  'Odense',
  'Esbjerg',
  'Randers',
  'Viborg',
]
const councils = [
  'Byrådet',
  'Teknisk Udvalg',
  'Kulturudvalget',
  'Socialudvalget',
  'Integrationsrådet',
  'Økonomiudvalget',
]
const wordsPerItem = 120
const itemsPerMeeting = 12

/** Writes meetings of twelve items until there are `itemCount`; gives the number of files. */
export function writeCorpus(folder: string, itemCount: number): number {
  const next = randomNumbers(2_026)
  const fileCount = Math.ceil(itemCount / itemsPerMeeting)
  for (let number = 0; number < fileCount; number++) {
    const municipality = at(municipalities, number)
    const council = at(councils, Math.floor(number / municipalities.length))
    const place = join(folder, municipality.toLowerCase())
    mkdirSync(place, { recursive: true })
    const day = new Date(
      Date.UTC(1990, 0, 1 + Math.floor(number / (municipalities.length * councils.length))),
    )
    const items = Array.from({ length: itemsPerMeeting }, (_each, i) => itemText(next, i + 1))
    const head = `# Referat\n\n${municipality} Kommune\n\n${council}\n\nMødedato: ${printed(day)}\n`
    writeFileSync(join(place, `${number}.md`), `${head}\n${items.join('\n')}`)
  }
  return fileCount
}

function itemText(next: () => number, number: number): string {
  const words = Array.from({ length: wordsPerItem }, () => word(next))
  const title = `${at(topicalWords, Math.floor(next() * topicalWords.length))} ${words.slice(0, 3).join(' ')}`
  return `${number}. Sag om ${title}\n\nSagsfremstilling\n\n${words.join(' ')}.\n\nBeslutning\n\n${at(decisions, Math.floor(next() * 5))}\n`
}

/** The more seldom, the longer: a rank drawn evenly over its logarithm. */
function word(next: () => number): string {
  const rank = Math.floor(Math.exp(next() * Math.log(40_000)))
  if (rank % 9 === 0) return at(topicalWords, rank)
  let text = ''
  for (let left = rank + 16; left > 0; left = Math.floor(left / 16)) text += at(syllables, left % 16)
  return text
}

function printed(day: Date): string {
  return day.toLocaleDateString('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? ''
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
