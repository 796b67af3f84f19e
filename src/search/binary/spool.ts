// Bytes that are written from their beginning to their end and read again later, without lying in memory in between.

import { ByteWriter } from './byte-writer.ts'
import type { CreateFile, FileTarget } from './file-target.ts'
import type { StoredBytes } from './stored-bytes.ts'

// As much is written together, and given at once.
const pieceBytes = 1 << 16

/** Bytes in a file of their own. Throws what the file throws. */
export class Spool {
  readonly #file: FileTarget
  readonly #buffer = new ByteWriter(1 << 12)
  // How many bytes the file has already.
  #flushed = 0

  constructor(create: CreateFile, name: string) {
    this.#file = create(name)
  }

  /** How many bytes were written so far. */
  get size(): number {
    return this.#flushed + this.#buffer.length
  }

  /** What writes behind all others, with room for `mostBytes`. */
  writerFor(mostBytes: number): ByteWriter {
    if (this.#buffer.length + mostBytes > pieceBytes) this.#flush()
    this.#buffer.reserve(mostBytes)
    return this.#buffer
  }

  append(bytes: Uint8Array): void {
    this.writerFor(bytes.length).append(bytes)
  }

  /** What was written from `start` to `end`; it can be read while more is written. */
  part(start: number, end: number): StoredBytes {
    return {
      size: end - start,
      fill: (target, at) => {
        if (start + at + target.length > this.#flushed) this.#flush()
        this.#file.fill(target, start + at)
      },
    }
  }

  /** All bytes in order, each piece until the next is asked for. */
  *pieces(): Generator<Uint8Array> {
    const all = this.part(0, this.size)
    const piece = new Uint8Array(Math.min(pieceBytes, all.size))
    for (let at = 0; at < all.size; at += piece.length) {
      const some = piece.subarray(0, Math.min(piece.length, all.size - at))
      all.fill(some, at)
      yield some
    }
  }

  #flush(): void {
    if (this.#buffer.length === 0) return
    this.#file.append(this.#buffer.written())
    this.#flushed += this.#buffer.length
    this.#buffer.length = 0
  }
}
