// What a segmenter must never do, one test a rule. The documents are the fixtures beside this file or are written out here.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AgendaItem } from '../../src/model/agenda-item.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import { checkMeeting } from './check-meeting.ts'

async function meetingOf(name: string): Promise<Meeting> {
  const content = readFileSync(new URL(`fixtures/${name}`, import.meta.url))
  return (await checkMeeting(name, content)).reading.value
}

const numbersOf = (items: readonly AgendaItem[]) => items.map(({ number }) => number)
const titlesOf = (items: readonly AgendaItem[]) => items.map(({ title }) => title)

describe('never', () => {
  test('1. a number, title, case number or date that is not printed', async () => {
    const { items } = await meetingOf('case-line-without-title.md')
    expect(items.map(({ number, title }) => [number, title])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ])
    const states = await meetingOf('state-line-only.md')
    expect(states.items.map(({ title, caseNumber }) => [title, caseNumber])).toEqual(
      Array(3).fill([undefined, undefined]),
    )
    expect((await meetingOf('label-cycle-only.md')).items.map(({ slug }) => slug)).toEqual(['p1', 'p2'])
  })

  test("2. an earlier body's decision, or a recommendation, as the decision", async () => {
    const { items } = await meetingOf('inline-labels-chain.txt')
    expect(items[0]?.decision).toMatchObject({ by: 'Byrådet', date: '2017-02-28', outcome: 'adopted' })
    expect(items[0]?.earlierDecisions.map(({ body }) => body)).toEqual(['Planudvalget', 'Økonomiudvalget'])
    const closed = await meetingOf('state-line-only.md')
    expect(closed.items[2]?.decision).toBeUndefined()
  })

  test('3. items from lists of contents, numbered points, table cells or prose', async () => {
    expect(numbersOf((await meetingOf('numbered.md')).items)).toEqual(['1', '2'])
    expect(numbersOf((await meetingOf('contents-glued-to-heading.txt')).items)).toEqual(['31', '32', '33'])
    expect(numbersOf((await meetingOf('table-head-and-groups.html')).items)).toEqual(['98', '99'])
    expect(numbersOf((await meetingOf('time-range-and-glued-header.md')).items)).toEqual([
      '1',
      '2',
      '3',
      '4',
      undefined,
      '6',
    ])
  })

  test('4. one item of two that share a case number, or two of one whose heading is printed twice', async () => {
    expect((await meetingOf('case-line-without-title.md')).items.map(({ caseNumber }) => caseNumber)).toEqual(
      ['18/77', '18/77'],
    )
    expect(numbersOf((await meetingOf('double-heading-and-chain.txt')).items)).toEqual(['1', '2'])
    expect(numbersOf((await meetingOf('punkt-heading-twice.md')).items)).toEqual(['1', '2'])
  })

  test('5. items dropped or renumbered where numbers skip or repeat', async () => {
    const { items } = await meetingOf('page-breaks-and-numbers-skipped.txt')
    expect(items.map(({ slug }) => slug)).toEqual(['31', '33', '33-2'])
    expect(numbersOf(items)).toEqual(['31', '33', '33'])
  })

  test('6. a title or case number above its number with the item before', async () => {
    const above = await meetingOf('sag-number-title-above.md')
    expect(titlesOf(above.items)).toEqual([
      'Stoppested på Engvej - frigivelse af bevilling',
      'LUKKET - Personalesag',
      'Eventuelt',
    ])
    const { items } = await meetingOf('case-number-above-heading.html')
    expect(items.map(({ caseNumber }) => caseNumber)).toEqual(['01.02.05-P16-41-17', '00.01.00-G01-2-17'])
  })

  test('7. a title that begins with "Beslutning" as a label, or a glued label missed', async () => {
    const { items } = await meetingOf('glued-labels.md')
    expect(items[0]?.title).toBe('Beslutning om torvedage')
    expect(items[0]?.sections.map(({ label }) => label)).toContain('Sagsfremstilling')
    expect(items[0]?.decision?.text).toContain('Godkendt.')
  })

  test('8. "Indstilles godkendt" as approved, or an item rejected because an amendment fell', async () => {
    expect((await meetingOf('sag-number-title-above.md')).items[0]?.decision?.outcome).toBe('referred')
    expect((await meetingOf('nr-sender-decision.txt')).items[1]?.decision?.outcome).toBe('adopted')
    expect((await meetingOf('page-per-item.html')).items[1]?.decision?.outcome).toBe('adopted')
  })

  test('9. running heads, page numbers, buttons and signatures as content', async () => {
    const texts = async (name: string) =>
      (await meetingOf(name)).items.flatMap(({ sections }) => sections.map(({ text }) => text)).join('\n')
    expect(await texts('page-breaks-and-numbers-skipped.txt')).not.toMatch(/Side \d/)
    expect(await texts('flattened-pages.txt')).not.toMatch(/Side|Underskriftsblad/)
    expect(await texts('case-line-without-title.md')).not.toMatch(/Udskriv/)
    const page = await meetingOf('page-per-item.html')
    expect(page.items[0]?.decision?.text).not.toMatch(/OM MØDET|sluttede/)
  })

  test('10. items of a page that has none', async () => {
    const { items, date } = await meetingOf('noise-without-items.txt')
    expect(items).toEqual([])
    expect(date).toBeUndefined()
  })
})
