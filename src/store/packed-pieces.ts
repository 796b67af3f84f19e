// Packs and unpacks more than is to be in memory, piece by piece.

import { pipeline, Readable } from 'node:stream'
import { constants, createBrotliCompress } from 'node:zlib'

const pieceBytes = 1 << 16
const packing = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 5, // as in packed-json.ts
    [constants.BROTLI_PARAM_SIZE_HINT]: 1 << 24, // what is known to be long is compared with more of what came before
  },
}

/**
 * What `pieces` give, packed; a piece may change when the next is asked for. The same bytes are packed alike wherever a piece
 * ends. Rejects with what `pieces` throw.
 */
export function packedPieces(pieces: Iterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // What goes wrong is told to whoever reads.
  return pipeline(Readable.from(evenPieces(pieces)), createBrotliCompress(packing), () => undefined)
}

/** The same bytes in pieces of one size, each in memory of its own. */
function* evenPieces(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let even = new Uint8Array(pieceBytes)
  let length = 0
  for (const piece of pieces)
    for (let at = 0; at < piece.length;) {
      const some = piece.subarray(at, at + pieceBytes - length)
      even.set(some, length)
      length += some.length
      at += some.length
      if (length < pieceBytes) continue
      yield even
      even = new Uint8Array(pieceBytes)
      length = 0
    }
  if (length > 0) yield even.subarray(0, length)
}
