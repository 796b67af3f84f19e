// The terms met while building: a number for each, in the order they are met.

import type { WordTerms } from '../../danish/analyzer.ts'
import { hashOf, WordTable, type ListedWords } from '../../danish/word-table.ts'
import { grown } from '../../search/binary/grown.ts'
import { ByteWriter } from '../../search/binary/byte-writer.ts'
import { layers } from '../../search/engine.ts'
import type { RunTerms } from './run.ts'
import { sortedWords } from './sort-words.ts'
import { putTermUnits } from './term-bytes.ts'

const [forms, words, heads, parts] = [
  layers.indexOf('form'),
  layers.indexOf('word'),
  layers.indexOf('head'),
  layers.indexOf('part'),
]

/** Sorted terms, and the number of each. */
export interface SortedTerms {
  readonly terms: RunTerms
  readonly numbers: Uint32Array
}

/** Numbers for layered terms, looked up once for every distinct word. */
export class TermTable {
  count = 0
  readonly #tables = layers.map(() => new WordTable())
  // Per layer the order of its terms when they were last sorted.
  readonly #orders = layers.map(() => new Uint32Array(0))
  #layerOf = new Uint8Array(1 << 14)
  #end = 0
  /** The terms of all words: for each word how many, then their numbers. */
  termsOfWords = new Uint32Array(1 << 14)

  /** Adds a word; gives where its terms start in `termsOfWords`. */
  add(word: WordTerms): number {
    const start = this.#end
    const count = 1 + word.wholes.length + word.heads.length + word.parts.length
    this.termsOfWords = grown(this.termsOfWords, start + count + 1)
    this.termsOfWords[start] = count
    this.#end = start + 1
    this.#put(forms, word.form)
    for (const term of word.wholes) this.#put(words, term)
    for (const term of word.heads) this.#put(heads, term)
    for (const term of word.parts) this.#put(parts, term)
    return start
  }

  #put(layer: number, term: string): void {
    this.termsOfWords[this.#end] = this.#numberOf(layer, term)
    this.#end += 1
  }

  /** The layer of every term, by its number. */
  get layerOf(): Uint8Array {
    return this.#layerOf
  }

  /** For each layer those of its terms that are `used`, by their numbers, in the order of their UTF-16 units. */
  sortedTerms(used: Uint8Array): readonly SortedTerms[] {
    return layers.map((_, layer) => {
      const words = tableOf(this.#tables, layer).words()
      const order = sortedWords(words, this.#orders[layer])
      this.#orders[layer] = order
      const ofLayer = this.#numbersIn(layer, order.length)
      const ofUsed = order.filter((word) => used[ofLayer[word] ?? 0] === 1)
      return { terms: termsIn(words, ofUsed), numbers: ofUsed.map((word) => ofLayer[word] ?? 0) }
    })
  }

  // The numbers of the terms of a layer in the order they were met.
  #numbersIn(layer: number, count: number): Uint32Array {
    const numbers = new Uint32Array(count)
    let index = 0
    for (let number = 0; number < this.count; number += 1) {
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

function termsIn({ letters, ends: letterEnds }: ListedWords, order: Uint32Array): RunTerms {
  const ends = new Uint32Array(order.length)
  const writer = new ByteWriter(4 * order.length)
  order.forEach((word, index) => {
    putTermUnits(writer, letters, letterEnds[word - 1] ?? 0, letterEnds[word] ?? 0)
    ends[index] = writer.length
  })
  return { count: order.length, bytes: writer.bytes.slice(0, writer.length), ends }
}

function tableOf(tables: readonly WordTable[], layer: number): WordTable {
  const table = tables[layer]
  if (!table) throw new Error(`There is no layer ${layer}`)
  return table
}
