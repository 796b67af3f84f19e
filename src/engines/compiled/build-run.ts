// Builds runs, document after document; only numbers and bytes are kept of them.

import type { Analyzer, IndexingReader } from '../../danish/analyzer.ts'
import type { TextCutter } from '../../danish/text-cutter.ts'
import type { SearchDocument } from '../../search/documents.ts'
import { textFields } from '../../search/engine.ts'
import { textOf } from '../../search/indexed-texts.ts'
import { Occurrences } from './occurrences.ts'
import { ColumnCollector } from './run-columns.ts'
import type { Run } from './run.ts'
import { usuallySorted } from './sorted-occurrences.ts'
import { TermTable } from './term-table.ts'
import { EntryWriter } from './write-entries.ts'

/** Takes documents one at a time and gives their run whenever it is asked for; words met in one run are known in the next. */
export class RunBuilder {
  readonly #reader: IndexingReader
  readonly #occurrences: Occurrences
  readonly #entries: EntryWriter
  #columns = new ColumnCollector()
  #isEnded = false

  /** `mostSorted` bounds the memory of ending a run and changes nothing in the files. */
  constructor(analyzer: Analyzer, cutter: TextCutter, mostSorted = usuallySorted) {
    const table = new TermTable()
    this.#reader = analyzer.reader((word) => table.add(word), cutter)
    this.#occurrences = new Occurrences(table)
    this.#entries = new EntryWriter(table, this.#occurrences, mostSorted)
  }

  add(document: SearchDocument): void {
    if (this.#isEnded) this.#begin()
    for (const field of textFields) this.#occurrences.addText(this.#reader.read(textOf(document, field)))
    this.#columns.add(document)
  }

  /** The run of the documents added since the one before; its entries are good until the next document is added. */
  endRun(): Run {
    if (this.#isEnded) this.#begin()
    this.#isEnded = true
    this.#occurrences.count()
    return {
      documentCount: this.#occurrences.documentCount,
      entries: this.#entries.entries(),
      columns: this.#columns.finish(this.#occurrences.lengths),
    }
  }

  #begin(): void {
    this.#occurrences.clear()
    this.#columns = new ColumnCollector()
    this.#isEnded = false
  }
}
