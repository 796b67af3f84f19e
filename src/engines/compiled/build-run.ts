// Builds a run, document after document; only numbers and bytes are kept of them.

import type { Analyzer } from '../../danish/analyzer.ts'
import type { SearchDocument } from '../../search/documents.ts'
import { layers, textFields } from '../../search/engine.ts'
import { textOf } from '../../search/indexed-texts.ts'
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
  #count = 0

  /** The size of a segment bounds the memory of building and changes nothing in the files. */
  constructor(analyzer: Analyzer, segmentOccurrences = usualSegment) {
    this.#analyzer = analyzer
    this.#occurrences = new Occurrences(this.#table, segmentOccurrences)
  }

  add(document: SearchDocument): void {
    for (let field = 0; field < fieldCount; field += 1) this.#addText(document, field)
    this.#occurrences.endDocument(this.#count)
    this.#columns.add(document)
    this.#count += 1
  }

  /** The run; the builder is spent. */
  finish(): Run {
    const { pieces, lengths } = this.#occurrences.finish()
    return {
      documentCount: this.#count,
      terms: layers.map((_, layer) => this.#table.sortedTerms(layer)),
      pieces,
      columns: this.#columns.finish(lengths),
    }
  }

  #addText(document: SearchDocument, field: number): void {
    const name = textFields[field]
    if (name === undefined) return
    const words = this.#analyzer.words(textOf(document, name))
    for (let position = 0; position < words.length; position += 1) {
      const word = words[position]
      if (word) this.#occurrences.add(this.#table.startOf(word), field, position)
    }
  }
}
