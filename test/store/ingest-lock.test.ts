import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeIngestLock } from '../../src/store/ingest-lock.ts'

let index: string

beforeEach(async () => {
  index = await mkdtemp(join(tmpdir(), 'lock-'))
})
afterEach(() => rm(index, { recursive: true }))

test('one holds the lock, and the next gets it when it is given back', async () => {
  const release = await takeIngestLock(index)
  expect(await takeIngestLock(index)).toBeUndefined()
  await release?.()
  const again = await takeIngestLock(index)
  expect(again).toBeDefined()
  await again?.()
  expect(await readdir(index)).toEqual([])
})

test('a lock left by a process that has ended is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  await writeFile(join(index, '.ingest-lock'), String(pid))
  expect(await takeIngestLock(index)).toBeDefined()
})

test('a lock is not the next process of that number', async () => {
  await writeFile(join(index, '.ingest-lock'), `${process.pid} 1`)
  expect(await takeIngestLock(index)).toBeDefined()
})

test('an unreadable lock is taken over', async () => {
  await writeFile(join(index, '.ingest-lock'), 'nonsense')
  expect(await takeIngestLock(index)).toBeDefined()
})
