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
  /** The number of each term, by which its pieces are found. */
  readonly numbers: Uint32Array<ArrayBuffer>
}

/**
 * Packed postings. Pieces count from 1; those of one term are chained, 0 ends a chain.
 *
 * Piece: number of postings, first document, last document less the first, bytes of the postings; then the postings as
 * in a posting list, the first as if its document followed the one before; then the positions.
 */
export interface RunPieces {
  readonly chunks: readonly Uint8Array<ArrayBuffer>[]
  /** Where each piece lies. */
  readonly chunkOf: Uint32Array<ArrayBuffer>
  readonly startOf: Uint32Array<ArrayBuffer>
  /** The piece after each piece of the same term. */
  readonly nextOf: Uint32Array<ArrayBuffer>
  /** The first piece of each term, by the term's number. */
  readonly firstOf: Uint32Array<ArrayBuffer>
}

/** One run; documents are counted from its first one. */
export interface Run {
  readonly documentCount: number
  /** In the order of `layers`. */
  readonly terms: readonly RunTerms[]
  readonly pieces: RunPieces
  readonly columns: RunColumns
}

/** The buffers of a run, for handing it over. */
export function buffersOf({ terms, pieces, columns }: Run): readonly ArrayBuffer[] {
  const arrays = [
    ...terms.flatMap(({ bytes, ends, numbers }) => [bytes, ends, numbers]),
    ...pieces.chunks,
    pieces.chunkOf,
    pieces.startOf,
    pieces.nextOf,
    pieces.firstOf,
    ...columns.lengths,
    ...columns.facets.map(({ ofDocument }) => ofDocument),
  ]
  return [...new Set(arrays.map(({ buffer }) => buffer))]
}
