// Second try: words that stand nowhere in the index, and what may have been meant.

import type { SearchEngine } from '../engine.ts'
import type { Correction } from '../results.ts'
import type { Vocabulary } from './nearest-word.ts'
import type { QueryWord } from './query-words.ts'
import type { UnderstoodSearch } from './understand.ts'
import { inWordAndPart } from './word-clause.ts'

/** What corrections are made from. */
export interface CorrectionSource {
  readonly engine: SearchEngine
  readonly vocabulary: () => Promise<Vocabulary>
  /** Whether a word is Danish, though it may stand nowhere in the index. */
  readonly isKnown: (word: string) => boolean
  /** A form of the index as it is printed somewhere, with its Danish letters. */
  readonly spelling: (form: string) => Promise<string>
}

/**
 * The corrections of `text` in the order typed, each with the query as corrected so far. A word that the index has,
 * whole, inside a compound, or by all of its parts, is never changed.
 */
export async function correctionsOf(
  source: CorrectionSource,
  { interpretation }: UnderstoodSearch,
  text: string,
): Promise<readonly Correction[]> {
  const corrections: Correction[] = []
  let query = text
  let shift = 0
  for (const word of interpretation.plainWords) {
    if (await isInIndex(source.engine, word)) continue
    const form = (await source.vocabulary()).nearest(word.form.term, source.isKnown(word.text))
    if (form === undefined) continue
    const nearest = await source.spelling(form)
    query = query.slice(0, word.start + shift) + nearest + query.slice(word.end + shift)
    shift += nearest.length - (word.end - word.start)
    corrections.push({ from: word.text, to: nearest, query, applied: false })
  }
  return corrections
}

async function isInIndex(engine: SearchEngine, { form, own, parts }: QueryWord): Promise<boolean> {
  const isFound = async (terms: readonly string[]) => {
    const counts = await Promise.all(terms.flatMap(inWordAndPart).map((term) => engine.documentCountOf(term)))
    return counts.some((count) => count > 0)
  }
  if ((await engine.documentCountOf(form)) > 0 || (await isFound(own))) return true
  const foundParts = await Promise.all(parts.map(isFound))
  return parts.length > 0 && foundParts.every(Boolean)
}
