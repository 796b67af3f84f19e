// Reads files in few large pieces. Node's own readers wait for the event loop every 64 or 512 kB: on a busy server a
// snapshot of 60 MB would wait a thousand times.

import { open, type FileHandle } from 'node:fs/promises'

const pieceBytes = 4 * 1_024 * 1_024 // hashed in 3 to 10 ms, which other requests can wait

/**
 * Fills `bytes` with the file at `path`, and calls `onPiece` with each piece of it in order. Gives whether the file has
 * just as many bytes. Rejects like `open` where there is none.
 */
export async function readInto(
  path: string,
  bytes: Uint8Array,
  onPiece: (piece: Uint8Array) => void,
): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    for (let start = 0; start < bytes.length; start += pieceBytes) {
      const piece = bytes.subarray(start, start + pieceBytes)
      if ((await fill(handle, piece, start)) < piece.length) return false
      onPiece(piece)
    }
    return (await handle.stat()).size === bytes.length
  } finally {
    await handle.close()
  }
}

/** The bytes of the file at `path` from its begin to its end; each piece is gone when the next is asked for. */
export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const bytes = new Uint8Array(pieceBytes)
    for (let position = 0; ;) {
      const length = await fill(handle, bytes, position)
      if (length > 0) yield bytes.subarray(0, length)
      if (length < pieceBytes) return
      position += length
    }
  } finally {
    await handle.close()
  }
}

/** Reads until `bytes` is full or the file ends; gives the number of bytes read. */
async function fill(handle: FileHandle, bytes: Uint8Array, position: number): Promise<number> {
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, position + length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return length
}
