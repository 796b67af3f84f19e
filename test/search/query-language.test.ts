import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queryExamples, queryFields } from '../../src/search/query/query-fields.ts'
import { checkSearch, numbersFound, resultsOf } from './check-search.ts'

describe('the query language', () => {
  it.each([
    ['"foreningernes dag"', ['6']],
    ['"dag foreningernes"', []],
    ['"rådet"', ['4', '2']],
    ['høring ELLER repatriering', ['5', '2']],
    ['(høring ELLER repatriering) -flygtninge', ['2']],
    ['frivil*', ['4']],
    ['titel:budget', ['4']],
    ['titel:servicelov', []],
    ['beslutning:april', ['2']],
    ['sag:01.02.05-P16-4-18', ['2']],
    ['kommune:sydkøbing musik', ['6']],
    ['råd:integrationsrådet plan', ['5']],
    ['emne:27', ['4']],
    ['emne:social', ['4']],
    ['udfald:udsat', ['2']],
    ['udfald:udskudt', ['2']],
    ['udfald:godkendt', ['1', '6']],
    ['udfald:efterretning', ['4']],
    ['sag:"01.02.05 P16 4 18"', ['2']],
    ['år:2018', ['4']],
    ['2017..2018', ['4']],
    ['fra:2019 plan udflugt', ['3']],
    ['til:31.12.2018', ['4']],
    ['plan -"lokal plan"', ['3', '2']],
    ['"plan" -udflugt', ['5']],
    ['ældrepleje og -foreninger', ['4']],
  ])('%s', async (query, expected) => {
    expect([...(await numbersFound(query))].sort()).toEqual([...expected].sort())
  })

  it('says what it does not understand, with its place', async () => {
    const { query } = await resultsOf('forfatter:jensen "åben')
    expect(query.problems.map(({ start, end }) => [start, end])).toEqual([
      [0, 10],
      [17, 22],
    ])
  })

  it.each([
    ['titel: plan', [[0, 6]], ['2', '3', '5']],
    ['*plan', [[0, 5]], ['2', '3', '5']],
    ['musik *', [[6, 7]], ['6']],
    ['musik ELLER', [[6, 11]], ['6']],
    ['AND musik', [[0, 3]], ['6']],
    ['musik NOT torvet', [[6, 9]], ['6']],
  ])('says what is left out of %j, and searches the rest', async (query, places, numbers) => {
    const results = await resultsOf(query)
    expect(results.query.problems.map(({ start, end }) => [start, end])).toEqual(places)
    expect(results.hits.map((hit) => hit.number ?? '').sort()).toEqual(numbers)
  })

  it('says which value of a field the archive lacks', async () => {
    const { query, total } = await resultsOf('kommune:atlantis plan')
    expect(total).toBe(0)
    expect(query.problems[0]?.message).toBe('Kommune „atlantis“ findes ikke i arkivet.')
  })

  it('leaves out stop words and question words, and says so', async () => {
    const { query, hits } = await resultsOf('hvad besluttede rådet om lokalplanen')
    expect(query.ignored).toEqual(['hvad', 'besluttede', 'om'])
    expect(hits[0]?.number).toBe('2')
  })

  it.each([...queryFields, ...queryExamples])(
    'understands the example $example of the help page',
    async ({ example }) => {
      const { query } = await resultsOf(example)
      expect(query.problems.filter(({ message }) => !message.includes('findes ikke i arkivet'))).toEqual([])
    },
  )
})

describe('names among the words', () => {
  it('become filters that can be undone', async () => {
    const { query, hits } = await resultsOf('musik sydkøbing 2019')
    expect(hits.map((hit) => hit.number)).toEqual(['6'])
    expect(query.filters).toEqual([
      {
        facet: 'kommune',
        value: 'sydkoebing',
        label: 'Sydkøbing',
        text: 'sydkøbing',
        undoQuery: 'musik "sydkøbing" 2019',
        restQuery: 'musik 2019',
      },
      {
        facet: 'aar',
        value: '2019',
        label: '2019',
        text: '2019',
        undoQuery: 'musik sydkøbing "2019"',
        restQuery: 'musik sydkøbing',
      },
    ])
  })

  it('stay words where a text outside of the filter would be lost', async () => {
    const { query, hits } = await resultsOf('budget 2019')
    expect(query.filters).toEqual([])
    expect(hits.map((hit) => hit.number)).toEqual(['4'])
  })

  it('stay words where nothing else is asked', async () => {
    expect((await resultsOf('sydkøbing')).query.filters).toEqual([])
  })
})

describe('nothing found', () => {
  it('corrects a misspelt word and says so', async () => {
    const { query, hits } = await resultsOf('repatiering')
    expect(hits.map((hit) => hit.number)).toEqual(['5'])
    expect(query.corrections).toEqual([
      { from: 'repatiering', to: 'repatriering', query: 'repatriering', applied: true },
    ])
  })

  it('changes no word that exists', async () => {
    expect((await resultsOf('repatriering torvet')).query.corrections).toEqual([])
  })

  it('shows apart what has most of the words', async () => {
    const { total, partialHits } = await resultsOf('repatriering flygtninge torvet')
    expect(total).toBe(0)
    expect(partialHits.map((hit) => hit.number)).toEqual(['5'])
  })

  it('finds nothing for junk', async () => {
    const { total, partialTotal } = await resultsOf('qwxzvbnm')
    expect([total, partialTotal]).toEqual([0, 0])
  })
})

describe('an explanation', () => {
  it('tells the share of each part of the query in a score', async () => {
    const { hits } = await resultsOf('lokalplan høringssvar', { explain: true })
    const lines = hits[0]?.explanation ?? []
    const texts = ['lokalplan', 'høringssvar', 'lokalplan høringssvar', 'mødets dato']
    expect([...new Set(lines.map(({ text }) => text))]).toEqual(texts)
    expect(lines.map(({ how }) => how)).toContain('præcis denne form')
  })
})

describe('whatever is typed', () => {
  const fragment = fc.constantFrom(
    '"',
    '(',
    ')',
    '-',
    'ELLER',
    'plan',
    'kommune:',
    'år:',
    '2015..',
    '*',
    ':',
    '\u0000',
    'råd',
    '„',
  )
  const query = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fragment, { maxLength: 20 }).map((fragments) => fragments.join(' ')),
    fc.array(fragment, { maxLength: 20 }).map((fragments) => fragments.join('')),
  )

  it('is answered: results, or one Danish sentence; marks lie in their texts, in order', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (typed) => {
        const outcome = await checkSearch(typed)
        if (outcome.kind === 'refused') throw new Error(outcome.refusal.message)
        const { results } = outcome
        for (const hit of results.hits) {
          for (const { text, marks } of hit.snippets) {
            let end = 0
            for (const mark of marks) {
              expect(mark[0]).toBeGreaterThanOrEqual(end)
              expect(mark[1]).toBeGreaterThan(mark[0])
              end = mark[1]
            }
            expect(end).toBeLessThanOrEqual(text.length)
          }
        }
        for (const { start, end } of results.query.problems)
          expect(start < end && end <= typed.length).toBe(true)
        const outcomes = results.facets.kommune.reduce((sum, { count }) => sum + count, 0)
        expect(outcomes).toBe(results.total)
      }),
    )
  })

  it('is refused when it is too long', async () => {
    const outcome = await checkSearch('a'.repeat(10_000))
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { parameter: 'q' } })
  })
})
