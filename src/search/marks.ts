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
  const wanted = runs.map((run) => run.map(stepOf))
  const found: (readonly [number, number])[] = []
  words.forEach((_, position) => {
    for (const run of wanted) found.push(...rangesAt(words, position, run))
  })
  return withoutOverlap(found)
}

/** What meets one word of a run: terms by layer, and beginnings of forms. */
interface Step {
  readonly terms: ReadonlySet<string>
  readonly beginnings: readonly string[]
}

// A term with an asterisk is a beginning.
function stepOf(terms: readonly LayeredTerm[]): Step {
  const isBeginning = ({ layer, term }: LayeredTerm) => layer === 'form' && term.endsWith('*')
  return {
    terms: new Set(terms.map(({ layer, term }) => `${layer}:${term}`)),
    beginnings: terms.filter(isBeginning).map(({ term }) => term.slice(0, -1)),
  }
}

// The ranges of all steps of a run that begins at `position`; none where a step is not met.
function rangesAt(
  words: readonly (readonly Token[])[],
  position: number,
  run: readonly Step[],
): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = []
  for (const [index, step] of run.entries()) {
    const range = rangeIn(words[position + index], step)
    if (!range) return []
    ranges.push(range)
  }
  return ranges
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

// The whole word where the whole word matches, else the part that does.
function rangeIn(
  word: readonly Token[] | undefined,
  { terms, beginnings }: Step,
): readonly [number, number] | undefined {
  const [first] = word ?? []
  if (!word || !first) return undefined
  const isExact =
    terms.has(`form:${first.form}`) || beginnings.some((beginning) => first.form.startsWith(beginning))
  const token = isExact ? first : word.find((one) => terms.has(`${layerOf(one, first)}:${one.term}`))
  return token && [token.start, token.end]
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
