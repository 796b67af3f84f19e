// Words that are derived from one another: godkende, godkendelse; klage, klager; frivillig, frivillighed.

import { stemmer } from '@orama/stemmers/danish'

const suffixes = [
  '',
  'e',
  'else',
  'er',
  'ing',
  'ning',
  'ende',
  'et',
  'hed',
  'lig',
  'ig',
  'ighed',
  'eri',
  'ation',
  'ere',
  'isk',
  'el',
]

const shortestStem = 4

/**
 * Terms that could be derived from the same stem as `term`, folded like it; most of them are no words, and an index
 * tells which are. Empty for a short term.
 */
export function derivedTerms(term: string): readonly string[] {
  const stem = stemOf(term)
  if (stem.length < shortestStem) return []
  return suffixes.map((suffix) => stem + suffix).filter((derived) => derived !== term)
}

function stemOf(term: string): string {
  const stem = stemmer(term)
  const ending = /(?:ering|ation|ere|else|ning|ing|ighed|hed)$/.exec(stem)?.[0] ?? ''
  return stem.length - ending.length >= shortestStem ? stem.slice(0, stem.length - ending.length) : stem
}
