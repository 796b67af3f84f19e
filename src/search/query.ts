// From what a visitor types to what an engine is asked, and to how that is told.

import type { Analyzer } from '../danish/analyzer.ts'
import type { Token } from '../danish/token.ts'
import type { Clause, LayeredTerm } from './engine.ts'
import { layerOf } from './indexed-texts.ts'
import type { UnderstoodPart, UnderstoodQuery } from './results.ts'

/** A query that was understood. */
export interface ParsedQuery {
  /** What a document must hold; everything when nothing was typed. */
  readonly clause: Clause
  readonly understood: UnderstoodQuery
  /** Passages to mark: each is a run of words, and each word may be met by any of its terms. */
  readonly marked: readonly (readonly (readonly LayeredTerm[])[])[]
}

/** Understands `text`: words (all of them), `"phrases"`, `-word` and `-"phrase"`. Never throws. */
export function parseQuery(analyzer: Analyzer, text: string): ParsedQuery {
  const required: Clause[] = []
  const excluded: Clause[] = []
  const understood: UnderstoodPart[] = []
  const ignored: string[] = []
  const marked: ParsedQuery['marked'][number][] = []
  const steps = Array.from(text.matchAll(stepPattern), stepOf)
  const onlyStopWords = steps.every((step) =>
    words(analyzer, step.phrase ?? step.plain ?? '').every((word) => word.isStopWord),
  )
  for (const { minus, phrase, plain } of steps) {
    const found = words(analyzer, phrase ?? plain ?? '')
    const isPhrase = phrase !== undefined || (minus && found.length > 1)
    for (const run of isPhrase ? [found] : found.map((word) => [word])) {
      const [first] = run
      if (!first) continue
      if (!isPhrase && first.isStopWord && !onlyStopWords && !minus) {
        ignored.push(first.text)
        continue
      }
      const clause = isPhrase ? phraseClause(run) : wordClause(first)
      const terms = isPhrase ? run.map((word) => [word.form]) : [wordTerms(first)]
      if (minus) excluded.push(clause)
      else {
        required.push(clause)
        marked.push(terms)
      }
      understood.push({
        kind: minus ? 'excluded' : isPhrase ? 'phrase' : 'word',
        text: isPhrase ? (phrase ?? plain ?? '') : first.text,
        terms: [...new Set(terms.flat().map((term) => term.term))],
        field: undefined,
        synonyms: [],
      })
    }
  }
  const all: Clause = required.length === 0 ? { kind: 'everything' } : { kind: 'all', clauses: required }
  const clause: Clause = excluded.length === 0 ? all : { kind: 'without', clause: all, excluded }
  return {
    clause,
    understood: { text, understood, ignored, filters: [], problems: [], corrections: [] },
    marked,
  }
}

// A quoted phrase, a word with minus, or words up to the next of these. "Lyngby-Taarbæk" has no minus.
const stepPattern = /(?<!\S)(-)(?:"([^"]*)"?|(\S+))|()"([^"]*)"?|()((?:(?!(?<!\S)-|")[^])+)/g

function stepOf([, minus, excludedPhrase, excludedWord, , phrase, , plain]: RegExpMatchArray) {
  return { minus: minus !== undefined, phrase: excludedPhrase ?? phrase, plain: excludedWord ?? plain }
}

interface QueryWord {
  readonly text: string
  readonly form: LayeredTerm
  readonly tokens: readonly Token[]
  readonly isStopWord: boolean
}

function words(analyzer: Analyzer, text: string): readonly QueryWord[] {
  const byPosition = new Map<number, Token[]>()
  for (const token of analyzer.analyze(text)) {
    byPosition.set(token.position, [...(byPosition.get(token.position) ?? []), token])
  }
  return [...byPosition.values()].map((tokens) => ({
    text: text.slice(tokens[0]?.start, tokens[0]?.end),
    form: { layer: 'form', term: tokens[0]?.form ?? '' },
    tokens,
    isStopWord: tokens.every((token) => analyzer.isStopWord(token)),
  }))
}

// The fullest term of what is kept whole; all lemmas of a word.
function wordTerms({ tokens, form, isStopWord }: QueryWord): readonly LayeredTerm[] {
  const [first] = tokens
  if (!first || isStopWord) return [form]
  const own =
    first.kind === 'word' || first.kind === 'date' ? tokens.filter((token) => isOwn(token, first)) : [first]
  return own.flatMap(({ term }) => [
    { layer: 'word', term },
    { layer: 'part', term },
  ])
}

// All lemmas of a word; of a date what stands for all of it, and not its month and year.
function isOwn(token: Token, first: Token): boolean {
  return layerOf(token) === 'word' && token.start === first.start && token.end === first.end
}

function wordClause(word: QueryWord): Clause {
  const fields = undefined
  const found: Clause = {
    kind: 'best',
    clauses: wordTerms(word).map((term) => ({
      kind: 'term',
      ...term,
      fields,
      weight: term.layer === 'part' ? 0.5 : 1,
    })),
  }
  const exact: Clause = { kind: 'term', ...word.form, fields, weight: 0.3 }
  return { kind: 'prefer', clause: found, extra: exact }
}

function phraseClause(run: readonly QueryWord[]): Clause {
  return { kind: 'sequence', steps: run.map((word) => [word.form]), fields: undefined, weight: 2 }
}
