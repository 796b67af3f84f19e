// Where a text matches a query, exactly: from the offsets of the tokens, never by searching letters.
// Most words of a text match nothing, which is known of a word by its number; only the others are asked for their tokens.

import type { AnalyzedWord, Analyzer } from '../danish/analyzer.ts'
import type { Token } from '../danish/token.ts'
import type { Layer, LayeredTerm } from './engine.ts'
import { layerOf } from './indexed-texts.ts'
import type { Snippet } from './results.ts'

/** A run of words to mark, each met by any of its terms. */
export type MarkedRun = readonly (readonly LayeredTerm[])[]

/** Finds the ranges of a text that match, in order, without overlap. */
export type Marker = (text: string) => Snippet['marks']

/** Marks what matches any of `runs`; what it has learned of a word holds for every text it is given. */
export function createMarker(analyzer: Analyzer, runs: readonly MarkedRun[]): Marker {
  const wanted = runs.map((run) => run.map(stepOf))
  const openings = wanted.flatMap(([first]) => first ?? [])
  const verdicts = new Verdicts()
  function canOpen(word: AnalyzedWord, text: string, start: number): boolean {
    const known = verdicts.of(word.number)
    if (known !== undefined) return known
    // A stop word tells its terms as tokens only.
    const can =
      word.wholes.length === 0
        ? openings.some((step) => rangeIn(analyzer.tokensAt(text, start), step) !== undefined)
        : openings.some((step) => canMeet(word, step))
    verdicts.remember(word.number, can)
    return can
  }
  return (text) => {
    if (openings.length === 0 || text === '') return []
    const { words, starts } = analyzer.placedWords(text)
    const tokensAt = (position: number): readonly Token[] => {
      const start = starts[position]
      return start === undefined ? [] : analyzer.tokensAt(text, start)
    }
    const found: (readonly [number, number])[] = []
    for (let position = 0; position < words.length; position += 1) {
      const word = words[position]
      if (!word || !canOpen(word, text, starts[position] ?? 0)) continue
      for (const run of wanted) found.push(...rangesAt(tokensAt, position, run))
    }
    return withoutOverlap(found)
  }
}

/** What is known of words by their numbers: two words that fall on one slot forget each other. */
class Verdicts {
  // The number, one bit for the verdict, and one that tells the slot from a free one.
  readonly #slots = new Int32Array(slotCount)

  of(number: number): boolean | undefined {
    const slot = this.#slots[number % slotCount] ?? 0
    return slot >>> 2 === number && slot !== 0 ? (slot & 2) !== 0 : undefined
  }

  remember(number: number, verdict: boolean): void {
    this.#slots[number % slotCount] = (number << 2) | (verdict ? 2 : 0) | 1
  }
}

// More than the distinct words of a page.
const slotCount = 1 << 13

/** What meets one word of a run: terms by layer, and beginnings of forms. */
interface Step {
  readonly terms: Readonly<Record<Layer, ReadonlySet<string>>>
  readonly beginnings: readonly string[]
}

// A term with an asterisk is a beginning.
function stepOf(terms: readonly LayeredTerm[]): Step {
  const inLayer = (layer: Layer) => terms.filter((one) => one.layer === layer).map(({ term }) => term)
  const forms = inLayer('form')
  return {
    terms: {
      form: new Set(forms),
      word: new Set(inLayer('word')),
      head: new Set(inLayer('head')),
      part: new Set(inLayer('part')),
    },
    beginnings: forms.filter((term) => term.endsWith('*')).map((term) => term.slice(0, -1)),
  }
}

function canMeet({ form, wholes, heads, parts }: AnalyzedWord, step: Step): boolean {
  const { word, head, part } = step.terms
  return (
    isExactly(form, step) ||
    wholes.some((term) => word.has(term)) ||
    heads.some((term) => head.has(term)) ||
    parts.some((term) => part.has(term))
  )
}

function isExactly(form: string, { terms, beginnings }: Step): boolean {
  return terms.form.has(form) || beginnings.some((beginning) => form.startsWith(beginning))
}

// The ranges of all steps of a run that begins at `position`; none where a step is not met.
function rangesAt(
  tokensAt: (position: number) => readonly Token[],
  position: number,
  run: readonly Step[],
): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = []
  for (const [index, step] of run.entries()) {
    const range = rangeIn(tokensAt(position + index), step)
    if (!range) return []
    ranges.push(range)
  }
  return ranges
}

// The whole word where the whole word matches, else the part that does.
function rangeIn(word: readonly Token[], step: Step): readonly [number, number] | undefined {
  const [first] = word
  if (!first) return undefined
  const token = isExactly(first.form, step)
    ? first
    : word.find((one) => step.terms[layerOf(one, first)].has(one.term))
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
