// Documents that are told by how far each is from the one before.

/**
 * Writes `count` documents to `documents`, the first one after `before`, from the numbers at `start`: each document less the
 * one before, less one. Gives where the numbers end.
 */
export function putDocuments(
  documents: Uint32Array,
  bytes: Uint8Array,
  start: number,
  count: number,
  before: number,
): number {
  let at = start
  let document = before
  let index = 0
  // Four of a byte at once, as long as there are; in a common list that is the whole block.
  for (; index + 4 <= count; index += 4) {
    const first = bytes[at] ?? 0
    const second = bytes[at + 1] ?? 0
    const third = bytes[at + 2] ?? 0
    const fourth = bytes[at + 3] ?? 0
    if (((first | second | third | fourth) & 128) !== 0) break
    documents[index] = document + first + 1
    documents[index + 1] = document + first + second + 2
    documents[index + 2] = document + first + second + third + 3
    document += first + second + third + fourth + 4
    documents[index + 3] = document
    at += 4
  }
  for (; index < count; index += 1) {
    const byte = bytes[at] ?? 0
    const next = bytes[at + 1] ?? 0
    // One byte or two: nobody could guess which, so nothing depends on a guess.
    const isLonger = byte >>> 7
    let distance = (byte & 127) | (((next & 127) << 7) & -isLonger)
    at += 1 + isLonger
    if ((byte & next & 128) !== 0)
      for (let shift = 14, further = 128; further > 127; shift += 7) {
        further = bytes[at] ?? 0
        distance |= (further & 127) << shift
        at += 1
      }
    document += distance + 1
    documents[index] = document
  }
  return at
}
