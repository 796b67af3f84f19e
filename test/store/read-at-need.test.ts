import { mkdtempSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSource } from '../../src/store/read-at-need.ts'

function fileOf(bytes: readonly number[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'read-at-need-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const path = join(folder, 'file')
  writeFileSync(path, Uint8Array.from(bytes))
  return path
}

test('any part is read, and what was read stays as it was', () => {
  const source = openSource(fileOf([0, 1, 2, 3, 4, 5]))
  const first = source.read(1, 4)
  expect(source.size).toBe(6)
  expect([...source.read(3, 6)]).toEqual([3, 4, 5])
  expect([...source.read(2, 2)]).toEqual([])
  expect([...first]).toEqual([1, 2, 3])
  source.close()
})

test('a file whose name is gone is read until it is closed, and not afterwards', () => {
  const path = fileOf([7, 8])
  const source = openSource(path)
  unlinkSync(path)
  expect([...source.read(0, 2)]).toEqual([7, 8])
  source.close()
  source.close()
  expect(() => source.read(0, 1)).toThrow('is closed')
  expect(() => openSource(path)).toThrow('ENOENT')
})

test('a file that was cut short while it was open is an error and never less than was asked for', () => {
  const path = fileOf([1, 2, 3])
  const source = openSource(path)
  truncateSync(path, 2)
  expect(() => source.read(1, 3)).toThrow('was cut short')
  source.close()
})
