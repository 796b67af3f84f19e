/** Bytes and the place where reading goes on. */
export interface ByteReader {
  readonly bytes: Uint8Array
  at: number
}

/** The number at the reader, which moves behind it. */
export function numberAt(reader: ByteReader): number {
  const { bytes } = reader
  let byte = bytes[reader.at] ?? 0
  reader.at += 1
  let value = byte & 127
  for (let shift = 7; byte > 127; shift += 7) {
    byte = bytes[reader.at] ?? 0
    reader.at += 1
    value |= (byte & 127) << shift
  }
  return value >>> 0
}

/** Where `count` numbers from `start` end. */
export function numberEnd(bytes: Uint8Array, start: number, count: number): number {
  let at = start
  for (let left = count; left > 0; at += 1) if ((bytes[at] ?? 0) < 128) left -= 1
  return at
}
