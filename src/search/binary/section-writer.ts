// Writes a file of one section that grows to any size: what was written lies in the file and not in memory, and can be looked
// at again.

import { headerOf, type FileFormat } from './binary-file.ts'
import { ByteWriter } from './byte-writer.ts'
import type { CreateFile, FileTarget } from './file-target.ts'
import { SectionBlocks } from './section-blocks.ts'

const bufferBytes = 1 << 19

/** Bytes are counted from the beginning of the section. */
export class SectionWriter {
  readonly #format: FileFormat
  readonly #file: FileTarget
  readonly #buffer = new ByteWriter(bufferBytes)
  // How many bytes the file has already.
  #flushed = 0
  readonly #blocks: SectionBlocks

  constructor(format: FileFormat, create: CreateFile) {
    this.#format = format
    this.#file = create(format.name)
    this.#file.append(headerOf(format, [0]).header)
    this.#blocks = new SectionBlocks(format, this.#file.fill)
  }

  /** How many bytes were written so far. */
  get length(): number {
    return this.#flushed + this.#buffer.length
  }

  /** What writes behind all others, with room for `mostBytes`. */
  writerFor(mostBytes: number): ByteWriter {
    if (this.#buffer.length + mostBytes > bufferBytes) this.flush()
    this.#buffer.reserve(mostBytes)
    return this.#buffer
  }

  append(bytes: Uint8Array): void {
    this.appendFrom(bytes, 0, bytes.length)
  }

  /** Appends the bytes of `source` from `start` to `end`. */
  appendFrom(source: Uint8Array, start: number, end: number): void {
    if (end - start < bufferBytes) this.writerFor(end - start).appendFrom(source, start, end)
    else {
      this.flush()
      this.#file.append(source.subarray(start, end))
      this.#flushed += end - start
    }
  }

  /** What was written from `start` to `end`, until more is written or looked at. */
  written(start: number, end: number): Uint8Array {
    const flushed = this.#flushed
    if (start >= flushed) return this.#buffer.bytes.subarray(start - flushed, end - flushed)
    if (end > flushed) this.flush()
    return this.#blocks.read(start, end, this.#flushed)
  }

  /** Sees to it that the file has all that was written. */
  flush(): void {
    if (this.#buffer.length === 0) return
    this.#file.append(this.#buffer.written())
    this.#flushed += this.#buffer.length
    this.#buffer.length = 0
  }

  /** Ends the file. Throws when it would be larger than its header can say. */
  finish(): void {
    this.flush()
    this.#file.replace(0, headerOf(this.#format, [this.#flushed]).header)
    this.#file.close()
  }
}
