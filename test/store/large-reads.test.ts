import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { piecesOf, readWhole } from '../../src/store/large-reads.ts'

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
    expect(Buffer.compare(await readWhole(path), bytes)).toBe(0)
    const pieces: Buffer[] = []
    for await (const piece of piecesOf(path)) pieces.push(Buffer.from(piece))
    expect(Buffer.compare(Buffer.concat(pieces), bytes)).toBe(0)
  },
)

test('a file that is missing rejects', async () => {
  await expect(readWhole('/nowhere/at/all')).rejects.toThrow('ENOENT')
})
