// What an index knows of each document besides its terms: lengths of its texts, facet values, date and rank. One
// number per document and column, opened where it lies.

import type { SearchDocument } from '../../search/documents.ts'
import { layers, textFields, type NamedBytes } from '../../search/engine.ts'
import { facetValuesOf } from '../../search/facet-columns.ts'
import { facetNames } from '../../search/results.ts'
import { openFile, writeFile, type FileFormat } from '../../search/binary/binary-file.ts'
import { grown } from './grown.ts'

/** One facet: distinct sets of values, and for each document the number of its set. */
export interface FacetSets {
  /** The values that occur, sorted. */
  readonly values: readonly string[]
  /** Per set the numbers of its values, ascending. */
  readonly sets: readonly (readonly number[])[]
}

/** The columns of an opened index. */
export interface Columns {
  readonly documentCount: number
  /** Per layer and field (`layer * fields + field`) the distinct terms of each document, as numbers of `lengths`. */
  readonly lengthNumbers: readonly Uint16Array[]
  /** The distinct lengths of each layer and field. */
  readonly lengths: readonly Uint32Array[]
  /** The mean length per layer and field, added up document by document as MiniSearch does. */
  readonly meanLengths: Float64Array
  /** In the order of `facetNames`. */
  readonly facets: readonly FacetSets[]
  readonly facetSets: readonly (Uint16Array | Uint32Array)[]
  /** The dates that occur, sorted, after an empty one at 0 for documents without. */
  readonly dates: readonly string[]
  readonly dateNumbers: Uint32Array
  /** Rank of each document by date, newest first, then by id; and the same oldest first. */
  readonly newest: Uint32Array
  readonly oldest: Uint32Array
  /** 1 for a routine item. */
  readonly routine: Uint8Array
}

const textCount = layers.length * textFields.length
const format: FileFormat = {
  name: 'compiled.columns',
  version: 2,
  sectionCount: 2 * textCount + 1 + facetNames.length + 4 + 1,
}
const afterLengths = 2 * textCount + 1
const afterFacets = afterLengths + facetNames.length

interface Tables {
  readonly documentCount: number
  readonly facets: readonly FacetSets[]
  readonly dates: readonly string[]
}

/** Collects the columns document by document. */
export class ColumnWriter {
  #count = 0
  readonly #lengths = Array.from({ length: textCount }, () => new Uint32Array(1 << 10))
  readonly #means = new Float64Array(textCount)
  readonly #facets = facetNames.map((facet) => ({ facet, collector: new SetCollector() }))
  readonly #dates: string[] = []
  readonly #ids: string[] = []
  readonly #routine: number[] = []

  /** `lengths` has the distinct terms per layer and field. */
  add(document: SearchDocument, lengths: Uint32Array): void {
    const count = this.#count
    for (let text = 0; text < textCount; text += 1) {
      const length = lengths[text] ?? 0
      const column = grown(this.#lengths[text] ?? new Uint32Array(0), count + 1)
      column[count] = length
      this.#lengths[text] = column
      // Rounded at every document, so that scores equal MiniSearch's to the last bit.
      this.#means[text] = ((this.#means[text] ?? 0) * count + length) / (count + 1)
    }
    for (const { facet, collector } of this.#facets) collector.add(facetValuesOf(document, facet))
    this.#dates.push(document.date ?? '')
    this.#ids.push(document.id)
    this.#routine.push(document.isRoutine ? 1 : 0)
    this.#count += 1
  }

  file(): NamedBytes {
    const lengths = this.#lengths.map((column) => numbered(column.subarray(0, this.#count)))
    const facets = this.#facets.map(({ collector }) => collector.finish())
    const dates = ['', ...new Set(this.#dates.filter((date) => date !== ''))].sort()
    const numberOfDate = new Map(dates.map((date, number) => [date, number]))
    const tables: Tables = {
      documentCount: this.#count,
      facets: facets.map(({ values, sets }) => ({ values, sets })),
      dates,
    }
    const isWide = facets.some(({ sets }) => sets.length > 0xffff)
    return writeFile(format, [
      ...lengths.map(({ numbers }) => numbers),
      ...lengths.map(({ distinct }) => distinct),
      this.#means,
      ...facets.map(({ ofDocument }) =>
        isWide ? Uint32Array.from(ofDocument) : Uint16Array.from(ofDocument),
      ),
      Uint32Array.from(this.#dates, (date) => numberOfDate.get(date) ?? 0),
      this.#ranks((date) => date, -1),
      // A document without a date comes last in either order.
      this.#ranks((date) => date || '9', 1),
      Uint8Array.from(this.#routine),
      new TextEncoder().encode(JSON.stringify(tables)),
    ])
  }

  #ranks(dateKey: (date: string) => string, direction: 1 | -1): Uint32Array {
    const dates = this.#dates.map(dateKey)
    const order = Uint32Array.from(dates, (_, document) => document).sort(
      (one, other) =>
        direction * compare(dates[one], dates[other]) || compare(this.#ids[one], this.#ids[other]),
    )
    const ranks = new Uint32Array(order.length)
    order.forEach((document, rank) => (ranks[document] = rank))
    return ranks
  }
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function numbered(column: Uint32Array): { numbers: Uint16Array; distinct: Uint32Array } {
  const distinct = Uint32Array.from(new Set(column)).sort()
  if (distinct.length > 0x1_00_00) throw new Error('The texts have more than 65536 different lengths')
  const numberOf = new Map(Array.from(distinct, (length, number) => [length, number]))
  return { numbers: Uint16Array.from(column, (length) => numberOf.get(length) ?? 0), distinct }
}

class SetCollector {
  readonly #numbers = new Map<string, number>()
  readonly #sets: (readonly string[])[] = []
  readonly #ofDocument: number[] = []

  add(values: readonly string[]): void {
    const key = JSON.stringify(values)
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = this.#sets.length
      this.#numbers.set(key, number)
      this.#sets.push(values)
    }
    this.#ofDocument.push(number)
  }

  finish(): FacetSets & { readonly ofDocument: readonly number[] } {
    const values = [...new Set(this.#sets.flat())].sort()
    const numberOf = new Map(values.map((value, number) => [value, number]))
    const sets = this.#sets.map((set) => set.map((value) => numberOf.get(value) ?? 0))
    return { values, sets, ofDocument: this.#ofDocument }
  }
}

/** Opens the columns. Throws when the file is missing or damaged. */
export function openColumns(files: readonly NamedBytes[]): Columns {
  const file = openFile(format, files)
  const tables = JSON.parse(new TextDecoder().decode(file.bytes(format.sectionCount - 1))) as Tables
  const isWide = tables.facets.some(({ sets }) => sets.length > 0xffff)
  const texts = Array.from({ length: textCount }, (_, text) => text)
  return {
    ...tables,
    lengthNumbers: texts.map((text) => file.uint16(text)),
    lengths: texts.map((text) => file.uint32(textCount + text)),
    meanLengths: file.float64(2 * textCount),
    facetSets: facetNames.map((_, facet) =>
      isWide ? file.uint32(afterLengths + facet) : file.uint16(afterLengths + facet),
    ),
    dateNumbers: file.uint32(afterFacets),
    newest: file.uint32(afterFacets + 1),
    oldest: file.uint32(afterFacets + 2),
    routine: file.bytes(afterFacets + 3),
  }
}
