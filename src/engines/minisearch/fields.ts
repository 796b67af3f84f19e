// How four texts in four layers become the fields of one MiniSearch index.

import MiniSearch, { type Options } from 'minisearch'
import { layers, textFields, type Layer, type TextField } from '../../search/engine.ts'

/** A document as MiniSearch takes it: its number, and per field its terms joined by line feeds. */
export interface IndexedDocument {
  readonly id: number
  readonly terms: Readonly<Record<string, string>>
}

/** The name of the field that holds one layer of one text: `title.word`. */
export function fieldName(field: TextField, layer: Layer): string {
  return `${field}.${layer}`
}

/** The options of the index; loading it with others would answer wrongly without a word. */
export const miniSearchOptions: Options<IndexedDocument> = {
  fields: textFields.flatMap((field) => layers.map((layer) => fieldName(field, layer))),
  idField: 'id',
  storeFields: [],
  extractField: (document, name): unknown => (name === 'id' ? document.id : (document.terms[name] ?? '')),
  // The terms come from our analyser; nothing is cut or changed here.
  tokenize: (terms) => (terms === '' ? [] : terms.split('\n')),
  processTerm: (term) => term,
  autoVacuum: false,
}

/** An empty index. */
export function emptyMiniSearch(): MiniSearch<IndexedDocument> {
  return new MiniSearch(miniSearchOptions)
}
