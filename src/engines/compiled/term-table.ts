// The terms met while building: a number for each, in the order they are met.

import type { AnalyzedWord } from '../../danish/analyzer.ts'
import { ByteWriter } from '../../search/binary/byte-writer.ts'
import { layers, type Layer } from '../../search/engine.ts'
import type { RunTerms } from './run.ts'
import { putTerm } from './term-bytes.ts'

/** Numbers for layered terms, looked up once for every distinct word. */
export class TermTable {
  count = 0
  readonly #numbers = layers.map(() => new Map<string, number>())
  // The numbers of a word's terms, by the number of the word.
  readonly #ofWord: (Uint32Array | undefined)[] = []
  #layerOf = new Uint8Array(1 << 14)

  /** The numbers of all terms of a word. */
  numbersOf(word: AnalyzedWord): Uint32Array {
    const known = this.#ofWord[word.number]
    if (known) return known
    const numbers = Uint32Array.from([
      this.#numberOf('form', word.form),
      ...word.wholes.map((term) => this.#numberOf('word', term)),
      ...word.heads.map((term) => this.#numberOf('head', term)),
      ...word.parts.map((term) => this.#numberOf('part', term)),
    ])
    this.#ofWord[word.number] = numbers
    return numbers
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
