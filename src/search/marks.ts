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
  const matcher = new RunMatcher(analyzer, runs)
  return (text) => (text === '' ? [] : withoutOverlap(matcher.between(text, 0, text.length)))
}

/** A half-open range of a text. */
export type Range = readonly [start: number, end: number]

/** Finds where runs of words match. */
export class RunMatcher {
  readonly #analyzer: Analyzer
  /** The runs, each with what meets its words. */
  readonly runs: readonly (readonly Step[])[]
  readonly #openings: readonly Step[]
  /** Of how many words the longest run is. */
  readonly longestRun: number
  readonly #verdicts = new Verdicts()

  constructor(analyzer: Analyzer, runs: readonly MarkedRun[]) {
    this.#analyzer = analyzer
    this.runs = runs.map((run) => run.map(stepOf)).filter((run) => run.length > 0)
    this.longestRun = Math.max(0, ...this.runs.map((run) => run.length))
    this.#openings = this.runs.flatMap(([first]) => first ?? [])
  }

  /** The ranges of all runs whose first word begins from `from`, at which a word begins, and before `to`. */
  between(text: string, from: number, to: number): readonly Range[] {
    if (this.#openings.length === 0) return []
    const { words, starts } = this.#analyzer.placedWords(text, from, to)
    const found: Range[] = []
    words.forEach((word, position) => {
      const start = starts[position] ?? 0
      if (this.#canOpen(word, text, start)) found.push(...this.at(text, start))
    })
    return found
  }

  /** The ranges of all runs whose first word begins at `start`. */
  at(text: string, start: number): readonly Range[] {
    const words: (readonly Token[])[] = [this.#analyzer.tokensAt(text, start)]
    let starts: readonly number[] | undefined
    const wordAt = (position: number): readonly Token[] => {
      if (position === words.length) {
        starts ??= this.#analyzer.startsFrom(text, start, this.longestRun)
        const next = starts[position]
        words.push(next === undefined ? [] : this.#analyzer.tokensAt(text, next))
      }
      return words[position] ?? []
    }
    return this.runs.flatMap((run) => rangesOf(run, wordAt))
  }

  #canOpen(word: AnalyzedWord, text: string, start: number): boolean {
    const known = this.#verdicts.of(word.number)
    if (known !== undefined) return known
    // A stop word tells its terms as tokens only.
    const can =
      word.wholes.length === 0
        ? this.#openings.some((step) => rangeIn(this.#analyzer.tokensAt(text, start), step) !== undefined)
        : this.#openings.some((step) => canMeet(word, step))
    this.#verdicts.remember(word.number, can)
    return can
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
export interface Step {
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

// The ranges of all steps of a run; none where a step is not met. `wordAt` is asked for one word after the other.
function rangesOf(run: readonly Step[], wordAt: (position: number) => readonly Token[]): readonly Range[] {
  const ranges: Range[] = []
  for (const [position, step] of run.entries()) {
    const range = rangeIn(wordAt(position), step)
    if (!range) return []
    ranges.push(range)
  }
  return ranges
}

/** What of `word` meets `step`: the whole of it where that matches, else the part that does. */
export function rangeIn(word: readonly Token[], step: Step): Range | undefined {
  const [first] = word
  if (!first) return undefined
  const token = isExactly(first.form, step)
    ? first
    : word.find((one) => step.terms[layerOf(one, first)].has(one.term))
  return token && [token.start, token.end]
}

/** `ranges` in order, those that overlap as one. */
export function withoutOverlap(ranges: readonly Range[]): Snippet['marks'] {
  const marks: [number, number][] = []
  for (const [start, end] of [...ranges].sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = marks.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else marks.push([start, end])
  }
  return marks
}
