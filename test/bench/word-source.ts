// Danish words by rank: those of the shipped corpus by frequency, then compounds, names and numbers made of them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Random } from './random.ts'

const corpusFolder = new URL('../../corpus/', import.meta.url)
const endings = ['', '', '', 'en', 'et', 'er', 'erne', 'ens', 's']
const syllables = [
  'ber',
  'gård',
  'hol',
  'kær',
  'lund',
  'mos',
  'nør',
  'rød',
  'sand',
  'tor',
  'ved',
  'vig',
  'ås',
]

/** Gives the word of any rank; the same words on every machine. */
export class WordSource {
  readonly #words: string[]
  readonly #content: readonly string[]

  constructor() {
    this.#words = corpusWords()
    this.#content = this.#words.slice(60).filter((word) => /^[a-zæøå]{4,12}$/.test(word))
  }

  word(rank: number): string {
    for (let next = this.#words.length; next <= rank; next += 1) this.#words.push(this.#made(next))
    return this.#words[rank] ?? ''
  }

  #made(rank: number): string {
    const random = new Random(rank * 2_654_435_761)
    const kind = random.next()
    if (kind < 0.1) return String(random.below(100_000))
    if (kind < 0.25) {
      const name = random.pick(syllables) + random.pick(syllables) + random.pick(syllables)
      return name.slice(0, 1).toUpperCase() + name.slice(1)
    }
    const modifier = this.#content[random.zipf(this.#content.length)] ?? ''
    const head = random.pick(this.#content)
    const link = kind < 0.3 ? '-' : random.chance(0.4) ? 's' : ''
    return modifier + link + head + random.pick(endings)
  }
}

function corpusWords(): string[] {
  const counts = new Map<string, number>()
  const names = readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((path) => /\.(?:md|txt)$/.test(path)).sort()) {
    const text = readFileSync(join(corpusFolder.pathname, name), 'utf8').toLowerCase()
    for (const [word] of text.matchAll(/[a-zæøå]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const byCount = [...counts].sort((one, other) => other[1] - one[1] || shuffled(one[0]) - shuffled(other[0]))
  return byCount.map(([word]) => word)
}

// An order among equally frequent words that is not that of the letters.
function shuffled(word: string): number {
  let hash = 7
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
