// What a word, a phrase or a compound asks of a document, and what each way to meet it weighs.

import type { Clause, LayeredTerm, TextField } from '../engine.ts'
import type { AlikeWord } from './alike-words.ts'
import type { QueryWord } from './query-words.ts'

/** What the ways to meet a word weigh. Chosen on K1, K2 and the originals; figures in test/relevance/RESULTS.md. */
const wayWeights = {
  /** The word in any inflection. */
  lemma: 1,
  /** On top of that, exactly as typed. */
  form: 0.1,
  /** A compound that ends with it and so is one: an integrationsråd is a råd. */
  head: 0.8,
  /** Elsewhere inside a compound: a frivilligcenter is about frivillige, and is none. */
  part: 0.2,
  /** Anywhere inside a compound, at the end of a ranking. */
  inside: 0.3,
  /** A compound taken apart: all its parts somewhere, on top of that close together. */
  apart: 0.35,
  near: 0.6,
  /** A part of a compound on its own, at the end of a ranking. */
  single: 0.8,
  /** Written like it, at the end of a ranking; times how much alike. */
  alike: 0.2,
  phrase: 2,
  /** Two words of the query, one after the other, close together. */
  close: 0.5,
} as const

// Parts of a compound that stand apart belong together when they are this close.
const nearWindow = 6
// Neighbours in the query: "åbent hus", with room for a small word between.
const closeWindow = 3

type TermClause = Extract<Clause, { readonly kind: 'term' }>
type Fields = readonly TextField[] | undefined

/** A word by its lemmas, inside compounds, or with its parts apart; never by a single part. */
export function wordClause(word: QueryWord, fields: Fields): Clause {
  const ways = ownClauses(word, fields, wayWeights)
  return preferringForm(
    [...ways, ...(word.parts.length > 0 ? [apartClause(word, fields)] : [])],
    word,
    fields,
  )
}

/** Words that follow one another in the query, where they stand close together; undefined for a single word. */
export function closeClause(words: readonly QueryWord[], fields: Fields): Clause | undefined {
  const pairs = words.slice(1).flatMap((word, index): readonly Clause[] => {
    const before = words[index]
    if (!before) return []
    const terms = [before, word].map((one) => one.own.flatMap(inWordAndPart))
    return [{ kind: 'near', terms, window: closeWindow, weight: wayWeights.close, fields }]
  })
  return pairs.length === 0 ? undefined : { kind: 'any', clauses: pairs }
}

/** A word for an exclusion: by its lemmas and inside compounds, and not by parts that stand apart. */
export function excludedClause(word: QueryWord): Clause {
  return { kind: 'best', clauses: ownClauses(word, undefined, wayWeights) }
}

/** For the end of a ranking, never for a page: the word, and each part of a compound on its own. */
export function looseClauses(word: QueryWord, fields: Fields): readonly Clause[] {
  const { inside, single } = wayWeights
  const own = ownClauses(word, fields, { head: inside, part: inside })
  const parts = word.parts.map((terms): Clause => anyOf(terms, single, single, fields))
  return [preferringForm(own, word, fields), ...parts]
}

/** For the end of a ranking: forms that are written like a word, each by how much. */
export function alikeClause(alike: readonly AlikeWord[]): Clause {
  return {
    kind: 'any',
    clauses: alike.map(({ form, likeness }) =>
      termClause({ layer: 'form', term: form }, wayWeights.alike * likeness, undefined),
    ),
  }
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
function termClause({ layer, term }: LayeredTerm, weight: number, fields: Fields): TermClause {
  return { kind: 'term', layer, term, weight, fields }
}

/** The same term as a whole word and inside a compound. */
export function inWordAndPart(term: string): readonly LayeredTerm[] {
  return [
    { layer: 'word', term },
    { layer: 'head', term },
    { layer: 'part', term },
  ]
}

// What stands there as a word and inside compounds is met by both. It is as rare in each layer as in the commonest, so
// that the weights alone say which layer counts more: a few integrationsråd would else outdo many råd.
function ownClauses(
  { own, form, isStopWord }: QueryWord,
  fields: Fields,
  { head, part }: { readonly head: number; readonly part: number },
): readonly Clause[] {
  if (isStopWord) return [termClause(form, wayWeights.lemma, fields)]
  const weights = { word: wayWeights.lemma, head, part }
  return own.map((term) => {
    const family = inWordAndPart(term)
    const clauses = inLayers(term, weights, fields).map((clause) => ({ ...clause, family }))
    return { kind: 'any', clauses }
  })
}

function preferringForm(ways: readonly Clause[], { form }: QueryWord, fields: Fields): Clause {
  const clause: Clause = { kind: 'best', clauses: ways }
  return { kind: 'prefer', clause, extra: termClause(form, wayWeights.form, fields) }
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
  const weights = { word: asWord, head: asPart, part: asPart }
  const clauses = terms.flatMap((term) => inLayers(term, weights, fields))
  return { kind: 'best', clauses }
}

function inLayers(
  term: string,
  weights: Readonly<Record<'word' | 'head' | 'part', number>>,
  fields: Fields,
): readonly TermClause[] {
  return (['word', 'head', 'part'] as const).map((layer) =>
    termClause({ layer, term }, weights[layer], fields),
  )
}
