// Where words of a query have synonyms.

import type { Analyzer } from '../../danish/analyzer.ts'
import type { Clause, LayeredTerm } from '../engine.ts'
import type { MarkedRun } from '../marks.ts'
import type { Synonyms } from '../synonyms.ts'
import { queryWords, type QueryWord } from './query-words.ts'

// A synonym is as good as the word, but for the words themselves, which come first.
const synonymWeight = 0.8

/** The words of the query that have synonyms, and what also meets them. */
export interface SynonymMatch {
  readonly own: readonly QueryWord[]
  readonly clauses: readonly Clause[]
  readonly runs: readonly MarkedRun[]
  readonly texts: readonly string[]
}

/** A synonym as a query meets it. */
export interface KnownSynonym {
  readonly to: string
  /** The words that the query must have, one after the other; never none. */
  readonly wanted: readonly QueryWord[]
  /** What also meets them. */
  readonly clause: Clause
  readonly run: MarkedRun
}

/** The operator's synonyms with their words analysed, once for all queries. */
export function knownSynonyms(analyzer: Analyzer, synonyms: Synonyms): readonly KnownSynonym[] {
  return synonyms.flatMap(({ from, to }) => {
    const wanted = queryWords(analyzer, from).filter((word) => !word.isStopWord)
    const run = queryWords(analyzer, to).map(stepOf)
    return wanted.length === 0 ? [] : [{ to, wanted, clause: stepsClause(run), run }]
  })
}

/** By the index of their first word the runs of `words` that have synonyms; the words after it are `covered`. */
export function synonymClauses(
  synonyms: readonly KnownSynonym[],
  words: readonly QueryWord[],
): ReadonlyMap<number, SynonymMatch | 'covered'> {
  const matches = new Map<number, SynonymMatch | 'covered'>()
  for (const { to, wanted, clause, run } of synonyms) {
    for (let index = 0; index + wanted.length <= words.length; index += 1) {
      const known = matches.get(index)
      if (known === 'covered' || !wanted.every((word, step) => means(words[index + step], word))) continue
      const own = words.slice(index, index + wanted.length)
      matches.set(index, {
        own: known && known.own.length > own.length ? known.own : own,
        clauses: [...(known?.clauses ?? []), clause],
        runs: [...(known?.runs ?? []), run],
        texts: [...(known?.texts ?? []), to],
      })
      own.slice(1).forEach((_, step) => matches.set(index + 1 + step, 'covered'))
    }
  }
  return matches
}

function stepOf({ own, form, isStopWord }: QueryWord): readonly LayeredTerm[] {
  return isStopWord ? [form] : own.map((term) => ({ layer: 'word', term }))
}

function means(word: QueryWord | undefined, wanted: QueryWord): boolean {
  return (
    word !== undefined &&
    (word.form.term === wanted.form.term || word.own.some((term) => wanted.own.includes(term)))
  )
}

function stepsClause(steps: readonly (readonly LayeredTerm[])[]): Clause {
  const [first = []] = steps
  if (steps.length > 1) return { kind: 'sequence', steps, weight: 2 * synonymWeight, fields: undefined }
  return {
    kind: 'best',
    clauses: first.map((term) => ({ kind: 'term', ...term, weight: synonymWeight, fields: undefined })),
  }
}
