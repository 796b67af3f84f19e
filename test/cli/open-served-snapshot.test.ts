import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openServedSnapshot } from '../../src/cli/open-served-snapshot.ts'
import { searchModules } from '../../src/cli/search-modules.ts'
import { recordOf } from '../../src/search/facet-columns.ts'
import { runCli } from './run-cli.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function ingested(): Promise<string> {
  const [corpus, index] = [join(folder, 'corpus'), join(folder, 'index')]
  await mkdir(corpus)
  const minutes =
    '# Referat\n\nTestby Byråd\n\nMødedato: 3. maj 2021\n\n1. Havnen\n\nBeslutning\n\nGodkendt.\n'
  await writeFile(join(corpus, 'a.md'), minutes)
  expect((await runCli(['ingest', '--corpus', corpus, '--index', index])).code).toBe(0)
  return index
}

test('a snapshot that nobody uses is no longer in memory, though it has not been closed', async () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  const index = await ingested()
  const modules = await searchModules('compiled')
  const opened = async () => {
    const { served, close } = await openServedSnapshot(index, modules)
    const [summary] = served.archive.meetings
    const meeting = summary && (await served.archive.meeting(summary.id))
    expect(meeting?.text).toContain('Havnen')
    const parts: object[] = [served, served.archive, served.search, ...served.archive.meetings]
    return { parts: parts.map((part) => new WeakRef(part)), close }
  }
  const { parts, close } = await opened()
  await turn()
  collectGarbage()
  expect(parts.map((part) => part.deref())).toEqual([undefined, undefined, undefined, undefined])
  await close()
})

test('a snapshot that is no longer on disk answers until it is closed', async () => {
  const index = await ingested()
  const { served, close } = await openServedSnapshot(index, await searchModules('compiled'))
  await rm(index, { recursive: true })
  const asked = {
    query: 'havnen',
    selection: recordOf(() => []),
    sort: 'relevans',
    offset: 0,
    limit: 10,
  } as const
  const answer = await served.search.search(asked)
  expect(answer).toMatchObject({ results: { hits: [{ title: 'Havnen' }] } })
  await close()
  await expect(served.search.search(asked)).rejects.toThrow('is closed')
})

test('lines of the synonyms that are none stand among the problems of the archive', async () => {
  const index = await ingested()
  const corpus = join(folder, 'corpus')
  await writeFile(join(corpus, 'synonyms.tsv'), 'bus trafik\n')
  const { served, close } = await openServedSnapshot(index, await searchModules('compiled', corpus))
  await close()
  expect(served.archive.fileProblems[0]).toMatchObject({
    path: 'synonyms.tsv',
    problems: [{ rule: 'store/synonyms-line' }],
  })
})
