import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

// Texts repeat one another, often further back than deflate looks; higher levels gain little and take long.
const packing = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** `value` as JSON, packed. */
export function packedJson(value: unknown): Uint8Array {
  return brotliCompressSync(JSON.stringify(value), packing)
}

/** What `packedJson` packed; a snapshot's checksum vouches for its shape. */
export function unpackedJson(bytes: Uint8Array): unknown {
  return JSON.parse(brotliDecompressSync(bytes).toString('utf8'))
}
