// Many lists of bytes in one array. Each has room for a power of two; one that outgrows it moves, and its place is used again, so
// that every list lies in one piece and no more than some twice their size is taken.

const leastBits = 2
const fewBytes = 64

/** Lists are told by where they start, which changes as they grow. */
export class BytePool {
  bytes = new Uint8Array(1 << 16)
  // For each size, by its bits, the first place that is free, 0 for none. In each stands where the next one is.
  readonly #free = new Uint32Array(33)
  #links = new Uint32Array(this.bytes.buffer)
  #end = 2 ** leastBits // 0 is no place

  /** Forgets all lists; their memory is used again. */
  clear(): void {
    this.#free.fill(0)
    this.#end = 2 ** leastBits
  }

  /**
   * Where a list of `length` bytes that starts at `start` goes on with room for `more`: it may have moved. A list without bytes
   * has no place yet.
   */
  withRoom(start: number, length: number, more: number): number {
    const needed = bitsFor(length + more)
    if (length === 0) return this.#place(needed)
    const bits = bitsFor(length)
    if (bits === needed) return start
    const to = this.#place(needed)
    const { bytes } = this
    if (length > fewBytes) bytes.copyWithin(to, start, start + length)
    else for (let at = 0; at < length; at += 1) bytes[to + at] = bytes[start + at] ?? 0
    this.#links[start >>> leastBits] = this.#free[bits] ?? 0
    this.#free[bits] = start
    return to
  }

  #place(bits: number): number {
    const free = this.#free[bits] ?? 0
    if (free !== 0) {
      this.#free[bits] = this.#links[free >>> leastBits] ?? 0
      return free
    }
    const start = this.#end
    this.#end = start + 2 ** bits
    if (this.#end > this.bytes.length) {
      const larger = new Uint8Array(Math.max(8 * Math.ceil((3 / 16) * this.bytes.length), this.#end))
      larger.set(this.bytes)
      this.bytes = larger
      this.#links = new Uint32Array(larger.buffer)
    }
    return start
  }
}

// The bits of the smallest size that so many bytes fit into.
function bitsFor(length: number): number {
  return length <= 2 ** leastBits ? leastBits : 32 - Math.clz32(length - 1)
}
