import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  readSegment,
  removeSegmentsExcept,
  segmentsFolder,
  writeSegment,
} from '../../src/store/segment-files.ts'

let index: string
const value = { columns: [Uint32Array.of(1, 2 ** 32 - 1), new Uint8Array(3)], names: new Map([['a', ['ø']]]) }

beforeEach(async () => {
  index = await mkdtemp(join(tmpdir(), 'segments-'))
})
afterEach(() => rm(index, { recursive: true }))

const pathOf = (key: string) => join(index, segmentsFolder, key)

test('a segment is read as it was written', async () => {
  await writeSegment(index, '1a', value)
  expect(await readSegment(index, '1a')).toEqual(value)
  expect(await readdir(join(index, segmentsFolder))).toEqual(['1a'])
})

test('one that is missing is made anew', async () => {
  expect(await readSegment(index, '1a')).toBeUndefined()
  await writeSegment(index, '1a', value)
  expect(await readSegment(index, '2b')).toBeUndefined()
})

test('so is one that was cut short or changed', async () => {
  await writeSegment(index, '1a', value)
  const bytes = await readFile(pathOf('1a'))
  for (const length of [0, 10, 32, bytes.length - 1]) {
    await truncate(pathOf('1a'), length)
    expect(await readSegment(index, '1a')).toBeUndefined()
    await writeFile(pathOf('1a'), bytes)
  }
  bytes[40] = (bytes[40] ?? 0) ^ 1
  await writeFile(pathOf('1a'), bytes)
  expect(await readSegment(index, '1a')).toBeUndefined()
})

test('what is not named is removed', async () => {
  await removeSegmentsExcept(index, new Set(['1a']))
  for (const key of ['1a', '2b']) await writeSegment(index, key, value)
  await writeFile(pathOf('3c'), 'half of it')
  await removeSegmentsExcept(index, new Set(['1a', '4d']))
  expect(await readdir(join(index, segmentsFolder))).toEqual(['1a'])
})
