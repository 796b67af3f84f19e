import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readRedactions } from '../../src/store/redactions.ts'

let corpus: string

beforeEach(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'redactions-'))
})
afterEach(() => rm(corpus, { recursive: true }))

test('words are masked everywhere or in one file', async () => {
  const redactions = [{ words: 'Prøve Navn' }, { words: 'Vej 1', path: 'a.md' }]
  await writeFile(join(corpus, 'redactions.json'), JSON.stringify({ redactions }))
  expect(await readRedactions(corpus)).toEqual([{ words: 'Prøve Navn', path: undefined }, redactions[1]])
})

test('no file, no redactions', async () => {
  expect(await readRedactions(corpus)).toEqual([])
})

test.each([
  '',
  '{}',
  '{"redactions": {}}',
  '{"redactions": [{"word": "x"}]}',
  '{"redactions": [{"words": " "}]}',
])('a file holding %j stops the ingest instead of publishing what should be hidden', async (text) => {
  await writeFile(join(corpus, 'redactions.json'), text)
  await expect(readRedactions(corpus)).rejects.toThrow(/nothing was ingested/)
})
