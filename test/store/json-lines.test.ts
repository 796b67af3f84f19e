import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { jsonLine, packedValues, packedValuesAt } from '../../src/store/json-lines.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lines-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Where `packed` lies in a file. */
async function pathOf(packed: Uint8Array): Promise<string> {
  const path = join(folder, 'lines.br')
  await writeFile(path, packed)
  return path
}

test('values are read from their lines, all at once or from a file in turn', async () => {
  const value = fc.oneof(fc.jsonValue(), fc.constant('a line\nand another'), fc.constant('æ'.repeat(20_000)))
  await fc.assert(
    fc.asyncProperty(fc.array(value), async (values) => {
      const plain: unknown = JSON.parse(JSON.stringify(values)) // without zeros below zero
      const packed = brotliCompressSync(Buffer.concat(values.map(jsonLine)))
      expect([...packedValues(packed)]).toEqual(plain)
      const inTurn: unknown[] = []
      for await (const one of packedValuesAt(await pathOf(packed))) inTurn.push(one)
      expect(inTurn).toEqual(plain)
    }),
    { numRuns: 30 },
  )
})

test('lines that are damaged are an error in either way', async () => {
  const packed = brotliCompressSync(Buffer.from('{"a":1}\n'.repeat(1000))).fill(0, 8)
  expect(() => [...packedValues(packed)]).toThrow()
  await expect(packedValuesAt(await pathOf(packed)).next()).rejects.toThrow()
})
