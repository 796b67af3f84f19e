/** Bytes that grow as they are written: plain bytes and variable-length numbers, seven bits a byte, lowest first. */
export class ByteWriter {
  bytes: Uint8Array<ArrayBuffer>
  length = 0

  constructor(capacity = 1 << 16) {
    this.bytes = new Uint8Array(capacity)
  }

  /** Makes room for `more` bytes; `putByte` and `putNumber` rely on it having been called. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(this.length + more, this.bytes.length * 2))
    grown.set(this.bytes.subarray(0, this.length))
    this.bytes = grown
  }

  putByte(byte: number): void {
    this.bytes[this.length] = byte
    this.length += 1
  }

  /** A number below 2^32, at most five bytes. */
  putNumber(number: number): void {
    const { bytes } = this
    let at = this.length
    let rest = number
    while (rest > 127) {
      bytes[at] = (rest & 127) | 128
      at += 1
      rest >>>= 7
    }
    bytes[at] = rest
    this.length = at + 1
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  /** Appends the bytes of `source` from `start` to `end`, without an array of their own; room is made. */
  appendFrom(source: Uint8Array, start: number, end: number): void {
    this.reserve(end - start)
    if (end - start > fewBytes) this.bytes.set(source.subarray(start, end), this.length)
    else for (let at = start, to = this.length; at < end; at += 1, to += 1) this.bytes[to] = source[at] ?? 0
    this.length += end - start
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }
}

/** The most bytes that one number takes. */
export const longestNumber = 5

// As many are copied one by one faster than by a view of their own.
const fewBytes = 48
