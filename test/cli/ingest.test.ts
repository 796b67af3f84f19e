import { cp, mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { currentSnapshot } from '../../src/store/snapshot-files.ts'
import { takeIngestLock } from '../../src/store/ingest-lock.ts'
import { runCli } from './run-cli.ts'

let folder: string
let corpus: string
let index: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-'))
  corpus = join(folder, 'corpus')
  index = join(folder, 'index')
  await cp('corpus', corpus, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

const ingest = () => runCli(['ingest', '--corpus', corpus, '--index', index])

async function idsOf(...words: string[]): Promise<readonly string[]> {
  const { stdout } = await runCli(['search', ...words, '--index', index, '--json'])
  return (JSON.parse(stdout) as { hits: { id: string }[] }).hits.map((hit) => hit.id).sort()
}

/** Minutes of one item, at the first of a month. */
function smallMinutes(month: number): string {
  return `# Referat\n\nTestby Byråd\n\nMødedato: 1-${month}-2021\n\n1. Havnen\n\nBeslutning\n\nGodkendt.\n`
}

test('the main errand: ingest, search, narrow, and stand at the decision', async () => {
  const { code, stdout } = await ingest()
  expect(code).toBe(0)
  expect(stdout).toMatch(/5 files \(0 unchanged\), 5 meetings, 37 agenda items/)
  const both = ['naestved/integrationsraadet/2017-02-23/6', 'rudersdal/integrationsforum/2018-02-27/6']
  expect(await idsOf('repatriering')).toEqual(both)
  expect(await idsOf('repatriering', '--kommune', 'naestved', '--aar', '2017')).toEqual(both.slice(0, 1))
  expect(await idsOf('repatriering', '--kommune', 'naestved', '--kommune', 'rudersdal')).toEqual(both)
})

test('a line of the synonyms that is none is told by every ingest and by report', async () => {
  await writeFile(join(corpus, 'synonyms.tsv'), 'IGU\t=\tintegrationsgrunduddannelse\nbus trafik\n')
  const told =
    'synonyms.tsv:2: warning store/synonyms-line: "bus trafik" is not a word, a tab, = or >, a tab, and words;'
  expect((await ingest()).stdout).toContain(told)
  expect((await ingest()).stdout).toContain(told)
  expect((await runCli(['report', '--corpus', corpus])).stdout).toContain(told)
})

describe('a second ingest', () => {
  test('reads nothing again when nothing has changed', async () => {
    await ingest()
    const before = await currentSnapshot(index)
    const { stdout } = await ingest()
    expect(stdout).toMatch(/5 files \(5 unchanged\)[\s\S]*is up to date/)
    expect(await currentSnapshot(index)).toEqual(before)
  })

  test('gives the same snapshot as a full one after a file has come and one has gone', async () => {
    await ingest()
    await writeFile(join(corpus, 'ny.md'), smallMinutes(5))
    await rm(join(corpus, 'kalundborg'), { recursive: true })
    const { stdout } = await ingest()
    expect(stdout).toMatch(/5 files \(4 unchanged\)/)
    const incremental = await currentSnapshot(index)
    await rm(index, { recursive: true })
    await ingest()
    expect((await currentSnapshot(index))?.id).toBe(incremental?.id)
  })

  test('mends a damaged snapshot', async () => {
    await ingest()
    const current = await currentSnapshot(index)
    await truncate(join(index, current?.id ?? '', 'readings.br'), 10)
    const refused = await runCli(['search', 'repatriering', '--index', index])
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toMatch(/^Snapshot .* is damaged: .* Run: node dist\/main\.js ingest\n$/)
    expect((await ingest()).code).toBe(0)
    expect(await idsOf('repatriering')).toHaveLength(2)
  })

  test('says so and stops while another one is running', async () => {
    await mkdir(index)
    const release = await takeIngestLock(index)
    const { code, stderr } = await ingest()
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Another ingest is writing to .*\n$/)
    await release?.()
  })

  test('keeps the current snapshot and the one before it, and nothing else', async () => {
    for (const month of [1, 2, 3]) {
      await writeFile(join(corpus, 'ny.md'), smallMinutes(month))
      await ingest()
    }
    const names = (await readdir(index)).filter((name) => name !== 'CURRENT')
    expect(names).toHaveLength(3)
    expect(names).toContain((await currentSnapshot(index))?.id)
    expect(names).toContain('segments')
    expect(await readdir(join(index, 'segments'))).toHaveLength(1)
  })
})

test('two files of one meeting give one meeting: the minutes win, and the agenda stays as a further source', async () => {
  const agenda =
    '# Dagsorden\n\nTestby Byråd\n\nMødedato: 3. maj 2021\n\n1. Havnen\n\nIndstilling\n\nAt der bygges.\n'
  const minutes = `${agenda.replace('Dagsorden', 'Referat')}\nBeslutning\n\nGodkendt.\n`
  await mkdir(join(corpus, 'testby'))
  await writeFile(join(corpus, 'testby', 'a-dagsorden.md'), agenda)
  await writeFile(join(corpus, 'testby', 'b-referat.md'), minutes)
  const line =
    /^testby\/b-referat\.md: info minutes\/same-meeting: "testby\/a-dagsorden\.md" is of the same meeting/m
  const { stdout } = await ingest()
  expect(stdout).toMatch(/7 files \(0 unchanged\), 6 meetings, 38 agenda items/)
  expect(stdout).toMatch(line)
  expect((await runCli(['report', '--corpus', corpus])).stdout).toMatch(line)
})

describe('bad input', () => {
  test('is reported by file and rule, and the rest is indexed', async () => {
    await writeFile(join(corpus, 'tom.md'), '')
    await writeFile(join(corpus, 'binaer.md'), Buffer.from([0x89, 0x50, 0, 1, 2, 3, 0, 0, 255, 254, 0, 0]))
    await writeFile(join(corpus, 'indkoeb.txt'), 'Mælk, brød og to liter saft.\n')
    await symlink('findes-ikke', join(corpus, 'ulaeselig.md'))
    await writeFile(join(corpus, 'stor.txt'), '')
    await truncate(join(corpus, 'stor.txt'), 50 * 1024 * 1024)
    await writeFile(join(corpus, 'tegn.txt'), Buffer.from([0x31, 0x2e, 0x20, 0xc3, 0x28, 0x81, 0x8d, 0x0a]))
    const { code, stdout } = await ingest()
    expect(code).toBe(0)
    for (const name of ['tom.md', 'binaer.md', 'indkoeb.txt', 'ulaeselig.md', 'stor.txt', 'tegn.txt']) {
      expect(stdout).toMatch(new RegExp(`^${name}(:\\d+)?: (error|warning) (readers|minutes|store)/`, 'm'))
    }
    expect(stdout).toMatch(/37 agenda items/)
    expect(await idsOf('repatriering')).toHaveLength(2)
  })

  test('alone is a failure in one line, and no snapshot is written', async () => {
    const empty = join(folder, 'empty')
    await mkdir(empty)
    const { code, stderr } = await runCli(['ingest', '--corpus', empty, '--index', index])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^No agenda item was found in .*\n$/)
    expect(await currentSnapshot(index)).toBeUndefined()
  })

  test('such as a folder that is not there is one line', async () => {
    const { code, stderr } = await runCli(['ingest', '--corpus', join(folder, 'nowhere'), '--index', index])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^There is no corpus folder .*\n$/)
  })
})
