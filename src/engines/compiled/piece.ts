// A piece: postings of one term in documents that follow one another, as a run holds them.
//
// Piece: number of postings, first document, last document less the first, bytes of the postings; then the postings as in a
// posting list, the first as if its document followed the one before; then the positions.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { longestNumber, type ByteWriter } from '../../search/binary/byte-writer.ts'

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

  /** Reads the piece from `start` to `end`, of a run whose first document is `base`. */
  read(bytes: Uint8Array, start: number, end: number, base: number): void {
    const reader: ByteReader = { bytes, at: start }
    this.bytes = bytes
    this.postingCount = numberAt(reader)
    this.firstDocument = base + numberAt(reader)
    this.lastDocument = this.firstDocument + numberAt(reader)
    const postingsSize = numberAt(reader)
    this.postingsStart = reader.at
    this.positionsStart = reader.at + postingsSize
    this.end = end
  }
}

const noBytes = new Uint8Array(0)

/** Writes the head of a piece. */
export function putHead(
  writer: ByteWriter,
  postingCount: number,
  documents: { readonly first: number; readonly last: number },
  postingsSize: number,
): void {
  writer.reserve(4 * longestNumber)
  writer.putNumber(postingCount)
  writer.putNumber(documents.first)
  writer.putNumber(documents.last - documents.first)
  writer.putNumber(postingsSize)
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
