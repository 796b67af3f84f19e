import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  isSegmentWhole,
  openSegment,
  removeSegmentsExcept,
  segmentsFolder,
  writeSegment,
} from '../../src/store/segment-files.ts'

let index: string
const chunks = (...texts: readonly string[]) => texts.map((text) => Buffer.from(text))
const sections = [chunks('ab', 'c'), chunks(), chunks('defg')]

beforeEach(async () => {
  index = await mkdtemp(join(tmpdir(), 'segments-'))
})
afterEach(() => rm(index, { recursive: true }))

const pathOf = (key: string) => join(index, segmentsFolder, key)

test('a segment is read as it was written, and any part of it alone', async () => {
  await writeSegment(index, '1a', sections)
  expect(await isSegmentWhole(index, '1a')).toBe(true)
  const opened = openSegment(index, '1a')
  expect(opened.map(({ size }) => size)).toEqual([3, 0, 4])
  const target = Buffer.alloc(2)
  opened[0]?.fill(target, 1)
  expect(target.toString()).toBe('bc')
  opened[2]?.fill(target, 0)
  expect(target.toString()).toBe('de')
  expect(await readdir(join(index, segmentsFolder))).toEqual(['1a'])
})

test('one that is larger than what is read at once is whole, too', async () => {
  await writeSegment(index, '1a', [[new Uint8Array(5_000_000).fill(7)]])
  expect(await isSegmentWhole(index, '1a')).toBe(true)
})

test('one that is missing is made anew', async () => {
  expect(await isSegmentWhole(index, '1a')).toBe(false)
  await writeSegment(index, '1a', sections)
  expect(await isSegmentWhole(index, '2b')).toBe(false)
})

test('so is one that was cut short or changed', async () => {
  await writeSegment(index, '1a', sections)
  const bytes = await readFile(pathOf('1a'))
  for (const length of [0, 10, 32, bytes.length - 1]) {
    await truncate(pathOf('1a'), length)
    expect(await isSegmentWhole(index, '1a')).toBe(false)
    await writeFile(pathOf('1a'), bytes)
  }
  expect(await isSegmentWhole(index, '1a')).toBe(true)
  bytes[4] = (bytes[4] ?? 0) ^ 1
  await writeFile(pathOf('1a'), bytes)
  expect(await isSegmentWhole(index, '1a')).toBe(false)
})

test('one that is cut short while it is read throws', async () => {
  await writeSegment(index, '1a', sections)
  const opened = openSegment(index, '1a')
  await truncate(pathOf('1a'), 4)
  expect(() => opened[2]?.fill(Buffer.alloc(4), 0)).toThrow('was cut short')
})

test('what is not named is removed', async () => {
  await removeSegmentsExcept(index, new Set(['1a']))
  for (const key of ['1a', '2b']) await writeSegment(index, key, sections)
  await writeFile(pathOf('3c'), 'half of it')
  await removeSegmentsExcept(index, new Set(['1a', '4d']))
  expect(await readdir(join(index, segmentsFolder))).toEqual(['1a'])
})
