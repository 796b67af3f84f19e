import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepSnapshot, type OpenSnapshot, type SnapshotKeeper } from '../../src/cli/snapshot-keeper.ts'
import type { ServedSnapshot } from '../../src/search/served-snapshot.ts'

const [first, second, third] = ['1111111111111111', '2222222222222222', '3333333333333333'] as const
let index: string
let keeper: SnapshotKeeper | undefined
let onDisk: string
let closed: string[]
let news: string[]

beforeEach(async () => {
  index = await mkdtemp(join(tmpdir(), 'keeper-'))
  closed = []
  news = []
  await name(first)
})
afterEach(async () => {
  await keeper?.stop()
  await rm(index, { recursive: true })
})

// Only to end a hang.
const patience = { timeout: 300_000, interval: 5 }

async function name(id: string): Promise<void> {
  onDisk = id
  await writeFile(join(index, 'draft'), `{"id":"${id}","createdAt":"2026-01-01T12:00:00.000Z"}\n`)
  await rename(join(index, 'draft'), join(index, 'CURRENT'))
}

function open(): Promise<OpenSnapshot> {
  const id = onDisk
  if (id === second) return Promise.reject(new Error('Snapshot is damaged. Run: node dist/main.js ingest'))
  const close = () => {
    closed.push(id)
    return Promise.resolve()
  }
  return Promise.resolve({ served: { id } as ServedSnapshot, close })
}

async function keep(lingerMs: number): Promise<SnapshotKeeper> {
  const onNews = (line: string) => news.push(line)
  keeper = await keepSnapshot({ indexFolder: index, open, onNews, lookEveryMs: 5, lingerMs })
  return keeper
}

test('a newer snapshot is taken, and the old one closed once no request can use it', async () => {
  const { current } = await keep(20)
  expect(current().id).toBe(first)
  await name(third)
  await vi.waitFor(() => {
    expect(current().id).toBe(third)
  }, patience)
  await vi.waitFor(() => {
    expect(closed).toEqual([first])
  }, patience)
})

test('a damaged snapshot is refused once, the old one kept, and the next good one taken', async () => {
  const { current } = await keep(60_000)
  await name(second)
  await vi.waitFor(() => {
    expect(news).toEqual(['Kept the snapshot: Snapshot is damaged. Run: node dist/main.js ingest'])
  }, patience)
  expect(current().id).toBe(first)
  await name(third)
  await vi.waitFor(() => {
    expect(current().id).toBe(third)
  }, patience)
  expect(news).toHaveLength(2)
})

test('stopping closes what is open, the lingering ones included', async () => {
  const { current, stop } = await keep(60_000)
  await name(third)
  await vi.waitFor(() => {
    expect(current().id).toBe(third)
  }, patience)
  await stop()
  keeper = undefined
  expect(closed.sort()).toEqual([first, third])
})

test('a first snapshot that cannot be opened is an error', async () => {
  await name(second)
  await expect(keep(1)).rejects.toThrow('damaged')
})
