// Where a text matches a query, exactly: from the offsets of the tokens, never by searching letters.

import type { Analyzer } from '../danish/analyzer.ts'
import type { Token } from '../danish/token.ts'
import type { LayeredTerm } from './engine.ts'
import { layerOf } from './indexed-texts.ts'
import type { Snippet } from './results.ts'

/** A run of words to mark, each met by any of its terms. */
export type MarkedRun = readonly (readonly LayeredTerm[])[]

/** The ranges of `text` that match any of `runs`, in order, without overlap. */
export function marksOf(analyzer: Analyzer, text: string, runs: readonly MarkedRun[]): Snippet['marks'] {
  if (runs.length === 0 || text === '') return []
  const words = wordsByPosition(analyzer.analyze(text))
  const wanted = runs.map((run) =>
    run.map((terms) => new Set(terms.map(({ layer, term }) => `${layer}:${term}`))),
  )
  const found: (readonly [number, number])[] = []
  words.forEach((_, position) => {
    for (const run of wanted) {
      const ranges = run.map((terms, step) => rangeIn(words[position + step], terms))
      if (ranges.every((range) => range !== undefined)) found.push(...ranges)
    }
  })
  return withoutOverlap(found)
}

function wordsByPosition(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const words: Token[][] = []
  for (const token of tokens) {
    const word = words[token.position]
    if (word) word.push(token)
    else words[token.position] = [token]
  }
  return words
}

// The whole word where the whole word matches, else the part that does. A term with an asterisk is a beginning.
function rangeIn(
  word: readonly Token[] | undefined,
  terms: ReadonlySet<string>,
): readonly [number, number] | undefined {
  const [first] = word ?? []
  if (!word || !first) return undefined
  const isExact = terms.has(`form:${first.form}`) || [...terms].some((term) => isPrefixOf(term, first.form))
  const token = isExact ? first : word.find((one) => terms.has(`${layerOf(one, first)}:${one.term}`))
  return token && [token.start, token.end]
}

function isPrefixOf(term: string, form: string): boolean {
  return term.endsWith('*') && term.startsWith('form:') && form.startsWith(term.slice('form:'.length, -1))
}

function withoutOverlap(ranges: readonly (readonly [number, number])[]): Snippet['marks'] {
  const marks: [number, number][] = []
  for (const [start, end] of [...ranges].sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = marks.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else marks.push([start, end])
  }
  return marks
}
