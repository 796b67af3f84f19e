// Agenda items with the statistics of real ones: some 265 words each; words by Zipf's law; new words by Heaps' law,
// V = 32 * N^0.558 after N words; words that come again within an item; fixed pairs of words; skewed facets.

import { caseTypes } from '../../src/search/case-types.ts'
import type { AgendaItemId, IsoDate } from '../../src/model/ids.ts'
import { outcomes } from '../../src/model/outcome.ts'
import type { SearchDocument } from '../../src/search/documents.ts'
import { Random } from './random.ts'
import { WordSource } from './word-source.ts'

const heapsFactor = 32
const heapsExponent = 0.558
const firstTopicalRank = 60 // before it stand the words that mean nothing alone
const topicalWords = 12
const topicalShare = 0.16
const pairShare = 0.25
const municipalityCount = 98
const councilCount = 12
/** Items of every meeting but the last. */
export const itemsPerMeeting = 12

/** `count` items; the first ones are the same whatever the count. */
export function* generateDocuments(count: number): Generator<SearchDocument> {
  const writer = new ItemWriter()
  for (let number = 0; number < count; number += 1) yield writer.item(number)
}

class ItemWriter {
  readonly #random = new Random(20_261_122)
  readonly #source = new WordSource()
  #written = 0
  #topical: number[] = []

  item(number: number): SearchDocument {
    const meeting = Math.floor(number / itemsPerMeeting)
    const place = new Random(meeting)
    const municipality = place.zipf(municipalityCount)
    const council = place.zipf(councilCount)
    const date = new Date(
      Date.UTC(2006 + Math.floor(20 * Math.sqrt(place.next())), place.below(12), 1 + place.below(28)),
    )
    const isoDate = date.toISOString().slice(0, 10) as IsoDate
    const random = this.#random
    const known = this.#knownWords()
    this.#topical = Array.from({ length: topicalWords }, () =>
      Math.min(known - 1, firstTopicalRank + random.zipf(Math.max(1, known - firstTopicalRank))),
    )
    const caseNumber = random.chance(0.6)
      ? `${two(random.below(38))}.${two(random.below(20))}.${two(random.below(30))}-A${random.below(30)}-${random.below(90)}-18`
      : undefined
    const topics = Array.from({ length: random.below(3) }, () => two(random.zipf(37)))
    const type = caseTypes[number % (2 * caseTypes.length)]
    return {
      id: `kommune-${municipality}/raad-${council}/${isoDate}-${meeting}/${number % itemsPerMeeting}` as AgendaItemId,
      title: this.#sentence(3 + random.below(6)),
      decision: this.#text(8 + random.below(24)),
      body:
        this.#text(Math.round(60 + 480 * random.next() * random.next() * 1.55)) +
        (caseNumber ? `\nSagsnr. ${caseNumber}` : ''),
      number: String(number % itemsPerMeeting),
      municipality: `Kommune ${municipality}`,
      municipalitySlug: `kommune-${municipality}`,
      council: `Råd ${council}`,
      councilSlug: `raad-${council}`,
      date: isoDate,
      place: this.#source.word(2000 + municipality),
      topics: [...new Set(topics)].map((code) => ({ code, title: code })),
      outcome: random.chance(0.9) ? outcomes[random.zipf(outcomes.length)] : undefined,
      // Drawn from the number, so that the texts stay what they were.
      caseTypes: type ? [type] : [],
      isRoutine: number % itemsPerMeeting < 2,
      caseNumber,
    }
  }

  #text(wordCount: number): string {
    const sentences: string[] = []
    for (let left = wordCount; left > 0;) {
      const length = Math.min(left, 6 + this.#random.below(14))
      sentences.push(this.#sentence(length) + (this.#random.chance(0.2) ? '.\n' : '. '))
      left -= length
    }
    return sentences.join('').trimEnd()
  }

  #sentence(wordCount: number): string {
    const words: string[] = []
    let rank = 0
    for (let index = 0; index < wordCount; index += 1) {
      rank = this.#nextRank(rank)
      const word = this.#source.word(rank)
      words.push(this.#random.chance(0.07) && index < wordCount - 1 ? `${word},` : word)
    }
    const sentence = words.join(' ')
    return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
  }

  #nextRank(before: number): number {
    const random = this.#random
    const known = this.#knownWords()
    this.#written += 1
    if (this.#knownWords() > known) return known
    if (random.chance(topicalShare)) return random.pick(this.#topical)
    if (random.chance(pairShare)) return new Random(before).zipf(Math.min(known, 5000))
    return random.zipf(known)
  }

  #knownWords(): number {
    return Math.max(200, Math.floor(heapsFactor * this.#written ** heapsExponent))
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
