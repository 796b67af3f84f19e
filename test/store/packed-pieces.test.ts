import { brotliDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packedPieces } from '../../src/store/packed-pieces.ts'

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

describe('packed pieces', () => {
  it('are the same wherever a piece ends, and unpack to what was packed', async () => {
    const text = Buffer.from('Byrådet godkendte indstillingen. '.repeat(9_000))
    const ends = fc.array(fc.nat(text.length), { maxLength: 5 })
    const whole = await joined(packedPieces([text]))
    expect(brotliDecompressSync(whole).equals(text)).toBe(true)
    await fc.assert(
      fc.asyncProperty(ends, async (places) => {
        const starts = [0, ...places.sort((a, b) => a - b)]
        const memory = new Uint8Array(text.length)
        const pieces = function* () {
          for (const [index, start] of starts.entries()) {
            const piece = text.subarray(start, starts[index + 1])
            memory.set(piece) // used again for the next
            yield memory.subarray(0, piece.length)
          }
        }
        expect((await joined(packedPieces(pieces()))).equals(whole)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('come while more is to be packed: a few megabytes are held however many there are', async () => {
    let given = 0
    let number = 1
    const pieces = function* () {
      for (; given < 16 << 20; given += 1 << 16) {
        // So that they do not become smaller.
        const noise = Uint32Array.from(
          { length: 1 << 14 },
          () => (number = Math.imul(number, 747796405) + 2891336453),
        )
        yield new Uint8Array(noise.buffer)
      }
    }
    let mostHeld = 0
    let packed = 0
    for await (const some of packedPieces(pieces())) {
      mostHeld = Math.max(mostHeld, given - packed)
      packed += some.length
    }
    expect(given).toBe(16 << 20)
    expect(mostHeld).toBeLessThan(8 << 20)
  })

  it('end with what goes wrong where they come from', async () => {
    const pieces = function* () {
      yield new Uint8Array(100_000)
      throw new Error('No room')
    }
    await expect(joined(packedPieces(pieces()))).rejects.toThrow('No room')
  })
})
