import type { NamedBytes } from '../engine.ts'
import type { CreateFile, FileTarget } from './file-target.ts'

/** Files that are written to memory. */
export class MemoryFiles {
  readonly #files: { readonly name: string; readonly file: MemoryFile }[] = []

  readonly create: CreateFile = (name) => {
    const file = new MemoryFile()
    this.#files.push({ name, file })
    return file
  }

  /** All files, which are whole. */
  written(): readonly NamedBytes[] {
    return this.#files.map(({ name, file }) => ({ name, bytes: file.bytes }))
  }
}

class MemoryFile implements FileTarget {
  #bytes = new Uint8Array(1 << 12)
  #length = 0

  get bytes(): Uint8Array {
    return this.#bytes
  }

  readonly append = (bytes: Uint8Array): void => {
    const length = this.#length + bytes.length
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#bytes.length))
      larger.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = larger
    }
    this.#bytes.set(bytes, this.#length)
    this.#length = length
  }

  readonly replace = (start: number, bytes: Uint8Array): void => {
    this.#bytes.set(bytes, start)
  }

  readonly fill = (target: Uint8Array, start: number): void => {
    target.set(this.#bytes.subarray(start, start + target.length))
  }

  readonly close = (): void => {
    this.#bytes = this.#bytes.slice(0, this.#length)
  }
}

/** All pieces one after the other, in memory of their own. */
export function joinedBytes(pieces: Iterable<Uint8Array>): Uint8Array {
  const file = new MemoryFile()
  for (const piece of pieces) file.append(piece)
  file.close()
  return file.bytes
}
