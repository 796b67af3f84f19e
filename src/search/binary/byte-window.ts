// Reads kept bytes from their beginning to their end through a window, so that no more of them is in memory.

import type { StoredBytes } from './stored-bytes.ts'

/** What is asked for lies in `bytes` from `at`; whoever reads moves `at`. */
export class ByteWindow {
  bytes: Uint8Array
  at = 0
  readonly #stored: StoredBytes
  // Where what was read ends, in `bytes` and among the kept bytes.
  #end = 0
  #read = 0

  /** The window grows only for what is needed in one piece. */
  constructor(stored: StoredBytes, windowBytes: number) {
    this.#stored = stored
    this.bytes = new Uint8Array(Math.min(windowBytes, stored.size))
  }

  /** Whether all was read. */
  get isAtEnd(): boolean {
    return this.at >= this.#end && this.#read === this.#stored.size
  }

  /** Sees to it that `size` bytes from `at` are there, or all that are left. What was read before may be gone. */
  need(size: number): void {
    if (this.at + size <= this.#end || this.#read === this.#stored.size) return
    const before = this.bytes
    const left = this.#end - this.at
    if (size > before.length)
      this.bytes = new Uint8Array(Math.min(size, left + this.#stored.size - this.#read))
    this.bytes.set(before.subarray(this.at, this.#end))
    const more = Math.min(this.bytes.length - left, this.#stored.size - this.#read)
    this.#stored.fill(this.bytes.subarray(left, left + more), this.#read)
    this.#read += more
    this.#end = left + more
    this.at = 0
  }
}
