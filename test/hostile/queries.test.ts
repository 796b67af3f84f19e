import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fakeSnapshot } from '../web/fake-snapshot.ts'
import { fuzzRuns } from './fuzz-runs.ts'
import { hostileQuery } from './hostile-requests.ts'

const { search, archive } = fakeSnapshot()
const nothingChosen = { kommune: [], raad: [], aar: [], emne: [], udfald: [], sagstype: [] }
const longText = fc
  .array(hostileQuery, { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(' ').slice(0, 500))

it('any query is answered or refused with a sentence, and finds at most what there is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostileQuery, longText), async (query) => {
      const outcome = await search.search({
        query,
        selection: nothingChosen,
        sort: 'relevans',
        offset: 0,
        limit: 20,
      })
      if (outcome.kind === 'refused') {
        expect(outcome.refusal.message).not.toBe('')
        return
      }
      expect(outcome.results.total).toBeLessThanOrEqual(archive.itemCount)
      expect(outcome.results.hits.length).toBeLessThanOrEqual(20)
    }),
    { numRuns: fuzzRuns(100) },
  )
})

it('marks of any query lie inside any text, in order, and apart', () => {
  fc.assert(
    fc.property(hostileQuery, fc.oneof(hostileQuery, fc.string({ unit: 'binary' })), (query, text) => {
      let last = 0
      for (const [start, end] of search.marksIn(query, text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: fuzzRuns(100) },
  )
})
