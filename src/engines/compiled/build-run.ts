// Builds runs, document after document; only numbers and bytes are kept of them.

import type { Analyzer, IndexingReader } from '../../danish/analyzer.ts'
import type { TextCutter } from '../../danish/text-cutter.ts'
import type { SearchDocument } from '../../search/documents.ts'
import { layers, textFields } from '../../search/engine.ts'
import { textOf } from '../../search/indexed-texts.ts'
import { Occurrences, usualSegment } from './occurrences.ts'
import { fieldCount } from './posting-format.ts'
import { ColumnCollector } from './run-columns.ts'
import type { Run } from './run.ts'
import { TermTable } from './term-table.ts'

/** Takes documents one at a time and gives their run whenever it is asked for; words met in one run are known in the next. */
export class RunBuilder {
  readonly #reader: IndexingReader
  readonly #table = new TermTable()
  readonly #occurrences: Occurrences
  #columns = new ColumnCollector()
  #count = 0
  #isEnded = false

  /** The size of a segment bounds the memory of building and changes nothing in the files. */
  constructor(analyzer: Analyzer, cutter: TextCutter, segmentOccurrences = usualSegment) {
    this.#reader = analyzer.reader((word) => this.#table.add(word), cutter)
    this.#occurrences = new Occurrences(this.#table, segmentOccurrences)
  }

  add(document: SearchDocument): void {
    if (this.#isEnded) this.#begin()
    for (let field = 0; field < fieldCount; field += 1) this.#addText(document, field)
    this.#occurrences.endDocument()
    this.#columns.add(document)
    this.#count += 1
  }

  /** The run of the documents added since the one before; its entries are good until the next document is added. */
  endRun(): Run {
    if (this.#isEnded) this.#begin()
    this.#isEnded = true
    this.#occurrences.write()
    return {
      documentCount: this.#count,
      entries: layers.map((_, layer) => this.#entriesOf(layer)),
      columns: this.#columns.finish(this.#occurrences.lengths),
    }
  }

  *#entriesOf(layer: number): Generator<Uint8Array> {
    yield* this.#occurrences.entriesOf(this.#table.sortedTerms(layer))
  }

  #begin(): void {
    this.#occurrences.clear()
    this.#columns = new ColumnCollector()
    this.#count = 0
    this.#isEnded = false
  }

  #addText(document: SearchDocument, field: number): void {
    const name = textFields[field]
    if (name === undefined) return
    this.#occurrences.addText(this.#reader.read(textOf(document, name)), field)
  }
}
