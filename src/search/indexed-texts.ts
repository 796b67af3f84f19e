// What of a document is indexed, the same for every engine: four texts, each in four layers.

import type { Analyzer } from '../danish/analyzer.ts'
import { isHeadOf, type Token } from '../danish/token.ts'
import type { SearchDocument } from './documents.ts'
import type { LayeredTerm, TextField } from './engine.ts'

/** The text that is indexed as `field`. */
export function textOf(document: SearchDocument, field: TextField): string {
  if (field !== 'meeting') return document[field]
  // One line each, so that no phrase runs from one into the other.
  const municipality = document.municipality === '' ? '' : `${document.municipality} Kommune`
  return [municipality, document.council, document.date ?? '', document.place].join('\n')
}

/** One word of a text with all it is found under. */
export interface IndexedWord {
  readonly form: string
  readonly terms: readonly LayeredTerm[]
}

/**
 * The words of `text` by position. A stop word has its exact form alone: it can be quoted and stand in a phrase,
 * and weighs nothing otherwise.
 */
export function indexedWords(analyzer: Analyzer, text: string): readonly IndexedWord[] {
  return analyzer.words(text).map(({ form, wholes, heads, parts }) => ({
    form,
    terms: [
      { layer: 'form', term: form },
      ...wholes.map((term): LayeredTerm => ({ layer: 'word', term })),
      ...heads.map((term): LayeredTerm => ({ layer: 'head', term })),
      ...parts.map((term): LayeredTerm => ({ layer: 'part', term })),
    ],
  }))
}

/** The layer in which a token's term is indexed; `word` is the first token at its position, the whole word. */
export function layerOf(token: Token, word: Token): 'word' | 'head' | 'part' {
  if (token.kind !== 'part') return 'word'
  return isHeadOf(token, word) ? 'head' : 'part'
}
