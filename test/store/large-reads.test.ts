import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { piecesOf, readInto } from '../../src/store/large-reads.ts'

const mebibyte = 1_024 * 1_024

function fileOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'large-reads-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  return path
}

test.each([0, 1, 8 * mebibyte, 8 * mebibyte + 1, 20 * mebibyte])(
  '%d bytes are read as written',
  async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251)
    const path = fileOf(bytes)
    const pieces: Buffer[] = []
    for await (const piece of piecesOf(path)) pieces.push(Buffer.from(piece))
    expect(Buffer.compare(Buffer.concat(pieces), bytes)).toBe(0)
    const [whole, seen] = [new Uint8Array(size), [] as Buffer[]]
    expect(await readInto(path, whole, (piece) => seen.push(Buffer.from(piece)))).toBe(true)
    expect(Buffer.compare(whole, bytes)).toBe(0)
    expect(Buffer.compare(Buffer.concat(seen), bytes)).toBe(0)
  },
)

test('a file that is longer or shorter than thought is known as such', async () => {
  const path = fileOf(Uint8Array.of(1, 2, 3))
  for (const size of [0, 2, 4, 5 * mebibyte])
    expect(await readInto(path, new Uint8Array(size), () => undefined), String(size)).toBe(false)
})

test('a file that is missing rejects', async () => {
  await expect(readInto('/nowhere/at/all', new Uint8Array(1), () => undefined)).rejects.toThrow('ENOENT')
})
