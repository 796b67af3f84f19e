// Municipalities, councils and years that are typed among the words.

import { slugOf } from '../../model/ids.ts'
import type { FacetCatalogue } from '../facets.ts'
import type { QueryWord } from './query-words.ts'
import type { QueryNode } from './syntax.ts'

/** Plain words that name a value of a facet. */
export interface FilterCandidate {
  readonly facet: 'kommune' | 'raad' | 'aar'
  readonly value: string
  readonly label: string
  /** UTF-16 offsets into the query, half-open. */
  readonly start: number
  readonly end: number
  readonly words: readonly QueryWord[]
}

// "Høje-Taastrup Kommune", "Rådet for Etniske Minoriteter": names of more words are rare.
const longestName = 6
// Each one costs two looks into the index.
const mostCandidates = 3

/**
 * The names among the plain words of a query, the longest first. Only where the words all have to be found: in
 * alternatives and brackets a word stays a word.
 */
export function filterCandidates(
  catalogue: FacetCatalogue,
  node: QueryNode,
  words: readonly QueryWord[],
): readonly FilterCandidate[] {
  if (node.kind !== 'words' && !(node.kind === 'and' && node.nodes.every((one) => one.kind !== 'or')))
    return []
  const candidates: FilterCandidate[] = []
  for (let length = longestName; length > 0; length -= 1) {
    for (let index = 0; index + length <= words.length; index += 1) {
      const run = words.slice(index, index + length)
      const candidate = candidateOf(catalogue, run)
      if (candidate && !candidates.some((other) => overlap(other, candidate) || isSame(other, candidate))) {
        candidates.push(candidate)
      }
    }
  }
  return candidates.slice(0, mostCandidates)
}

function candidateOf(catalogue: FacetCatalogue, words: readonly QueryWord[]): FilterCandidate | undefined {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return undefined
  const name = slugOf(words.map((word) => word.text).join(' '))
  if (name === undefined) return undefined
  const place = { start: first.start, end: last.end, words }
  if (catalogue.aar.has(name)) return { facet: 'aar', value: name, label: name, ...place }
  const named = namesOf(catalogue).get(name)
  return named && { ...named, ...place }
}

type Named = Pick<FilterCandidate, 'facet' | 'value' | 'label'>

const namesOfCatalogue = new WeakMap<FacetCatalogue, ReadonlyMap<string, Named>>()

/** What the names of municipalities and councils mean, as slugs; made once for a catalogue. */
function namesOf(catalogue: FacetCatalogue): ReadonlyMap<string, Named> {
  const known = namesOfCatalogue.get(catalogue)
  if (known) return known
  const names = new Map<string, Named>()
  for (const facet of ['kommune', 'raad'] as const) {
    for (const [value, label] of catalogue[facet]) {
      const slug = slugOf(label)
      const asNamed = facet === 'kommune' ? [slug, `${slug ?? ''}-kommune`] : [slug]
      for (const name of asNamed)
        if (name !== undefined && !names.has(name)) names.set(name, { facet, value, label })
    }
  }
  namesOfCatalogue.set(catalogue, names)
  return names
}

function isSame(one: FilterCandidate, other: FilterCandidate): boolean {
  return one.facet === other.facet && one.value === other.value
}

function overlap(one: FilterCandidate, other: FilterCandidate): boolean {
  return one.start < other.end && other.start < one.end
}
