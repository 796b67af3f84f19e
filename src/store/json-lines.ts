// Values as lines of JSON: however many they are, one at a time is written or read.

import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const endOfLine = 0x0a

/** `value` as a line. */
export function jsonLine(value: unknown): Uint8Array {
  return encoder.encode(`${JSON.stringify(value)}\n`)
}

/** The value of a line. */
export function valueIn(line: Uint8Array): unknown {
  return JSON.parse(decoder.decode(line))
}

/** The values of lines that were packed; a snapshot's checksum vouches for their shape. */
export function* packedValues(packed: Uint8Array): Generator {
  const bytes = brotliDecompressSync(packed)
  for (const line of linesIn(bytes)) yield valueIn(line)
}

/** The values of packed lines in the file at `path`, a few at a time. Rejects when it cannot be read. */
export async function* packedValuesAt(path: string): AsyncGenerator {
  let rest: Uint8Array = new Uint8Array(0)
  // What goes wrong is told to whoever reads.
  const pieces = pipeline(createReadStream(path), createBrotliDecompress(), () => undefined)
  for await (const piece of pieces as AsyncIterable<Uint8Array>) {
    const bytes = Buffer.concat([rest, piece])
    const end = bytes.lastIndexOf(endOfLine) + 1
    for (const line of linesIn(bytes.subarray(0, end))) yield valueIn(line)
    rest = bytes.subarray(end)
  }
}

function* linesIn(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0
  for (let end = bytes.indexOf(endOfLine); end >= 0; end = bytes.indexOf(endOfLine, start)) {
    yield bytes.subarray(start, end)
    start = end + 1
  }
}
