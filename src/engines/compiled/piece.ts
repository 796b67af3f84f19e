// A piece: postings of one term in documents that follow one another, as a run holds them.
//
// Piece: number of postings, first document, last document less the first, bytes of the postings, bytes of the positions; then the
// postings as in a posting list, the first as if its document followed the one before; then the positions.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { longestNumber, type ByteWriter } from '../../search/binary/byte-writer.ts'

/** The most bytes that the head of a piece takes. */
export const longestHead = 5 * longestNumber

/** A piece whose head was read. Documents are counted from the first of all runs. */
export type Piece = Readonly<PieceHead>

/** Reads one piece after another into itself: there are millions. */
export class PieceHead {
  bytes: Uint8Array = noBytes
  postingCount = 0
  firstDocument = 0
  lastDocument = 0
  postingsStart = 0
  positionsStart = 0
  end = 0

  /** Reads the piece at `start`, of a run whose first document is `base`. */
  read(bytes: Uint8Array, start: number, base: number): void {
    const reader: ByteReader = { bytes, at: start }
    this.bytes = bytes
    this.postingCount = numberAt(reader)
    this.firstDocument = base + numberAt(reader)
    this.lastDocument = this.firstDocument + numberAt(reader)
    const postingsSize = numberAt(reader)
    const positionsSize = numberAt(reader)
    this.postingsStart = reader.at
    this.positionsStart = reader.at + postingsSize
    this.end = this.positionsStart + positionsSize
  }
}

const noBytes = new Uint8Array(0)

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
