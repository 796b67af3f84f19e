import { describe, expect, it } from 'vitest'
import { serviceOver } from './check-search.ts'
import { documentOf } from './documents-fixture.ts'

const titles: Readonly<Record<string, string>> = {
  'nordby/byraadet/2019-01-01/1': 'Cykelsti langs havnen',
  'nordby/byraadet/2018-01-01/2': 'Anlæg af cykelstier ved havnen',
  'nordby/byraadet/2017-01-01/3': 'Havnen i Nordby',
  'sydkoebing/byraadet/2019-01-01/4': 'Cykelstier',
  'sydkoebing/byraadet/2018-01-01/5': 'En sti til cykler',
  'sydkoebing/byraadet/2017-01-01/6': 'Havnen, havnen og atter havnen',
  'sydkoebing/byraadet/2016-01-01/7': 'Budget langs og tværs',
}
const routine = documentOf('nordby/byraadet/2019-01-01/8', {
  title: 'Cykelsti langs havnen',
  isRoutine: true,
})
const documents = Object.entries(titles).map(([id, title]) => documentOf(id, { title }))

async function near(title: string, limit = 9) {
  const service = serviceOver([...documents, routine])
  const { here, elsewhere } = await service.nearTitles({ title, municipality: 'nordby', limit })
  const numbers = (hits: typeof here) => hits.map(({ id }) => id.slice(id.lastIndexOf('/') + 1))
  return { here: numbers(here), elsewhere: numbers(elsewhere) }
}

describe('items of like titles', () => {
  it('share two words or two parts of a compound, here and elsewhere, nearest first', async () => {
    const { here, elsewhere } = await near('Cykelsti langs havnen')
    expect(here).toEqual(['1', '2'])
    expect(elsewhere.toSorted()).toEqual(['4', '5'])
  })

  it('are none for a word in common, however often it is there, nor for small words', async () => {
    expect(await near('Havnen')).toEqual({ here: [], elsewhere: [] })
    expect(await near('Havnen og budgettet')).toEqual({ here: [], elsewhere: [] })
    expect(await near('')).toEqual({ here: [], elsewhere: [] })
  })

  it('are no more than are wanted of either', async () => {
    const { here, elsewhere } = await near('Cykelsti langs havnen', 1)
    expect(here).toEqual(['1'])
    expect(elsewhere).toHaveLength(1)
  })
})
