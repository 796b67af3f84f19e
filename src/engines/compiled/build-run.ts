// Builds a run, document after document; only numbers and bytes are kept of them.

import type { Analyzer } from '../../danish/analyzer.ts'
import type { SearchDocument } from '../../search/documents.ts'
import { layers, textFields } from '../../search/engine.ts'
import { textOf } from '../../search/indexed-texts.ts'
import { grown } from '../../search/binary/grown.ts'
import { Occurrences, usualSegment } from './occurrences.ts'
import { fieldCount } from './posting-format.ts'
import { ColumnCollector } from './run-columns.ts'
import type { Run } from './run.ts'
import { TermTable } from './term-table.ts'

/** Takes documents one at a time and gives their run at the end. */
export class RunBuilder {
  readonly #analyzer: Analyzer
  readonly #table = new TermTable()
  readonly #occurrences: Occurrences
  readonly #columns = new ColumnCollector()
  readonly #lengths = new Uint32Array(layers.length * fieldCount)
  // The text last seen with each term: `fieldCount * document + field`, plus one.
  #lastText = new Uint32Array(1 << 14)
  #count = 0

  /** The size of a segment bounds the memory of building and changes nothing in the files. */
  constructor(analyzer: Analyzer, segmentOccurrences = usualSegment) {
    this.#analyzer = analyzer
    this.#occurrences = new Occurrences(segmentOccurrences)
  }

  add(document: SearchDocument): void {
    this.#lengths.fill(0)
    for (let field = 0; field < fieldCount; field += 1) this.#addText(document, field)
    this.#occurrences.endDocument(this.#count)
    this.#columns.add(document, this.#lengths)
    this.#count += 1
  }

  /** The run; the builder is spent. */
  finish(): Run {
    const pieces = this.#occurrences.finish()
    return {
      documentCount: this.#count,
      terms: layers.map((_, layer) => this.#table.sortedTerms(layer)),
      pieces,
      columns: this.#columns.finish(),
    }
  }

  #addText(document: SearchDocument, field: number): void {
    const name = textFields[field]
    if (name === undefined) return
    const words = this.#analyzer.words(textOf(document, name))
    const table = this.#table
    const text = fieldCount * this.#count + field + 1
    const lengths = this.#lengths
    for (let position = 0; position < words.length; position += 1) {
      const word = words[position]
      if (!word) continue
      const numbers = table.numbersOf(word)
      if (table.count > this.#lastText.length) this.#lastText = grown(this.#lastText, table.count)
      const lastText = this.#lastText
      for (let index = 0; index < numbers.length; index += 1) {
        const number = numbers[index] ?? 0
        this.#occurrences.add(number, field, position)
        if (lastText[number] === text) continue
        lastText[number] = text
        const ofText = fieldCount * (table.layerOf[number] ?? 0) + field
        lengths[ofText] = (lengths[ofText] ?? 0) + 1
      }
    }
  }
}
