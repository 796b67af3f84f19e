// What a word, a phrase or a compound asks of a document, and what each way to meet it weighs.

import { derivedTerms } from '../../danish/derivations.ts'
import type { Clause, LayeredTerm, TextField } from '../engine.ts'
import type { QueryWord } from './query-words.ts'

/** The weights of the ways a word is met. Chosen on K1 and K2; figures in test/relevance/RESULTS.md. */
const wayWeights = {
  /** The word in any inflection. */
  lemma: 1,
  /** On top of that, exactly as typed. */
  form: 0.1,
  /** Inside a compound. */
  part: 0.4,
  /** A compound taken apart: all its parts somewhere, on top of that close together. */
  apart: 0.35,
  near: 0.6,
  /** A part of a compound on its own, at the end of a ranking. */
  single: 0.8,
  /** Derived from it, at the end of a ranking. */
  derived: 0.4,
  /** Begins like it, at the end of a ranking. */
  begun: 0.03,
  phrase: 2,
} as const

// Parts of a compound that stand apart belong together when they are this close.
const nearWindow = 6

type Fields = readonly TextField[] | undefined

/** A word by its lemmas, inside compounds, or with its parts apart; never by a single part. */
export function wordClause(word: QueryWord, fields: Fields): Clause {
  const ways: Clause[] = word.isStopWord
    ? [termClause(word.form, wayWeights.lemma, fields)]
    : ownClauses(word, fields)
  if (word.parts.length > 0) ways.push(apartClause(word, fields))
  return {
    kind: 'prefer',
    clause: { kind: 'best', clauses: ways },
    extra: termClause(word.form, wayWeights.form, fields),
  }
}

/** A word for an exclusion: by its lemmas and inside compounds, and not by parts that stand apart. */
export function excludedClause(word: QueryWord): Clause {
  return {
    kind: 'best',
    clauses: word.isStopWord ? [termClause(word.form, 1, undefined)] : ownClauses(word, undefined),
  }
}

/**
 * For the end of a ranking, never for a page: the word, each part of a compound on its own, and what is derived from
 * them or begins like them.
 */
export function looseClauses(word: QueryWord, fields: Fields): readonly Clause[] {
  const parts = word.parts.map((terms): Clause => anyOf(terms, wayWeights.single, wayWeights.single, fields))
  const kindred = [word.own, ...word.parts].flatMap((terms) => kindredClause(terms, fields) ?? [])
  return [wordClause({ ...word, parts: [] }, fields), ...parts, ...kindred]
}

// Shorter beginnings are shared by words that have nothing in common.
const shortestBeginning = 4

function kindredClause(terms: readonly string[], fields: Fields): Clause | undefined {
  const derived = [...new Set(terms.flatMap(derivedTerms))]
  const beginnings = terms.filter((term) => term.length > shortestBeginning).map(beginningOf)
  const begun = [...new Set(beginnings)].flatMap((prefix) =>
    (['word', 'part'] as const).map((layer): Clause => ({
      kind: 'prefix',
      layer,
      prefix,
      weight: wayWeights.begun,
      fields,
    })),
  )
  const clauses = [
    ...(derived.length > 0 ? [anyOf(derived, wayWeights.derived, wayWeights.derived, fields)] : []),
    ...begun,
  ]
  return clauses.length === 0 ? undefined : { kind: 'best', clauses }
}

function beginningOf(term: string): string {
  return term.slice(0, Math.max(shortestBeginning, Math.ceil(term.length * 0.35)))
}

/** These words one after another; a single one is that exact form. */
export function phraseClause(words: readonly QueryWord[], fields: Fields): Clause {
  const [first, ...others] = words
  if (!first) return { kind: 'any', clauses: [] }
  if (others.length === 0) return termClause(first.form, wayWeights.lemma, fields)
  return { kind: 'sequence', steps: words.map(phraseStep), fields, weight: wayWeights.phrase }
}

/** The terms that meet a word in a phrase: its exact form, or all of a date, number or paragraph however written. */
export function phraseStep({ form, own }: QueryWord): readonly LayeredTerm[] {
  return /\d/.test(form.term) ? own.map((term) => ({ layer: 'word', term })) : [form]
}

/** The terms that meet a word as itself, for marking. */
export function markedTerms({ own, form, isStopWord }: QueryWord): readonly LayeredTerm[] {
  return isStopWord ? [form] : own.flatMap(inWordAndPart)
}

/** A term in its layer. */
function termClause({ layer, term }: LayeredTerm, weight: number, fields: Fields): Clause {
  return { kind: 'term', layer, term, weight, fields }
}

/** The same term as a whole word and inside a compound. */
export function inWordAndPart(term: string): readonly LayeredTerm[] {
  return [
    { layer: 'word', term },
    { layer: 'part', term },
  ]
}

// What stands there as a word and inside compounds is met by both.
function ownClauses({ own }: QueryWord, fields: Fields): Clause[] {
  return own.map((term) => ({
    kind: 'any',
    clauses: [
      termClause({ layer: 'word', term }, wayWeights.lemma, fields),
      termClause({ layer: 'part', term }, wayWeights.part, fields),
    ],
  }))
}

function apartClause({ parts }: QueryWord, fields: Fields): Clause {
  const weight = wayWeights.apart
  const all = parts.map((terms) => anyOf(terms, weight, weight / 2, fields))
  const near: Clause = {
    kind: 'near',
    terms: parts.map((terms) => terms.flatMap(inWordAndPart)),
    window: nearWindow,
    weight: wayWeights.near,
    fields,
  }
  return { kind: 'prefer', clause: { kind: 'all', clauses: all }, extra: near }
}

function anyOf(terms: readonly string[], asWord: number, asPart: number, fields: Fields): Clause {
  const clauses = terms.flatMap((term) => [
    termClause({ layer: 'word', term }, asWord, fields),
    termClause({ layer: 'part', term }, asPart, fields),
  ])
  return { kind: 'best', clauses }
}
