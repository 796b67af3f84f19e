// The terms met while building: a number for each, in the order they are met, and what is known of it.

import { layers, type Layer } from '../../search/engine.ts'
import { grown } from './grown.ts'
import { fieldCount } from './posting-format.ts'

/** Numbers for layered terms; the columns have one entry per number and grow with them. */
export class TermTable {
  count = 0
  /** Number of the document last seen with the term, plus one; 0 when none was. */
  lastDocument = new Uint32Array(1 << 14)
  /** Documents with the term in any field. */
  documentCount = new Uint32Array(1 << 14)
  /** Documents with the term in a field, at `fieldCount * term + field`. */
  fieldDocumentCount = new Uint32Array(fieldCount << 14)
  /** The text last seen with the term: `fieldCount * document + field`, plus one. */
  lastText = new Uint32Array(1 << 14)
  readonly #numbers = layers.map(() => new Map<string, number>())

  /** The number of a term, a new one if it was not met before. */
  numberOf(layer: number, term: string): number {
    const numbers = this.#numbers[layer]
    if (!numbers) throw new Error(`No layer ${layer}`)
    const known = numbers.get(term)
    if (known !== undefined) return known
    const number = this.count
    this.count += 1
    this.lastDocument = grown(this.lastDocument, this.count)
    this.documentCount = grown(this.documentCount, this.count)
    this.lastText = grown(this.lastText, this.count)
    this.fieldDocumentCount = grown(this.fieldDocumentCount, fieldCount * this.count)
    numbers.set(term, number)
    return number
  }

  /** The terms of a layer in the order of their UTF-16 units, with their numbers. */
  sortedTerms(layer: number): readonly (readonly [term: string, number: number])[] {
    const numbers = this.#numbers[layer] ?? new Map<string, number>()
    const terms = [...numbers.keys()].sort()
    return terms.map((term) => [term, numbers.get(term) ?? 0])
  }
}

/** The number of a layer, as in file and table. */
export function layerNumber(layer: Layer): number {
  return layers.indexOf(layer)
}
