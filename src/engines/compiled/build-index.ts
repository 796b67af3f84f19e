// Builds the files of a compiled index, document after document; only numbers and bytes are kept of them.

import type { Analyzer } from '../../danish/analyzer.ts'
import type { SearchDocument } from '../../search/documents.ts'
import { layers, textFields, type NamedBytes } from '../../search/engine.ts'
import { indexedWords, textOf } from '../../search/indexed-texts.ts'
import { ColumnWriter } from './columns.ts'
import { fieldCount } from './posting-format.ts'
import { Segments, usualSegment } from './segments.ts'
import { layerNumber, TermTable } from './term-table.ts'
import { writeDictionary } from './write-dictionary.ts'

/** Takes documents one at a time and gives the files of their index at the end. */
export class IndexBuilder {
  readonly #analyzer: Analyzer
  readonly #table = new TermTable()
  readonly #segments: Segments
  readonly #columns = new ColumnWriter()
  readonly #lengths = new Uint32Array(layers.length * fieldCount)
  #count = 0

  /** The size of a segment bounds the memory of building and changes nothing in the files. */
  constructor(analyzer: Analyzer, segmentOccurrences = usualSegment) {
    this.#analyzer = analyzer
    this.#segments = new Segments(this.#table, segmentOccurrences)
  }

  add(document: SearchDocument): void {
    this.#lengths.fill(0)
    textFields.forEach((name, field) => {
      const words = indexedWords(this.#analyzer, textOf(document, name))
      for (let position = 0; position < words.length; position += 1) {
        for (const { layer, term } of words[position]?.terms ?? [])
          this.#addTerm(layerNumber(layer), term, field, position)
      }
    })
    this.#segments.endDocument(this.#count)
    this.#columns.add(document, this.#lengths)
    this.#count += 1
  }

  /** The files of the index; the builder is spent. */
  finish(): readonly NamedBytes[] {
    this.#segments.finish()
    return [...writeDictionary(this.#table, this.#segments), this.#columns.file()]
  }

  #addTerm(layer: number, term: string, field: number, position: number): void {
    const table = this.#table
    const number = table.numberOf(layer, term)
    this.#segments.add(number, field, position)
    // The first time in this text, and perhaps in this document?
    const text = fieldCount * this.#count + field + 1
    const lastText = table.lastText[number] ?? 0
    if (lastText === text) return
    table.lastText[number] = text
    const ofField = fieldCount * number + field
    table.fieldDocumentCount[ofField] = (table.fieldDocumentCount[ofField] ?? 0) + 1
    const ofText = fieldCount * layer + field
    this.#lengths[ofText] = (this.#lengths[ofText] ?? 0) + 1
    if (lastText <= fieldCount * this.#count)
      table.documentCount[number] = (table.documentCount[number] ?? 0) + 1
  }
}
