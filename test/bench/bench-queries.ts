// The queries of the benchmarks, chosen from the documents themselves, the same in every run.

import type { SearchDocument } from '../../src/search/documents.ts'
import { facetNames, type FacetSelection } from '../../src/search/results.ts'
import { Random } from './random.ts'

/** One question of the benchmark each. */
export const queryKinds = ['rare', 'common', 'and', 'phrase', 'prefix', 'fuzzy', 'facets', 'empty'] as const
export type QueryKind = (typeof queryKinds)[number]

/** What an engine is asked; all of it with facet counts and the first ten hits. */
export interface BenchQuery {
  readonly kind: QueryKind
  /** Lower-case words: all wanted; for `phrase` in this order, for `prefix` and `fuzzy` one that is cut or misspelt. */
  readonly words: readonly string[]
  readonly selection: FacetSelection
}

/** Hits of a page. */
export const pageSize = 10

const noSelection: FacetSelection = { kommune: [], raad: [], aar: [], emne: [], udfald: [], sagstype: [] }
const sampleSize = 2000
const perKind = 40

/** The queries over a sample of `documents`. */
export function benchQueries(documents: readonly SearchDocument[]): readonly BenchQuery[] {
  const sample = documents.slice(0, sampleSize)
  const texts = sample.map((document) => wordsOf(document))
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const share = (word: string) => (counts.get(word) ?? 0) / sample.length
  const within = (low: number, high: number) => (word: string) =>
    word.length >= 4 && share(word) >= low && share(word) <= high
  const random = new Random(7)
  const common = [...counts.keys()].filter(within(0.04, 0.2))
  const rare = [...counts.keys()].filter(within(1 / sample.length, 4 / sample.length))
  const middling = within(0.01, 0.1)
  return queryKinds.flatMap((kind) =>
    Array.from({ length: kind === 'empty' ? 10 : perKind }, (): BenchQuery => {
      const query = (words: readonly string[], selection = noSelection) => ({ kind, words, selection })
      switch (kind) {
        case 'rare':
          return query([random.pick(rare)])
        case 'common':
          return query([random.pick(common)])
        case 'and':
          return query(pairFrom(random, texts, middling, false))
        case 'phrase':
          return query(pairFrom(random, texts, within(0.002, 0.2), true))
        case 'prefix':
          return query([random.pick(common).slice(0, 3 + random.below(3))])
        case 'fuzzy':
          return query([misspelt(random, random.pick(common))])
        case 'facets':
          return query([random.pick(common)], choice(random, sample))
        case 'empty':
          return query([], random.chance(0.5) ? choice(random, sample) : noSelection)
      }
    }),
  )
}

// The words of a document's texts, lower case.
function wordsOf({ title, decision, body }: SearchDocument): readonly string[] {
  return `${title} ${decision} ${body}`.toLowerCase().match(/\p{L}+/gu) ?? []
}

function pairFrom(
  random: Random,
  texts: readonly (readonly string[])[],
  isWanted: (word: string) => boolean,
  isAdjacent: boolean,
): readonly string[] {
  for (;;) {
    const words = random.pick(texts)
    const at = random.below(words.length - 1)
    const first = words[at] ?? ''
    const second = words[isAdjacent ? at + 1 : random.below(words.length)] ?? ''
    if (first !== second && isWanted(first) && isWanted(second)) return [first, second]
  }
}

const misspellings = ['a', 'e', 'i', 'o', 'r', 's', 't']

function misspelt(random: Random, word: string): string {
  const at = 1 + random.below(word.length - 1)
  return word.slice(0, at) + random.pick(misspellings) + word.slice(at + 1)
}

function choice(random: Random, sample: readonly SearchDocument[]): FacetSelection {
  const values = { ...noSelection }
  const { municipalitySlug, date, outcome } = random.pick(sample)
  const facet = random.pick(
    facetNames.filter((name) => name === 'kommune' || name === 'aar' || name === 'udfald'),
  )
  const value = facet === 'kommune' ? municipalitySlug : facet === 'aar' ? date?.slice(0, 4) : outcome
  return { ...values, [facet]: value === undefined ? [] : [value] }
}
