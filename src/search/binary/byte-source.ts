// Bytes that need not lie in memory: they are read where they are needed. Whoever opens a file for this stands outside of this
// room.

/** Bytes that are read part by part. */
export interface ByteSource {
  readonly size: number
  /** The bytes from `start` to `end`, never to be changed. Throws when they cannot be read. */
  readonly read: (start: number, end: number) => Uint8Array
}

/** Bytes in memory as a source; what is read is a view of them. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, end) => bytes.subarray(start, end) }
}
