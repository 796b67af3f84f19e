// Reads files in few large pieces. Node's own readers wait for the event loop every 64 or 512 kB: on a busy server a
// snapshot of 60 MB would wait a thousand times.

import { open, type FileHandle } from 'node:fs/promises'

const pieceBytes = 8 * 1_024 * 1_024

/** The bytes of the file at `path`. Rejects like `open` where there is none. */
export async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const bytes = new Uint8Array(size)
    const length = await fill(handle, bytes, 0)
    return bytes.subarray(0, length)
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
