// Looks at what lies already in the file of a section that is being written.

import { headerOf, type FileFormat } from './binary-file.ts'
import type { StoredBytes } from './stored-bytes.ts'

// What is looked at is read in blocks, of which some are kept: lists that are wanted mostly follow one another.
const blockBytes = 1 << 15
const keptBlocks = 64

/** Bytes are counted from the beginning of the section. */
export class SectionBlocks {
  readonly #fill: StoredBytes['fill']
  readonly #start: number
  readonly #blocks: { number: number; readonly bytes: Uint8Array }[] = []

  /** `fill` reads the file. */
  constructor(format: FileFormat, fill: StoredBytes['fill']) {
    this.#fill = fill
    this.#start = headerOf(format, [0]).header.length
  }

  /** What lies from `start` to `end`, until more is looked at. The file has `size` bytes of the section, or more by now. */
  read(start: number, end: number, size: number): Uint8Array {
    const number = Math.floor(start / blockBytes)
    const from = number * blockBytes
    if (end <= from + blockBytes && from + blockBytes <= size)
      return this.#block(number).subarray(start - from, end - from)
    const bytes = new Uint8Array(end - start)
    this.#fill(bytes, this.#start + start)
    return bytes
  }

  #block(number: number): Uint8Array {
    const kept = (this.#blocks[number % keptBlocks] ??= { number: -1, bytes: new Uint8Array(blockBytes) })
    if (kept.number !== number) {
      this.#fill(kept.bytes, this.#start + number * blockBytes)
      kept.number = number
    }
    return kept.bytes
  }
}
