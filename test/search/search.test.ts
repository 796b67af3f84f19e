import { describe, expect, it } from 'vitest'
import { checkSearch, eachHit, noSelection, numbersFound, resultsOf, serviceOver } from './check-search.ts'
import { documentOf } from './documents-fixture.ts'

describe('words', () => {
  it('finds a compound whole first, then with its parts close together, never by one part', async () => {
    expect(await numbersFound('lokalplaner')).toEqual(['2', '5'])
  })

  it('finds the parts of compounds', async () => {
    expect([...(await numbersFound('plan'))].sort()).toEqual(['2', '3', '5'])
    expect(await numbersFound('raad forening')).toContain('4')
  })

  it('puts the exact form first, then the word, then what is one, then what is about it', async () => {
    const titles = ['Rådhusets gård', 'Integrationsrådets møde', 'Rådene holder møde', 'Det nye råd']
    const documents = titles.map((title, index) => documentOf(`nordby/raad/2019-03-14/${index}`, { title }))
    const service = serviceOver(documents)
    const asked = { query: 'råd', selection: noSelection, sort: 'relevans', offset: 0, limit: 9 } as const
    const outcome = await service.search(asked)
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.message)
    expect(outcome.results.hits.map(({ title }) => title)).toEqual([...titles].reverse())
  })

  it('puts the newer first among items that answer alike, and says so', async () => {
    const dates = ['2011-05-01', '2019-05-01', '2015-05-01', '']
    const documents = dates.map((date, index) =>
      documentOf(`nordby/raad/2019-03-14/${index}`, { title: 'Budget', date }),
    )
    const outcome = await serviceOver(documents).search({
      query: 'budget',
      selection: noSelection,
      sort: 'relevans',
      offset: 0,
      limit: 9,
      explain: true,
    })
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.message)
    const { hits } = outcome.results
    expect(hits.map(({ date }) => date)).toEqual(['2019-05-01', '2015-05-01', '2011-05-01', ''])
    const added = hits.map(
      ({ explanation }) => explanation?.find(({ text }) => text === 'mødets dato')?.score,
    )
    const [newest = 0, second = 0, third = 0, undated] = added
    expect([second / newest, third / newest]).toEqual([expect.closeTo(0.5), expect.closeTo(0.25)])
    expect(undated).toBeUndefined()
    expect(newest).toBeLessThan(0.1 * (hits[0]?.score ?? 0))
  })

  it('wants all words', async () => {
    expect(await numbersFound('repatriering flygtninge')).toEqual(['5'])
    expect(await numbersFound('repatriering torvet')).toEqual([])
  })

  it('finds a municipality written without Danish letters', async () => {
    expect([...(await numbersFound('sydkoebing'))].sort()).toEqual(['5', '6'])
  })

  it('finds a meeting by its date in any form', async () => {
    expect(await numbersFound('6. september 2018')).toEqual(['4'])
    expect(await numbersFound('06.09.2018')).toEqual(['4'])
  })

  it('finds a case number whole and by its subject', async () => {
    expect(await numbersFound('01.02.05-P16-4-18')).toEqual(['2'])
    expect(await numbersFound('01.02.05')).toEqual(['2'])
    expect(await numbersFound('01.02.05-P16-4-19')).toEqual([])
  })

  it.each([
    'Sagsnr. 01.02.05-P16-0004-18',
    'sag nr. 01.02.05 - P16 - 4 - 18',
    'sagsnummer: 01.02.05-P16-4-18',
  ])('finds a case number with its label and zeros: %s', async (query) => {
    expect(await numbersFound(query)).toEqual(['2'])
  })

  it('finds an amount and a paragraph however they are written', async () => {
    expect(await numbersFound('kr. 30.000,-')).toEqual(['4'])
    expect(await numbersFound('paragraf 18')).toEqual(['4'])
  })

  it('lets a query of stop words find something', async () => {
    expect(await numbersFound('om')).not.toEqual([])
  })

  it('leaves out what is excluded', async () => {
    expect(await numbersFound('plan -udflugt')).toEqual(['2', '5'])
  })
})

describe('phrases', () => {
  it('takes a phrase as it stands, across line ends', async () => {
    expect(await numbersFound('"på torvet. dagen slutter"')).toEqual(['6'])
    expect(await numbersFound('"torvet på"')).toEqual([])
  })
})

describe('facets', () => {
  it('counts every facet as if its own choice were not made', async () => {
    const { total, facets } = await resultsOf('', {
      selection: { ...noSelection, kommune: ['sydkoebing'], aar: ['2019'] },
    })
    expect(total).toBe(2)
    expect(facets.kommune.map(({ label, count, selected }) => [label, count, selected])).toEqual([
      ['Nordby', 3, false],
      ['Sydkøbing', 2, true],
    ])
    expect(facets.aar.map(({ value, count }) => [value, count])).toEqual([['2019', 2]])
  })

  it('refuses a value that is not in the archive', async () => {
    expect(await checkSearch('', { selection: { ...noSelection, kommune: ['atlantis'] } })).toEqual({
      kind: 'refused',
      refusal: { parameter: 'kommune', message: 'Kommune „atlantis“ findes ikke i arkivet.' },
    })
  })
})

describe('hits', () => {
  it('marks exactly what matched', async () => {
    const { hits } = await resultsOf('høringssvar')
    const marked = hits[0]?.snippets.flatMap(({ text, marks }) =>
      marks.map(([start, end]) => text.slice(start, end)),
    )
    expect(marked).toEqual(['høringssvar'])
  })

  it.each(['', 'plan', 'høringssvar', 'findesikke'])(
    'come one by one as they come at once: "%s"',
    async (query) => {
      const { hits } = await resultsOf(query)
      const listed = await eachHit(query)
      expect(listed.map(({ id, score }) => [id, score])).toEqual(hits.map(({ id, score }) => [id, score]))
      expect(listed.map(({ snippets }) => snippets)).toEqual(hits.map(({ snippets }) => snippets.slice(0, 1)))
    },
  )

  it('none come where the search is refused', async () => {
    expect(await eachHit('', { selection: { ...noSelection, kommune: ['atlantis'] } })).toEqual([])
  })

  it('pages without gaps, newest first when nothing is asked', async () => {
    const all = await numbersFound('')
    expect(all).toHaveLength(6)
    expect(all.at(-1)).toBe('4')
    expect([
      ...(await numbersFound('', { limit: 4 })),
      ...(await numbersFound('', { offset: 4, limit: 4 })),
    ]).toEqual(all)
  })
})
