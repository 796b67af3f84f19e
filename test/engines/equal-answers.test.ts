// The law of the compiled engine: for any documents and any clause it answers what the MiniSearch engine answers.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EngineQuery } from '../../src/search/engine.ts'
import { recordOf } from '../../src/search/facet-columns.ts'
import { sortOrders } from '../../src/search/results.ts'
import { checkEqualAnswers, enginePair } from './check-equal-answers.ts'
import { randomClause, randomDocuments, randomSelection, randomTerm } from './random-archive.ts'

const query = fc.record({
  clause: randomClause,
  selection: randomSelection,
  sort: fc.constantFrom(...sortOrders),
  offset: fc.nat(12),
  limit: fc.nat(12),
})

// Beside what counts stands a term so often in other fields that no byte says it.
const oftenElsewhere: EngineQuery = {
  clause: {
    kind: 'any',
    clauses: [
      { kind: 'term', layer: 'form', term: 'plan', weight: 1, fields: undefined },
      { kind: 'term', layer: 'form', term: 'itplan', weight: 1, fields: [] },
    ],
  },
  selection: { ...recordOf(() => []), aar: ['2017'], emne: ['27'], sagstype: ['beslutning'] },
  sort: 'relevans',
  offset: 0,
  limit: 1,
}

describe('the compiled engine', () => {
  it('answers like MiniSearch over small archives', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomDocuments(0, 12),
        fc.array(query, { minLength: 1, maxLength: 8 }),
        async (documents, queries) => {
          const pair = enginePair(documents)
          for (const asked of queries) {
            await checkEqualAnswers(pair, asked)
            // A page asks for the routine items of a query too, and for the query without them.
            const routine = { kind: 'all', clauses: [asked.clause, { kind: 'routine' }] } as const
            await checkEqualAnswers(pair, { ...asked, clause: routine })
            const others = { kind: 'without', clause: asked.clause, excluded: [routine] } as const
            await checkEqualAnswers(pair, { ...asked, clause: others })
            await checkEqualAnswers(pair, asked)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('knows the same words in as many documents', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocuments(0, 30), fc.array(randomTerm), async (documents, terms) => {
        const { compiled, reference } = enginePair(documents)
        const expected = [...(await reference.vocabulary())]
        expect([...(await compiled.vocabulary())]).toEqual(
          expected.sort((one, other) => (one.form < other.form ? -1 : 1)),
        )
        for (const term of terms)
          expect(await compiled.documentCountOf(term)).toBe(await reference.documentCountOf(term))
      }),
      { numRuns: 50 },
    )
  })

  it('answers like MiniSearch where one clause stands in several places', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomDocuments(0, 12),
        query,
        randomClause,
        randomClause,
        async (documents, asked, one, other) => {
          const both = { kind: 'all', clauses: [one, asked.clause] } as const
          const raised = { kind: 'prefer', clause: both, extra: one } as const
          const clause = { kind: 'any', clauses: [raised, { kind: 'all', clauses: [other, one] }] } as const
          await checkEqualAnswers(enginePair(documents), { ...asked, clause })
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('answers like MiniSearch where posting lists have many blocks', async () => {
    const [documents = []] = fc.sample(randomDocuments(1000, 1000), { numRuns: 1, seed: 5 })
    const pair = enginePair(documents)
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        await checkEqualAnswers(pair, asked)
      }),
      { numRuns: 2000, examples: [[oftenElsewhere]] },
    )
  })
})
