// Every word of every text in order: what MiniSearch does not keep, and phrases need.

import type { Analyzer } from '../../danish/analyzer.ts'
import type { SearchDocument } from '../../search/documents.ts'
import { textFields, type LayeredTerm, type TextField } from '../../search/engine.ts'
import { indexedWords, textOf } from '../../search/indexed-texts.ts'

/**
 * The distinct words of an index ("lexemes"), each with the keys of its terms, and per document and field the
 * numbers of its words in order. A word costs a few bytes, whatever it is found under.
 */
export interface WordOrder {
  readonly lexemes: readonly (readonly string[])[]
  /** `documents[d][f]` are the lexemes of field `textFields[f]`, by position. */
  readonly documents: readonly (readonly (readonly number[])[])[]
}

/** A layered term as one string: the first letter of its layer, a colon, the term. */
export function keyOf({ layer, term }: LayeredTerm): string {
  return `${layer.slice(0, 1)}:${term}`
}

/** The words of all documents, analysed once. */
export function wordOrder(documents: readonly SearchDocument[], analyzer: Analyzer): WordOrder {
  const numberOf = new Map<string, number>()
  const lexemes: (readonly string[])[] = []
  const lexemeOf = (terms: readonly LayeredTerm[]): number => {
    const keys = terms.map(keyOf)
    const name = keys.join(' ')
    const known = numberOf.get(name)
    if (known !== undefined) return known
    lexemes.push(keys)
    numberOf.set(name, lexemes.length - 1)
    return lexemes.length - 1
  }
  return {
    lexemes,
    documents: documents.map((document) =>
      textFields.map((field) =>
        indexedWords(analyzer, textOf(document, field)).map((word) => lexemeOf(word.terms)),
      ),
    ),
  }
}

/** Answers where terms stand, from the words in order. */
export class Positions {
  readonly #documents: WordOrder['documents']
  readonly #lexemesOf = new Map<string, Set<number>>()

  constructor({ lexemes, documents }: WordOrder) {
    this.#documents = documents
    lexemes.forEach((keys, lexeme) => {
      for (const key of keys) {
        const known = this.#lexemesOf.get(key)
        if (known) known.add(lexeme)
        else this.#lexemesOf.set(key, new Set([lexeme]))
      }
    })
  }

  /** How often a field of `document` has the steps at consecutive positions, each step by any of its terms. */
  sequences(document: number, field: TextField, steps: readonly (readonly LayeredTerm[])[]): number {
    const words = this.#wordsOf(document, field)
    const wanted = steps.map((terms) => this.#lexemesFor(terms))
    let found = 0
    for (let at = 0; at + wanted.length <= words.length; at += 1) {
      if (wanted.every((lexemes, step) => lexemes.has(words[at + step] ?? -1))) found += 1
    }
    return found
  }

  /** Whether a field of `document` has one of each list of terms within `window` positions. */
  near(
    document: number,
    field: TextField,
    terms: readonly (readonly LayeredTerm[])[],
    window: number,
  ): boolean {
    const words = this.#wordsOf(document, field)
    const wanted = terms.map((alternatives) => this.#lexemesFor(alternatives))
    const last = wanted.map(() => Number.NEGATIVE_INFINITY)
    return words.some((lexeme, position) => {
      wanted.forEach((lexemes, index) => {
        if (lexemes.has(lexeme)) last[index] = position
      })
      return position - Math.min(...last) < window
    })
  }

  #wordsOf(document: number, field: TextField): readonly number[] {
    return this.#documents[document]?.[textFields.indexOf(field)] ?? []
  }

  #lexemesFor(terms: readonly LayeredTerm[]): ReadonlySet<number> {
    const sets = terms.map((term) => this.#lexemesOf.get(keyOf(term)) ?? none)
    return sets.length === 1 ? (sets[0] ?? none) : new Set(sets.flatMap((set) => [...set]))
  }
}

const none: ReadonlySet<number> = new Set()
