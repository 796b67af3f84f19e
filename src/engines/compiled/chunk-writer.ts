import { ByteWriter } from '../../search/binary/byte-writer.ts'

const chunkBytes = 1 << 22

/** Writes bytes that grow to any size without being copied as a whole: what is reserved at once lies in one chunk. */
export class ChunkWriter {
  readonly #full: Uint8Array<ArrayBuffer>[] = []
  #writer = new ByteWriter(1 << 12)

  /** The writer of the chunk at hand, with room for `mostBytes`. */
  writerFor(mostBytes: number): ByteWriter {
    const writer = this.#writer
    if (writer.length > 0 && writer.length + mostBytes > chunkBytes) {
      this.#full.push(writer.bytes.slice(0, writer.length))
      this.#writer = new ByteWriter(Math.max(chunkBytes, mostBytes))
    }
    this.#writer.reserve(mostBytes)
    return this.#writer
  }

  /** How many chunks are full; the one at hand comes behind them. */
  get fullCount(): number {
    return this.#full.length
  }

  /** All chunks; nothing can be written afterwards. */
  finish(): readonly Uint8Array<ArrayBuffer>[] {
    return [...this.#full, this.#writer.bytes.slice(0, this.#writer.length)]
  }
}
