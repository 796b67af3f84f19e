import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decision, section, archivedMeeting, type ItemSketch } from '../web/fake-meetings.ts'
import { documentsOf } from '../../src/search/documents.ts'
import { resultsOf } from './check-search.ts'

/** The document of one invented item. */
function documentWith(item: ItemSketch) {
  const meeting = {
    municipality: 'Nordby',
    municipalitySlug: 'nordby',
    council: 'Rådet',
    councilSlug: 'raadet',
  }
  const [document] = documentsOf(
    archivedMeeting({ ...meeting, date: '2019-03-14', items: [item] }),
    () => undefined,
  )
  return document
}

const approval = { title: 'Godkendelse af dagsorden', isRoutine: true }

describe('routine items', () => {
  const aside: readonly ItemSketch[] = [
    { ...approval, decision: decision('adopted', ['Dagsordenen blev godkendt.']) },
    { ...approval, sections: [section('other', undefined, 'Ingen bemærkninger.')] },
    { title: 'Eventuelt', isRoutine: true },
    { title: 'Meddelelser', decision: decision('none', ['Intet.']) },
    { title: 'Orientering fra formanden' },
    { title: 'Lukket punkt', isOpen: false },
    {
      ...approval,
      title: 'Godkendelse af referatet',
      sections: [
        section('summary', 'Resumé', 'Kompetenceudvalg: Ældrerådet'),
        section(
          'recommendation',
          'Indstilling',
          'Administrationen indstiller, at rådet godkender referatet af mødet.',
        ),
        section('decision', 'Beslutning', 'Ældrerådet, 3. maj 2019', 'Godkendt. Medlem Alfa var fraværende.'),
      ],
      decision: decision('adopted', ['Godkendt.', 'Fraværende: Medlem Alfa, Medlem Beta, Medlem Gamma']),
    },
  ]
  it.each(aside.map((item) => [item.title, item] as const))('%s with a formula is set aside', (_, item) => {
    expect(documentWith(item)?.isRoutine).toBe(true)
  })

  const report =
    'Formanden fortalte om mødet med boligforeningen, hvor der blev aftalt en fælles dag for nye beboere i maj.'
  const kept: readonly ItemSketch[] = [
    { title: 'Lokalplan 12', decision: decision('adopted', ['Godkendt.']) },
    { title: 'Eventuelt', isRoutine: true, sections: [section('other', undefined, report)] },
    { title: 'Orientering', decision: decision('noted', [report]) },
    { ...approval, decision: decision('postponed', ['Udsat.']) },
    { ...approval, attachments: ['Dagsorden.pdf'] },
    { title: 'Meddelelser', decision: decision('noted', ['Besøg på tre plejecentre.']) },
    {
      title: 'Lukket punkt',
      isOpen: false,
      decision: decision('adopted', ['Grunden sælges for 2 mio. kr.']),
    },
    { title: 'Orientering om budget 2020' },
  ]
  it.each(kept.map((item) => [item.title, item] as const))('%s with substance is kept', (_, item) => {
    expect(documentWith(item)?.isRoutine).toBe(false)
  })
})

describe('the type of a case', () => {
  const types: readonly (readonly [ItemSketch, readonly string[]])[] = [
    [{ title: 'Havnen', caseType: 'Til drøftelse' }, ['droeftelse']],
    [{ title: 'Havnen', caseType: 'Beslutningssag', isOpen: false }, ['beslutning', 'lukket']],
    [{ title: 'Orientering om havnen' }, ['orientering']],
    [{ title: 'Havnen (Beslutning)' }, ['beslutning']],
    [{ title: 'Drøftelsesoplæg om havnen' }, []],
    [{ title: 'Havnen', isOpen: undefined }, []],
  ]
  it.each(types.map(([item, expected]) => [item.title, item.caseType, item, expected] as const))(
    '%s, printed %s',
    (_title, _type, item, expected) => {
      expect(documentWith(item)?.caseTypes).toEqual(expected)
    },
  )
})

describe('where routine items stand', () => {
  it('last or among the others the same is found and counted; left out, just they are missing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', 'godkendt', 'ældrerådet', 'dagsorden', 'plan', 'findesikke'),
        fc.constantFrom('relevans' as const, 'nyeste' as const, 'aeldste' as const),
        async (query, sort) => {
          const among = await resultsOf(query, { sort })
          const last = await resultsOf(query, { sort, routine: 'sidst' })
          const without = await resultsOf(query, { sort, routine: 'uden' })
          const ids = last.hits.map(({ id }) => id)
          expect([...ids].sort()).toEqual(among.hits.map(({ id }) => id).sort())
          expect([last.total, last.facets, last.routineTotal]).toEqual([
            among.total,
            among.facets,
            among.routineTotal,
          ])
          expect(without.total).toBe(among.total - among.routineTotal)
          expect(without.hits.map(({ id }) => id)).toEqual(ids.slice(0, without.total))
          const pages = [0, 2, 4, 6].map((offset) =>
            resultsOf(query, { sort, routine: 'sidst', offset, limit: 2 }),
          )
          expect((await Promise.all(pages)).flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual(ids)
        },
      ),
    )
  })

  it('one whose title has a word of the query was asked for', async () => {
    expect((await resultsOf('dagsorden')).routineTotal).toBe(0)
    expect((await resultsOf('')).routineTotal).toBe(1)
    expect((await resultsOf('ældrerådet')).routineTotal).toBe(1)
    expect((await resultsOf('beslutning:godkendt')).routineTotal).toBe(1)
  })
})
