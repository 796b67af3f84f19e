import { cp, mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { currentSnapshot } from '../../src/store/snapshot-files.ts'
import { writeCorpus } from '../bench/generate-corpus.ts'
import { compiledProgram, startedCompiled } from '../faults/program.ts'

let folder: string
let corpus: string

beforeAll(compiledProgram)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-workers-'))
  corpus = join(folder, 'corpus')
  writeCorpus(corpus, 200)
  await writeSmallMeetings(join(corpus, 'smaa'), 1200)
  await cp('corpus', join(corpus, 'shipped'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

/** Ingests with so many threads into the index of that name; gives what was printed and the snapshot's id. */
async function ingested(workers: string, index: string) {
  const words = ['ingest', '--corpus', corpus, '--index', join(folder, index), '--workers', workers]
  const { code, stdout, stderr } = await startedCompiled(words).ended
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return { stdout, id: (await currentSnapshot(join(folder, index)))?.id }
}

/** Meetings of one item each, enough for more segments than the engine joins alone. */
async function writeSmallMeetings(path: string, count: number) {
  await mkdir(path)
  for (let number = 0; number < count; number += 1) {
    const date = new Date(Date.UTC(2015, 0, 1 + number)).toISOString().slice(0, 10)
    const text = `# Referat\n\nTestby Byråd\n\nMødedato: ${date}\n\n1. Havnen ${number}\n\nBeslutning\n\nUdsat.\n`
    await writeFile(join(path, `${date}.md`), text)
  }
}

const segmentsIn = async (index: string) => (await readdir(join(folder, index, 'segments'))).sort()

test('any number of threads gives the same snapshot to the byte, and so does an incremental ingest', async () => {
  const alone = await ingested('1', 'one')
  expect(alone.id).toBeDefined()
  expect((await ingested('3', 'three')).id).toBe(alone.id)
  expect((await ingested('2', 'three')).stdout).toMatch(/(\d+) files \(\1 unchanged\)[\s\S]*is up to date/)

  const [removed = '', written = ''] = await readdir(corpus)
  await rm(join(corpus, removed), { recursive: true })
  await writeFile(
    join(corpus, written, 'ny.md'),
    '# Referat\n\nTestby Byråd\n\n1. Havnen\n\nBeslutning\n\nUdsat.\n',
  )
  const segments = await segmentsIn('three')
  expect(segments.length).toBeGreaterThan(4)
  const changed = await ingested('3', 'three')
  const [, fileCount, reusedCount] = /(\d+) files \((\d+) unchanged\)/.exec(changed.stdout) ?? []
  expect(Number(reusedCount)).toBe(Number(fileCount) - 1)
  expect((await segmentsIn('three')).filter((key) => segments.includes(key)).length).toBeGreaterThan(0)
  expect(changed.id).not.toBe(alone.id)
  expect((await ingested('1', 'full')).id).toBe(changed.id)
})

test('segments that are damaged or missing are made anew', async () => {
  const { id } = await ingested('2', 'two')
  const [first = '', second = '', ...others] = await segmentsIn('two')
  expect(others.length).toBeGreaterThan(0)
  await truncate(join(folder, 'two', 'segments', first), 100)
  await rm(join(folder, 'two', 'segments', second))
  await rm(join(folder, 'two', 'CURRENT'))
  expect((await ingested('2', 'two')).id).toBe(id)
  expect(await segmentsIn('two')).toEqual([first, second, ...others])
})

test('a number of threads that is none is wrong use', async () => {
  const words = ['ingest', '--corpus', corpus, '--index', join(folder, 'few'), '--workers', '0']
  const { code, stderr } = await startedCompiled(words).ended
  expect(code).toBe(2)
  expect(stderr).toMatch(/^The workers must be a number from 1 to 64, not "0"\n/)
})
