import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'

let folder: string
let index: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'))
  index = join(folder, 'index')
  await runCli(['ingest', '--corpus', 'corpus', '--index', index])
})
afterAll(() => rm(folder, { recursive: true }))

test('segment prints one meeting with its items', async () => {
  const { code, stdout } = await runCli(['segment', 'corpus/naestved/integrationsraadet-2017-02-23.md'])
  expect(code).toBe(0)
  const { meeting, items } = JSON.parse(stdout) as { meeting: unknown; items: { id: string }[] }
  const expected = {
    municipality: 'Næstved',
    council: 'Integrationsrådet',
    date: '2017-02-23',
    endTime: null,
  }
  expect(meeting).toMatchObject(expected)
  expect(items.map((item) => item.id.split('/').at(-1))).toEqual(['1', '2', '3', '4', '5', '6', '7'])
})

test('segment of content that is no referat is a value with problems, not a failure', async () => {
  const path = join(folder, 'tom.md')
  await writeFile(path, '')
  const { code, stdout } = await runCli(['segment', path])
  expect(code).toBe(0)
  const { items, problems } = JSON.parse(stdout) as { items: unknown[]; problems: unknown[] }
  expect(items).toEqual([])
  expect(problems).not.toEqual([])
})

test('analyze prints tokens of an argument and of standard input', async () => {
  const typed = await runCli(['analyze', 'Sag 00.01.00-A21-1-14 om repatriering'])
  const tokens = JSON.parse(typed.stdout) as { kind: string; start: number; end: number }[]
  expect(tokens.filter((token) => token.kind === 'case-number')[0]).toMatchObject({ start: 4, end: 21 })
  const piped = await runCli(['analyze', '-'], { stdin: 'Sag 00.01.00-A21-1-14 om repatriering' })
  expect(piped.stdout).toBe(typed.stdout)
})

test('search says on standard error what it made of the query', async () => {
  const notes = async (query: string) => (await runCli(['search', query, '--index', index])).stderr
  expect(await notes('repatriering')).toBe('')
  expect(await notes('"repatriering')).toMatch(/^Query, sign 1: Citationstegnet .+\n$/)
  expect(await notes('repatriering næstved')).toBe('"næstved" was taken as --kommune naestved\n')
  expect(await notes('repatrierring')).toContain('searched for "repatriering"')
  expect((await runCli(['search', '"x', '--json', '--index', index])).stderr).toBe('')
})

test('search prints hits for people and JSON for programs', async () => {
  const shown = await runCli(['search', 'repatriering', '--index', index])
  expect(shown.stdout).toMatch(/^2 items\n/)
  expect(shown.stdout).toContain('/naestved/integrationsraadet/2017-02-23/6')
  const { stdout } = await runCli(['search', 'repatriering', '--json', '--limit', '1'], {
    environment: { REFERATARKIV_INDEX: index },
  })
  const json = JSON.parse(stdout) as { total: number; hits: unknown[]; facets: Record<string, unknown[]> }
  expect(json.total).toBe(2)
  expect(json.hits).toHaveLength(1)
  expect(Object.keys(json.facets)).toEqual(['kommune', 'raad', 'aar', 'emne', 'udfald', 'sagstype'])
})

test('report counts the files it read and their problems by rule', async () => {
  const { code, stdout } = await runCli(['report', '--corpus', folder])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^\d+ files read, \d+ without an agenda item$/m)
  expect(stdout).toMatch(/^ +1 {2}readers\/[a-z-]+$/m)
})

describe('wrong use is one line and exit code 2:', () => {
  const wrong: Record<string, readonly string[]> = {
    'an unknown command': ['fly'],
    'no command': [],
    'an unknown flag': ['search', 'x', '--bogus'],
    'a missing argument': ['segment'],
    'an unknown sort order': ['search', 'x', '--sort', 'sidelaens'],
    'a limit that is no number': ['search', 'x', '--limit', 'mange'],
    'an unknown municipality': ['search', 'x', '--kommune', 'atlantis'],
    'an unknown engine': ['search', 'x', '--engine', 'dampmaskine'],
    'a port that is none': ['serve', '--port', '99999'],
  }
  test.each(Object.entries(wrong))('%s', async (_name, words) => {
    const { code, stdout, stderr } = await runCli(words, { environment: { REFERATARKIV_INDEX: index } })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).not.toBe('')
    expect(stderr).not.toMatch(/^ {4}at /m)
  })
})

describe('a failure is one line and exit code 1:', () => {
  const failing: Record<string, readonly string[]> = {
    'a file that is not there': ['segment', 'findes-ikke.md'],
    'a corpus that is not there': ['report', '--corpus', 'findes-ikke'],
    'an index without a snapshot': ['search', 'x', '--index', 'findes-ikke'],
    'serving without a snapshot': ['serve', '--index', 'findes-ikke'],
  }
  test.each(Object.entries(failing))('%s', async (_name, words) => {
    const { code, stdout, stderr } = await runCli(words)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})

test('help is help', async () => {
  const { code, stdout } = await runCli(['--help'])
  expect(code).toBe(0)
  for (const command of ['ingest', 'serve', 'segment', 'analyze', 'search', 'report']) {
    expect(stdout).toContain(command)
  }
})
