import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readProvenance } from '../../src/store/sources.ts'

const unknown = { kind: 'unknown', publisher: undefined, link: undefined }
let corpus: string

beforeEach(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'sources-'))
})
afterEach(() => rm(corpus, { recursive: true }))

test('a file that is named has its provenance, another has none', async () => {
  const files = { 'a.md': { kind: 'retold', publisher: 'Testby Kommune', link: 'https://example.org/a' } }
  await writeFile(join(corpus, 'sources.json'), JSON.stringify({ files }))
  const { value, problems } = await readProvenance(corpus)
  expect(value('a.md')).toEqual(files['a.md'])
  expect(value('b.md')).toEqual(unknown)
  expect(problems).toEqual([])
})

test('a link that is no web address and a kind that is none are left out', async () => {
  const files = { 'a.md': { kind: 'great', link: 'javascript:alert(1)' } }
  await writeFile(join(corpus, 'sources.json'), JSON.stringify({ files }))
  expect((await readProvenance(corpus)).value('a.md')).toEqual(unknown)
})

test.each(['', '{', '[]', '{"files": 3}', 'null'])('sources.json holding %j is a problem', async (text) => {
  await writeFile(join(corpus, 'sources.json'), text)
  const { value, problems } = await readProvenance(corpus)
  expect(problems.map((problem) => problem.rule)).toEqual(['store/sources-shape'])
  expect(value('a.md')).toEqual(unknown)
})

test('no sources.json is no problem', async () => {
  expect((await readProvenance(corpus)).problems).toEqual([])
})
