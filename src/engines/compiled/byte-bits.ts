// Bytes of bits, looked up as a whole: no loop over bits whose end a processor would have to guess.

/** How many bits a byte has. */
export const bitCounts = Uint8Array.from({ length: 256 }, (_, bits) => placesOf(bits).length)

/** Which bits a byte has, the lowest first, at `8 * byte`; behind them zeros. */
const bitPlaces = Uint8Array.from({ length: 8 * 256 }, (_, index) => placesOf(index >> 3)[index & 7] ?? 0)

function placesOf(bits: number): readonly number[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => ((bits >> bit) & 1) === 1)
}

/**
 * Writes `first` plus the place of each bit of a byte to `numbers` from `index` on; gives where they end. Up to eight numbers are
 * written whatever the bits: what lies behind the end means nothing.
 */
export function putPlaces(numbers: Uint32Array, index: number, bits: number, first: number): number {
  const count = bitCounts[bits] ?? 0
  const place = 8 * bits
  numbers[index] = first + (bitPlaces[place] ?? 0)
  numbers[index + 1] = first + (bitPlaces[place + 1] ?? 0)
  numbers[index + 2] = first + (bitPlaces[place + 2] ?? 0)
  numbers[index + 3] = first + (bitPlaces[place + 3] ?? 0)
  if (count > 4) {
    numbers[index + 4] = first + (bitPlaces[place + 4] ?? 0)
    numbers[index + 5] = first + (bitPlaces[place + 5] ?? 0)
    numbers[index + 6] = first + (bitPlaces[place + 6] ?? 0)
    numbers[index + 7] = first + (bitPlaces[place + 7] ?? 0)
  }
  return index + count
}

/** So many numbers more than there are bits `putPlaces` may write. */
export const placesBehind = 8
