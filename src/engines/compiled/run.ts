// A run: the index of documents that follow one another, made by one thread, before runs are merged into files. A run is kept
// and read again by parts, so that those of a large archive are never in memory together.
//
// Details: number of documents, and the columns but their numbers. Sections: the entries of each layer; then the numbers of the
// columns, lengths first.
//
// Entry of a term, in the order of terms: bytes of what follows; length of the term, the term (see term-bytes.ts), its piece (see
// piece.ts).

import { bytesOf, uint32In, type StoredBytes } from '../../search/binary/stored-bytes.ts'
import { layers, type IndexPart, type KeptPart } from '../../search/engine.ts'
import type { OtherColumns, RunColumns } from './run-columns.ts'
import { textCount } from './text-lengths.ts'

/** One run; documents are counted from its first one. */
export interface Run {
  readonly documentCount: number
  /** For each layer its entries, in chunks. */
  readonly entries: readonly Iterable<Uint8Array>[]
  readonly columns: RunColumns
}

/** A run where it is kept. */
export interface KeptRun {
  readonly documentCount: number
  readonly entries: readonly StoredBytes[]
  /** The lengths of the texts, per layer and field. */
  readonly lengths: readonly StoredBytes[]
  /** The other columns, read when they are asked for. */
  readonly columns: () => OtherColumns
}

interface RunDetails extends Pick<RunColumns, 'dates' | 'ids' | 'routine'> {
  readonly documentCount: number
  /** For each facet its sets. */
  readonly sets: readonly (readonly (readonly string[])[])[]
}

/** A run as it is kept. */
export function partOf({ documentCount, entries, columns }: Run): IndexPart {
  const { lengths, facets, dates, ids, routine } = columns
  const details: RunDetails = { documentCount, sets: facets.map(({ sets }) => sets), dates, ids, routine }
  const numbers = [...lengths, ...facets.map(({ ofDocument }) => ofDocument)]
  return { details, sections: [...entries, ...numbers.map((column) => [bytesOf(column)])] }
}

/** The run of a part that `partOf` gave; of its terms nothing is read yet. */
export function runIn({ details, sections }: KeptPart): KeptRun {
  const { documentCount } = details() as RunDetails
  const afterLengths = layers.length + textCount
  return {
    documentCount,
    entries: sections.slice(0, layers.length),
    lengths: sections.slice(layers.length, afterLengths),
    columns: () => columnsIn(details() as RunDetails, sections.slice(afterLengths)),
  }
}

function columnsIn({ sets, dates, ids, routine }: RunDetails, numbers: readonly StoredBytes[]): OtherColumns {
  return {
    facets: numbers.map((column, facet) => ({ sets: sets[facet] ?? [], ofDocument: uint32In(column) })),
    dates,
    ids,
    routine,
  }
}
