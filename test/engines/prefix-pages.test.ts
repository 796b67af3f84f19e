// Where it is known what a beginning scores at most by range of documents, most ranges are passed over: the page must be the same.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnalyzer } from '../../src/danish/create-analyzer.ts'
import { compiledKind } from '../../src/engines/compiled/compiled-engine.ts'
import { putLevels, rangeCountOf, rangeDocuments } from '../../src/engines/compiled/range-bounds.ts'
import type { Clause, SearchEngine } from '../../src/search/engine.ts'
import type { SearchDocument } from '../../src/search/documents.ts'
import { buildEngine } from '../../src/search/search-index.ts'
import { loadLexicon } from '../../src/store/lexicon-file.ts'
import { documentOf } from '../search/documents-fixture.ts'
import { randomClause, randomSelection } from './random-archive.ts'

const analyzer = createAnalyzer(await loadLexicon())
// So many that ranges are asked about for pages that end with the sixth hit and before.
const documentCount = 80 * rangeDocuments + 5
const termCount = 90

test('the levels of a range say at least what its documents score', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: 0, max: 1000, noNaN: true }), { maxLength: 600 }), (numbers) => {
      const sums = Float32Array.from(numbers)
      const levels = new Uint8Array(rangeCountOf(sums.length))
      const step = putLevels(sums, levels)
      sums.forEach((sum, document) => {
        const bound = step * (levels[Math.floor(document / rangeDocuments)] ?? 0)
        expect(bound).toBeGreaterThanOrEqual(sum * (1 - 1e-12))
      })
      expect(step * Math.max(0, ...levels)).toBeCloseTo(Math.max(0, ...sums), 3)
    }),
  )
})

test('pages of a beginning with many postings are those of the whole order', async () => {
  const engine = compiledKind.open(buildEngine(compiledKind, analyzer, documents()))
  await fc.assert(
    fc.asyncProperty(
      clauseWithPrefix,
      randomSelection,
      fc.nat(5),
      fc.nat(5),
      async (clause, selection, offset, limit) => {
        await checkPage(engine, { clause, selection, sort: 'relevans', offset, limit })
      },
    ),
    { numRuns: 400 },
  )
})

async function checkPage(engine: SearchEngine, query: Parameters<SearchEngine['search']>[0]): Promise<void> {
  const page = await engine.search(query)
  const whole = await engine.search({ ...query, offset: 0, limit: documentCount })
  expect(page.total).toBe(whole.total)
  expect(page.hits).toEqual(whole.hits.slice(query.offset, query.offset + query.limit))
}

// Alone, and in every place a clause can have, beside what is known of no range.
const prefix: Clause = { kind: 'prefix', layer: 'form', prefix: 'ordx', weight: 1, fields: undefined }
// These stand for few terms, whose documents are not written down.
const longer: Clause = { ...prefix, prefix: 'ordxc', weight: 0.5 }
const onlyPlan: Clause = { ...prefix, prefix: 'pla' }
const clauseWithPrefix: fc.Arbitrary<Clause> = fc.oneof(
  fc.constantFrom<Clause>(
    prefix,
    longer,
    onlyPlan,
    { ...prefix, fields: ['title'] },
    { kind: 'all', clauses: [prefix, longer] },
    { kind: 'best', clauses: [onlyPlan, prefix] },
    { kind: 'newer', clause: prefix, weight: 0.1 },
  ),
  fc
    .tuple(fc.constantFrom('any' as const, 'best' as const, 'all' as const), randomClause)
    .map(([kind, other]): Clause => ({ kind, clauses: [prefix, other] })),
  randomClause.map((other): Clause => ({ kind: 'most', clauses: [other, prefix, longer], share: 0.3 })),
  randomClause.map((extra): Clause => ({ kind: 'prefer', clause: prefix, extra })),
  randomClause.map((clause): Clause => ({ kind: 'prefer', clause, extra: prefix })),
  randomClause.map((other): Clause => ({ kind: 'without', clause: prefix, excluded: [other] })),
)

// Terms of one beginning in half of the titles and most of the bodies, some in far more than others.
function documents(): readonly SearchDocument[] {
  const slugs = ['nordby', 'sydkoebing', 'vesterå']
  return Array.from({ length: documentCount }, (_, number) => {
    const term = (salt: number) =>
      `ordx${letters(spread(number, salt) % (1 + (spread(number, salt + 1) % termCount)))}`
    const count = spread(number, 3) % 6
    return documentOf(`nordby/raad/2019-03-14/${number}`, {
      title: number % 2 === 0 ? `plan ${term(5)}` : 'plan for rådet',
      decision: number % 5 === 0 ? term(7) : '',
      body: ['og høring', ...Array.from({ length: count }, (_each, index) => term(11 + 2 * index))].join(' '),
      municipalitySlug: slugs[spread(number, 2) % slugs.length] ?? '',
      date: `20${10 + (number % 9)}-03-0${1 + (number % 7)}`,
    })
  })
}

// Letters only: a number would be read as one.
function letters(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] ?? '')
}

function spread(number: number, salt: number): number {
  return Math.imul(number + 1, 2_654_435_761 + 97 * salt * salt) >>> 9
}
