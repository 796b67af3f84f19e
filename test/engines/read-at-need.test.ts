// The positions of a compiled index need not be in memory: wherever they are read from, answers are the same.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnalyzer } from '../../src/danish/create-analyzer.ts'
import { compiledKind } from '../../src/engines/compiled/compiled-engine.ts'
import type { Clause, EngineQuery, IndexFile, LayeredTerm } from '../../src/search/engine.ts'
import { recordOf } from '../../src/search/facet-columns.ts'
import { buildEngine } from '../../src/search/search-index.ts'
import { loadLexicon } from '../../src/store/lexicon-file.ts'
import { randomClause, randomDocuments } from './random-archive.ts'

const analyzer = createAnalyzer(await loadLexicon())
const [documents = []] = fc.sample(randomDocuments(1000, 1000), { numRuns: 1, seed: 8 })
const files = buildEngine(compiledKind, analyzer, documents)

/** The files with those that can be read by way of `read`. */
function readBy(read: (bytes: Uint8Array) => Uint8Array): readonly IndexFile[] {
  return files.map(({ name, bytes }) =>
    compiledKind.readAtNeed.includes(name)
      ? {
          name,
          source: { size: bytes.length, read: (start, end) => read(bytes.subarray(start, end)) },
        }
      : { name, bytes },
  )
}

function queryOf(clause: Clause): EngineQuery {
  return { clause, selection: recordOf(() => []), sort: 'relevans', offset: 0, limit: 1000 }
}

test('answers are those of an index in memory', async () => {
  const inMemory = compiledKind.open(files)
  const atNeed = compiledKind.open(readBy((bytes) => bytes.slice()))
  await fc.assert(
    fc.asyncProperty(randomClause, async (clause) => {
      expect(await atNeed.search(queryOf(clause))).toEqual(await inMemory.search(queryOf(clause)))
    }),
    { numRuns: 200 },
  )
})

test('a reading that fails ends the search that needs it, and no other', async () => {
  const disk = { isBroken: false }
  const engine = compiledKind.open(
    readBy((bytes) => {
      if (disk.isBroken) throw new Error('EIO: i/o error')
      return bytes
    }),
  )
  const step = (term: string): readonly LayeredTerm[] => [{ layer: 'form', term }]
  const steps = [step('lokalplan'), step('itplan')]
  const phrase: Clause = { kind: 'sequence', steps, weight: 1, fields: undefined }
  const word: Clause = { kind: 'term', layer: 'form', term: 'plan', weight: 1, fields: undefined }
  const [phraseAnswer, wordAnswer] = [
    await engine.search(queryOf(phrase)),
    await engine.search(queryOf(word)),
  ]
  expect(phraseAnswer.total).toBeGreaterThan(0)
  disk.isBroken = true
  await expect(engine.search(queryOf({ kind: 'any', clauses: [word, phrase] }))).rejects.toThrow('EIO')
  expect(await engine.search(queryOf(word))).toEqual(wordAnswer)
  disk.isBroken = false
  expect(await engine.search(queryOf({ ...phrase }))).toEqual(phraseAnswer)
})
