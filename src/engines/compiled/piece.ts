// A piece: postings of one term in documents that follow one another, as a run holds them.
//
// Piece: number of postings, first document, last document less the first, bytes of the postings, bytes of the positions; then the
// postings as in a posting list, the first as if its document followed the one before; then the positions.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { longestNumber, type ByteWriter } from '../../search/binary/byte-writer.ts'

/** The most bytes that the head of a piece takes. */
export const longestHead = 5 * longestNumber

/** A piece whose head was read. Documents are counted from the first of all runs. */
export interface Piece {
  readonly bytes: Uint8Array
  readonly postingCount: number
  readonly firstDocument: number
  readonly lastDocument: number
  readonly postingsStart: number
  readonly positionsStart: number
  readonly end: number
}

/** The piece at `start`, of a run whose first document is `base`. */
export function pieceAt(bytes: Uint8Array, start: number, base: number): Piece {
  const reader: ByteReader = { bytes, at: start }
  const postingCount = numberAt(reader)
  const firstDocument = base + numberAt(reader)
  const lastDocument = firstDocument + numberAt(reader)
  const postingsSize = numberAt(reader)
  const positionsSize = numberAt(reader)
  const postingsStart = reader.at
  const positionsStart = postingsStart + postingsSize
  return {
    bytes,
    postingCount,
    firstDocument,
    lastDocument,
    postingsStart,
    positionsStart,
    end: positionsStart + positionsSize,
  }
}

/** Writes the head of a piece; room is made by the caller. */
export function putHead(
  writer: ByteWriter,
  postingCount: number,
  documents: { readonly first: number; readonly last: number },
  postingsSize: number,
  positionsSize: number,
): void {
  writer.putNumber(postingCount)
  writer.putNumber(documents.first)
  writer.putNumber(documents.last - documents.first)
  writer.putNumber(postingsSize)
  writer.putNumber(positionsSize)
}

/** Appends the postings of a piece behind those of a list whose last document is `last`, -1 for a list without any. */
export function appendPostings(writer: ByteWriter, piece: Piece, last: number): void {
  const { bytes, postingsStart, positionsStart } = piece
  putFirst(writer, piece, last)
  writer.appendFrom(bytes, postingsStart + 1, positionsStart)
}

// Writes the first number of a piece, with the distance to the document `last`. Within the piece that distance is zero, so
// that the number is one byte: the code.
function putFirst(writer: ByteWriter, { bytes, firstDocument, postingsStart }: Piece, last: number): void {
  const code = (bytes[postingsStart] ?? 0) & 3
  writer.reserve(longestNumber)
  writer.putNumber((firstDocument - last - 1) * 4 + code)
}
