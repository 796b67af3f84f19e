// The terms met while building: a number for each, in the order they are met.

import type { AnalyzedWord } from '../../danish/analyzer.ts'
import { grown } from '../../search/binary/grown.ts'
import { ByteWriter } from '../../search/binary/byte-writer.ts'
import { layers, type Layer } from '../../search/engine.ts'
import type { RunTerms } from './run.ts'
import { putTerm } from './term-bytes.ts'

/** Numbers for layered terms, looked up once for every distinct word. */
export class TermTable {
  count = 0
  readonly #numbers = layers.map(() => new Map<string, number>())
  #layerOf = new Uint8Array(1 << 14)
  // Where the terms of a word start among `termsOfWords`, by the number of the word; 0 where it was not met.
  #starts = new Uint32Array(1 << 14)
  #end = 1
  /** The terms of all words: for each word how many, then their numbers. */
  termsOfWords = new Uint32Array(1 << 14)

  /** Where the terms of a word start in `termsOfWords`. */
  startOf(word: AnalyzedWord): number {
    const known = this.#starts[word.number] ?? 0
    return known === 0 ? this.#add(word) : known
  }

  #add(word: AnalyzedWord): number {
    const numbers = [
      this.#numberOf('form', word.form),
      ...word.wholes.map((term) => this.#numberOf('word', term)),
      ...word.heads.map((term) => this.#numberOf('head', term)),
      ...word.parts.map((term) => this.#numberOf('part', term)),
    ]
    const start = this.#end
    this.#end += numbers.length + 1
    this.termsOfWords = grown(this.termsOfWords, this.#end)
    this.termsOfWords[start] = numbers.length
    this.termsOfWords.set(numbers, start + 1)
    this.#starts = grown(this.#starts, word.number + 1)
    this.#starts[word.number] = start
    return start
  }

  /** The layer of every term, by its number. */
  get layerOf(): Uint8Array {
    return this.#layerOf
  }

  /** The terms of a layer in the order of their UTF-16 units. */
  sortedTerms(layer: number): RunTerms {
    const numberOf = this.#numbers[layer] ?? new Map<string, number>()
    const terms = [...numberOf.keys()].sort()
    const writer = new ByteWriter()
    const ends = new Uint32Array(terms.length)
    const numbers = new Uint32Array(terms.length)
    terms.forEach((term, index) => {
      putTerm(writer, term)
      ends[index] = writer.length
      numbers[index] = numberOf.get(term) ?? 0
    })
    return { count: terms.length, bytes: writer.bytes.slice(0, writer.length), ends, numbers }
  }

  #numberOf(layer: Layer, term: string): number {
    const numbers = this.#numbers[layers.indexOf(layer)]
    const known = numbers?.get(term)
    if (known !== undefined) return known
    const number = this.count
    this.count += 1
    if (number >= this.#layerOf.length) {
      const larger = new Uint8Array(2 * this.#layerOf.length)
      larger.set(this.#layerOf)
      this.#layerOf = larger
    }
    this.#layerOf[number] = layers.indexOf(layer)
    numbers?.set(term, number)
    return number
  }
}
