// Bytes that are kept somewhere and copied from there part by part, into memory that is used again. Whoever opens a file for
// this stands outside of this room.

/** Kept bytes. */
export interface StoredBytes {
  readonly size: number
  /** Fills `target` with the bytes from `start`. Throws when they cannot be read. */
  readonly fill: (target: Uint8Array, start: number) => void
}

/** Bytes in memory, those of `chunks` one after the other. */
export function storedIn(chunks: readonly Uint8Array[]): StoredBytes {
  return {
    size: chunks.reduce((sum, { length }) => sum + length, 0),
    fill: (target, start) => {
      let at = -start
      for (const chunk of chunks) {
        const from = Math.max(0, -at)
        const some = chunk.subarray(from, Math.max(from, target.length - at))
        if (some.length > 0) target.set(some, at + from)
        at += chunk.length
      }
    },
  }
}

/** The bytes that an array of numbers consists of. */
export function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** All bytes as numbers of 32 bits, as this machine has them. */
export function uint32In(stored: StoredBytes): Uint32Array {
  const numbers = new Uint32Array(stored.size / 4)
  stored.fill(bytesOf(numbers), 0)
  return numbers
}

/** All bytes as numbers of 16 bits. */
export function uint16In(stored: StoredBytes): Uint16Array {
  const numbers = new Uint16Array(stored.size / 2)
  stored.fill(bytesOf(numbers), 0)
  return numbers
}
