// A run: the index of documents that follow one another, made by one thread, before runs are merged into files. Plain
// arrays, so that a run can be handed from one thread to another without being copied.

import type { RunColumns } from './run-columns.ts'

/** The terms of one layer, sorted by their bytes. */
export interface RunTerms {
  readonly count: number
  /** The bytes of all terms, one after the other; see term-bytes.ts. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where each term ends. */
  readonly ends: Uint32Array<ArrayBuffer>
}

/** One run; documents are counted from its first one. */
export interface Run {
  readonly documentCount: number
  /** In the order of `layers`. */
  readonly terms: readonly RunTerms[]
  /** For each layer the pieces of its terms (see piece.ts), one a term, in their order; none lies in two chunks. */
  readonly pieces: readonly (readonly Uint8Array<ArrayBuffer>[])[]
  readonly columns: RunColumns
}

/** The buffers of a run, for handing it over. */
export function buffersOf({ terms, pieces, columns }: Run): readonly ArrayBuffer[] {
  const arrays = [
    ...terms.flatMap(({ bytes, ends }) => [bytes, ends]),
    ...pieces.flat(),
    ...columns.lengths,
    ...columns.facets.map(({ ofDocument }) => ofDocument),
  ]
  return [...new Set(arrays.map(({ buffer }) => buffer))]
}
