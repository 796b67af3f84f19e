// What an index knows of each document besides its terms: lengths of its texts, facet values, date and rank. One
// number per document and column, opened where it lies.

import type { IndexFile } from '../../search/engine.ts'
import { facetNames } from '../../search/results.ts'
import { openFile, writeFileTo, type FileFormat } from '../../search/binary/binary-file.ts'
import type { CreateFile } from '../../search/binary/file-target.ts'
import type { OtherColumns, RunFacet } from './run-columns.ts'
import { joined, textCount, type TextLengths } from './text-lengths.ts'

/** One facet: distinct sets of values, and for each document the number of its set. */
export interface FacetSets {
  /** The values that occur, sorted. */
  readonly values: readonly string[]
  /** Per set the numbers of its values, ascending. */
  readonly sets: readonly (readonly number[])[]
  /** The number of its first set: the sets of all facets are numbered one after the other. */
  readonly firstSet: number
}

/** The columns of an opened index. */
export interface Columns extends TextLengths {
  readonly documentCount: number
  /** In the order of `facetNames`. */
  readonly facets: readonly FacetSets[]
  /** The number of a set for every document and facet, at `facetWidth * document + facet`. */
  readonly facetRows: Uint16Array | Uint32Array
  /** The dates that occur, sorted, after an empty one at 0 for documents without. */
  readonly dates: readonly string[]
  readonly dateNumbers: Uint32Array
  /** Rank of each document by date, newest first, then by id; and the same oldest first. */
  readonly newest: Uint32Array
  readonly oldest: Uint32Array
  /** 1 for a routine item. */
  readonly routine: Uint8Array
}

/** Numbers of a document in the rows of facets. */
export const facetWidth = facetNames.length

const format: FileFormat = {
  name: 'compiled.columns',
  version: 3,
  sectionCount: 2 * textCount + 1 + 1 + 4 + 1,
}
const afterLengths = 2 * textCount + 1
const afterFacets = afterLengths + 1

interface Tables {
  readonly documentCount: number
  readonly facets: readonly FacetSets[]
  readonly dates: readonly string[]
}

/** Writes the file of the columns of all runs, one after the other; `texts` has the lengths in all of them. */
export function writeColumns(runs: readonly OtherColumns[], texts: TextLengths, create: CreateFile): void {
  const dates = runs.flatMap((run) => run.dates)
  const ids = runs.flatMap((run) => run.ids)
  const facets = facetNames.map((_, facet) => joinedFacet(runs.map((run) => run.facets[facet])))
  const distinctDates = ['', ...new Set(dates.filter((date) => date !== ''))].sort()
  const numberOfDate = new Map(distinctDates.map((date, number) => [date, number]))
  const tables: Tables = {
    documentCount: ids.length,
    facets: withFirstSets(facets),
    dates: distinctDates,
  }
  writeFileTo(create(format.name), format, [
    ...texts.lengthNumbers,
    ...texts.lengths,
    texts.meanLengths,
    facetRows(
      tables.facets,
      facets.map(({ ofDocument }) => ofDocument),
    ),
    Uint32Array.from(dates, (date) => numberOfDate.get(date) ?? 0),
    ranks(dates, ids, -1),
    // A document without a date comes last in either order.
    ranks(
      dates.map((date) => date || '9'),
      ids,
      1,
    ),
    Uint8Array.from(runs.flatMap((run) => run.routine)),
    new TextEncoder().encode(JSON.stringify(tables)),
  ])
}

function ranks(dates: readonly string[], ids: readonly string[], direction: 1 | -1): Uint32Array {
  const order = Uint32Array.from(dates, (_, document) => document).sort(
    (one, other) => direction * compare(dates[one], dates[other]) || compare(ids[one], ids[other]),
  )
  const ranks = new Uint32Array(order.length)
  order.forEach((document, rank) => (ranks[document] = rank))
  return ranks
}

function withFirstSets(facets: readonly Omit<FacetSets, 'firstSet'>[]): readonly FacetSets[] {
  let firstSet = 0
  return facets.map(({ values, sets }) => {
    const facet = { values, sets, firstSet }
    firstSet += sets.length
    return facet
  })
}

// Side by side, so that counting reads one place a document.
function facetRows(facets: readonly FacetSets[], columns: readonly Uint32Array[]): Uint16Array | Uint32Array {
  const count = facetWidth * (columns[0]?.length ?? 0)
  const rows = isWide(facets) ? new Uint32Array(count) : new Uint16Array(count)
  columns.forEach((column, facet) => {
    const first = facets[facet]?.firstSet ?? 0
    column.forEach((set, document) => (rows[facetWidth * document + facet] = first + set))
  })
  return rows
}

/** Whether the sets are too many for numbers of two bytes. */
function isWide(facets: readonly FacetSets[]): boolean {
  return facets.reduce((sum, { sets }) => sum + sets.length, 0) > 0x1_00_00
}

// Sets are numbered as the documents first have them, so it does not matter where one run ends and the next begins.
function joinedFacet(
  runs: readonly (RunFacet | undefined)[],
): Omit<FacetSets, 'firstSet'> & { readonly ofDocument: Uint32Array } {
  const numbers = new Map<string, number>()
  const sets: (readonly string[])[] = []
  const columns = runs.map((run) => {
    const numberOf = Uint32Array.from(run?.sets ?? [], (set) => {
      const key = JSON.stringify(set)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, sets.length)
      return sets.push(set) - 1
    })
    return run?.ofDocument.map((set) => numberOf[set] ?? 0)
  })
  const values = [...new Set(sets.flat())].sort()
  const numberOf = new Map(values.map((value, number) => [value, number]))
  return {
    values,
    sets: sets.map((set) => set.map((value) => numberOf.get(value) ?? 0)),
    ofDocument: joined(columns),
  }
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Opens the columns. Throws when the file is missing or damaged. */
export function openColumns(files: readonly IndexFile[]): Columns {
  const file = openFile(format, files)
  const tables = JSON.parse(new TextDecoder().decode(file.bytes(format.sectionCount - 1))) as Tables
  const texts = Array.from({ length: textCount }, (_, text) => text)
  return {
    ...tables,
    lengthNumbers: texts.map((text) => file.uint16(text)),
    lengths: texts.map((text) => file.uint32(textCount + text)),
    meanLengths: file.float64(2 * textCount),
    facetRows: isWide(tables.facets) ? file.uint32(afterLengths) : file.uint16(afterLengths),
    dateNumbers: file.uint32(afterFacets),
    newest: file.uint32(afterFacets + 1),
    oldest: file.uint32(afterFacets + 2),
    routine: file.bytes(afterFacets + 3),
  }
}
