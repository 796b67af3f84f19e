// Writes the pieces of a run (see piece.ts), one for each group of terms.

import { ByteWriter, longestNumber } from '../../search/binary/byte-writer.ts'
import { grown } from '../../search/binary/grown.ts'
import type { Occurrences } from './occurrences.ts'
import { putHead } from './piece.ts'
import { anyFields, bodyBit, bodyOnce, eachOnce } from './posting-format.ts'
import type { SortedOccurrences } from './sorted-occurrences.ts'
import { documentOf, fieldOf, PostingWriter } from './write-postings.ts'

/** Writes the piece of a group when it is asked for first, and keeps it where the group has other terms. */
export class PieceWriter {
  readonly #occurrences: Occurrences
  readonly #sorted: SortedOccurrences
  readonly #pieces = new ByteWriter()
  // So many of their bytes are kept.
  #kept = 0
  // By group where its piece starts and ends; an end of 0 is that of a piece that is not written.
  #starts = new Uint32Array(1 << 10)
  #ends = new Uint32Array(1 << 10)
  readonly #postings = new PostingWriter()

  constructor(occurrences: Occurrences, sorted: SortedOccurrences) {
    this.#occurrences = occurrences
    this.#sorted = sorted
  }

  /** The bytes of all pieces that are kept, and of the one that was written last. */
  get bytes(): Uint8Array {
    return this.#pieces.bytes
  }

  /** Forgets all pieces. */
  clear(): void {
    const { count } = this.#occurrences.groups
    this.#kept = 0
    this.#starts = grown(this.#starts, count)
    this.#ends = grown(this.#ends, count)
    this.#ends.fill(0)
  }

  /** Where the piece of a group starts, whose occurrences are at hand. */
  startOf(group: number): number {
    if (this.#ends[group] === 0) this.#put(group)
    return this.#starts[group] ?? 0
  }

  /** Where it ends; asked for after its start. */
  endOf(group: number): number {
    return this.#ends[group] ?? 0
  }

  #put(group: number): void {
    const pieces = this.#pieces
    const { sorted } = this.#sorted
    const [start, end] = [this.#sorted.startOf(group), this.#sorted.endOf(group)]
    pieces.length = this.#kept
    this.#starts[group] = pieces.length
    if (end - start === 1) this.#putOne(sorted[2 * start] ?? 0, sorted[2 * start + 1] ?? 0)
    else this.#putMany(start, end)
    this.#ends[group] = pieces.length
    if (this.#occurrences.groups.hasMany(group)) this.#kept = pieces.length
  }

  // A third to half of all groups occur once.
  #putOne(text: number, position: number): void {
    const pieces = this.#pieces
    const field = 1 << fieldOf(text)
    const isInBody = field === bodyBit
    pieces.reserve(8 * longestNumber)
    pieces.putNumber(1)
    pieces.putNumber(documentOf(text))
    pieces.putNumber(0)
    pieces.putNumber(isInBody ? 1 : 2)
    pieces.putNumber(isInBody ? bodyOnce : anyFields)
    if (!isInBody) pieces.putByte(field | eachOnce)
    pieces.putNumber(position)
  }

  #putMany(start: number, end: number): void {
    const pieces = this.#pieces
    const { postings, positions } = this.#postings
    const { sorted } = this.#sorted
    const postingCount = this.#postings.write(sorted, start, end)
    const documents = { first: documentOf(sorted[2 * start]), last: documentOf(sorted[2 * end - 2]) }
    putHead(pieces, postingCount, documents, postings.length)
    pieces.appendFrom(postings.bytes, 0, postings.length)
    pieces.appendFrom(positions.bytes, 0, positions.length)
  }
}
