// A short prefix stands for more terms than can be scored while somebody types: all are found, the commonest count.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EngineQuery } from '../../src/search/engine.ts'
import { recordOf } from '../../src/search/facet-columns.ts'
import { enginePair } from './check-equal-answers.ts'
import { randomDocuments } from './random-archive.ts'

const termCount = 151

/** Documents with terms of one beginning: `ordxa` in many of them, the others in one or two each. */
const [documents = []] = fc.sample(
  randomDocuments(3 * termCount, 3 * termCount).map((all) =>
    all.map((document, index) => ({
      ...document,
      title: index % 3 === 0 ? `${document.title} ordx${word(index % termCount)}` : document.title,
      body: index % 2 === 0 ? `${document.body} ordxa` : document.body,
    })),
  ),
  { numRuns: 1, seed: 11 },
)

// Letters only: a number would be read as one.
function word(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] ?? '')
}

const query: EngineQuery = {
  clause: { kind: 'prefix', layer: 'form', prefix: 'ordx', weight: 1, fields: undefined },
  selection: recordOf(() => []),
  sort: 'relevans',
  offset: 0,
  limit: documents.length,
}

test('all documents of all terms are found and counted; those of the commonest term score as ever', async () => {
  const { compiled, reference } = enginePair(documents)
  const answer = await compiled.search(query)
  const expected = await reference.search(query)
  expect(answer.total).toBe(expected.total)
  expect(answer.facets).toEqual(expected.facets)
  const found = (hits: typeof answer.hits) => hits.map(({ document }) => document).sort((a, b) => a - b)
  expect(found(answer.hits)).toEqual(found(expected.hits))
  const scoreOf = new Map(expected.hits.map(({ document, score }) => [document, score]))
  const onlyCommonest = answer.hits.filter(({ document }) => document % 2 === 0 && document % 3 !== 0)
  expect(onlyCommonest.length).toBeGreaterThan(termCount / 3)
  for (const { document, score } of onlyCommonest) expect(score).toBeCloseTo(scoreOf.get(document) ?? 0, 9)
  expect(answer.hits.some(({ score }) => score === 0)).toBe(true)
})

test('in some of the fields every term counts', async () => {
  const { compiled, reference } = enginePair(documents)
  const asked: EngineQuery = {
    ...query,
    clause: { ...query.clause, fields: ['title'] } as EngineQuery['clause'],
  }
  const answer = await compiled.search(asked)
  const expected = await reference.search(asked)
  expect(answer.total).toBe(expected.total)
  expect(answer.hits.every(({ score }) => score > 0)).toBe(true)
})

test('all documents are found too where the terms are in too few to be written down', async () => {
  const rare = documents.map((document, index) => ({
    ...document,
    title: index % 3 === 0 ? `ordx${word(index % termCount)}` : 'plan',
    body: 'plan',
  }))
  const { compiled, reference } = enginePair(rare)
  const answer = await compiled.search(query)
  const expected = await reference.search(query)
  expect(answer.total).toBe(termCount)
  expect(answer.facets).toEqual(expected.facets)
  const found = (hits: typeof answer.hits) => hits.map(({ document }) => document).sort((a, b) => a - b)
  expect(found(answer.hits)).toEqual(found(expected.hits))
  expect(answer.hits.some(({ score }) => score === 0)).toBe(true)
})
