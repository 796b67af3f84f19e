// What a PDF may unpack to, found before pdfjs unpacks it: its streams are deflated, and a small one can hold gigabytes.

import { inflateSync, constants } from 'node:zlib'

/** The largest stream of real minutes is a scanned page of 27 MB. */
const maximumStreamBytes = 128 * 1024 * 1024
/** Deflate packs no better than this. */
const bestDeflateRatio = 1032
const mark = 'stream'

/** Why the PDF should not be unpacked, or undefined when it may. */
export function unpackingLimit(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf(mark); at >= 0; at = file.indexOf(mark, at + mark.length)) {
    if (packsTwice(file.subarray(Math.max(0, at - 300), at))) return 'a stream is packed twice'
    const end = file.indexOf('endstream', at)
    const packed = file.subarray(startAfter(file, at + mark.length), end < 0 ? file.length : end)
    if (packed.length * bestDeflateRatio > maximumStreamBytes && isTooLarge(packed)) {
      return `a stream unpacks to more than ${maximumStreamBytes / 1024 / 1024} MB`
    }
    if (end < 0) return undefined
    at = end
  }
  return undefined
}

/** Streams inside of streams multiply what they unpack to; no writer of minutes does that. */
function packsTwice(dictionary: Buffer): boolean {
  const text = dictionary.toString('latin1')
  const filters = text.slice(Math.max(0, text.lastIndexOf('<<')))
  return (filters.match(/\/(?:FlateDecode|LZWDecode|Fl|LZW)\b/g)?.length ?? 0) > 1
}

function startAfter(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return at + 2
  return file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at
}

function isTooLarge(packed: Buffer): boolean {
  try {
    inflateSync(packed, { maxOutputLength: maximumStreamBytes, finishFlush: constants.Z_SYNC_FLUSH })
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
  }
}
