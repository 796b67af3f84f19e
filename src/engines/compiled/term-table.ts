// The terms met while building: a number for each, in the order they are met.

import type { WordTerms } from '../../danish/analyzer.ts'
import { hashOf, WordTable } from '../../danish/word-table.ts'
import { grown } from '../../search/binary/grown.ts'
import { layers } from '../../search/engine.ts'
import { TermOrder, type SortedTerms } from './term-order.ts'

const [forms, words, heads, parts] = [
  layers.indexOf('form'),
  layers.indexOf('word'),
  layers.indexOf('head'),
  layers.indexOf('part'),
]

/** Numbers for layered terms, looked up once for every distinct word. */
export class TermTable {
  count = 0
  wordCount = 0
  readonly #tables = layers.map(() => new WordTable())
  readonly #orders: TermOrder[] = []
  // How many terms there were when those of each layer were put in order.
  readonly #takenIn: number[] = []
  #layerOf = new Uint8Array(1 << 14)
  #end = 0
  /** The numbers of the terms of all words, word after word. */
  termsOfWords = new Uint32Array(1 << 14)
  /** Where the terms of each word start in `termsOfWords`, and behind the last word where they end. */
  wordStarts = new Uint32Array(1 << 12)

  /** Adds a word; gives its number. */
  add(word: WordTerms): number {
    const number = this.wordCount
    this.wordCount += 1
    const count = 1 + word.wholes.length + word.heads.length + word.parts.length
    this.termsOfWords = grown(this.termsOfWords, this.#end + count)
    this.#put(forms, word.form)
    for (const term of word.wholes) this.#put(words, term)
    for (const term of word.heads) this.#put(heads, term)
    for (const term of word.parts) this.#put(parts, term)
    this.wordStarts = grown(this.wordStarts, number + 2)
    this.wordStarts[number + 1] = this.#end
    return number
  }

  #put(layer: number, term: string): void {
    this.termsOfWords[this.#end] = this.#numberOf(layer, term)
    this.#end += 1
  }

  /** The layer of every term, by its number. */
  get layerOf(): Uint8Array {
    return this.#layerOf
  }

  /** All terms of a layer so far, in the order of their UTF-16 units. */
  sortedTerms(layer: number): SortedTerms {
    const order = (this.#orders[layer] ??= new TermOrder())
    const words = tableOf(this.#tables, layer).words()
    order.takeIn(words, this.#numbersSince(this.#takenIn[layer] ?? 0, layer, words.ends.length - order.count))
    this.#takenIn[layer] = this.count
    return order
  }

  // The numbers from `first` on of so many terms of a layer, in the order they were met.
  #numbersSince(first: number, layer: number, count: number): Uint32Array {
    const numbers = new Uint32Array(count)
    let index = 0
    for (let number = first; number < this.count; number += 1) {
      if (this.#layerOf[number] !== layer) continue
      numbers[index] = number
      index += 1
    }
    return numbers
  }

  #numberOf(layer: number, term: string): number {
    const table = tableOf(this.#tables, layer)
    const hash = hashOf(term, 0, term.length)
    const slot = table.find(term, 0, term.length, hash)
    if (slot >= 0) return table.valueAt(slot)
    const number = this.count
    this.count += 1
    if (number >= this.#layerOf.length) {
      const larger = new Uint8Array(2 * this.#layerOf.length)
      larger.set(this.#layerOf)
      this.#layerOf = larger
    }
    this.#layerOf[number] = layer
    table.add(term, 0, term.length, hash, number)
    return number
  }
}

function tableOf(tables: readonly WordTable[], layer: number): WordTable {
  const table = tables[layer]
  if (!table) throw new Error(`There is no layer ${layer}`)
  return table
}
