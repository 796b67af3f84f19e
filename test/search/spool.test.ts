import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinedBytes } from '../../src/search/binary/memory-files.ts'
import { Spool } from '../../src/search/binary/spool.ts'
import { watchedFiles } from './watched-files.ts'

test('a spool gives what was written to it, all of it or a part, while more is written', () => {
  const sizes = fc.array(fc.oneof(fc.nat(9), fc.nat(100_000)), { maxLength: 8 })
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), (written, one, other) => {
      const spool = new Spool(watchedFiles().create, 'spool')
      const all: number[] = []
      for (const [number, size] of written.entries()) {
        const bytes = Uint8Array.from({ length: size }, (_, at) => at + number)
        spool.append(bytes)
        all.push(...bytes)
        expect(spool.size).toBe(all.length)
        const [start = 0, end = 0] = [one % (all.length + 1), other % (all.length + 1)].sort((a, b) => a - b)
        const part = new Uint8Array(end - start)
        spool.part(start, end).fill(part, 0)
        expect(Buffer.from(part).equals(Uint8Array.from(all.slice(start, end)))).toBe(true)
      }
      expect(Buffer.from(joinedBytes(spool.pieces())).equals(Uint8Array.from(all))).toBe(true)
    }),
  )
})
