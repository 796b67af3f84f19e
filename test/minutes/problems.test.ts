import { describe, expect, test } from 'vitest'
import { checkMeeting } from './check-meeting.ts'

const minutes = (items: string) => `Referat for Havneudvalget, Næstved Kommune, den 4. maj 2017\n\n${items}`
const rules = async (path: string, text: string) =>
  (await checkMeeting(path, text)).reading.problems.map(({ rule }) => rule)

describe('problems', () => {
  test('complete minutes have none', async () => {
    const text = minutes('1. Broen\n\nBeslutning\n\nGodkendt.\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n')
    expect(await rules('a.md', text)).toEqual([])
  })

  test('a text without items says so', async () => {
    expect(await rules('a.md', 'Kære Birte\n\nTak for sidst.\n')).toEqual(['minutes/no-items'])
  })

  test('what the header does not say is named', async () => {
    const text = '1. Broen\n\nBeslutning\n\nGodkendt.\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n'
    expect(await rules('a.md', text)).toEqual([
      'minutes/date-missing',
      'minutes/council-missing',
      'minutes/municipality-missing',
    ])
  })

  test('skipped numbers and missing decisions are told at their place', async () => {
    const text = minutes(
      '1. Broen\n\nBeslutning\n\nGodkendt.\n\n3. Molen\n\nSagsfremstilling\n\nMolen er gammel.\n',
    )
    const { problems } = (await checkMeeting('a.md', text)).reading
    expect(problems.map(({ rule, place }) => [rule, place?.startLine])).toEqual([
      ['minutes/decision-missing', 9],
      ['minutes/number-sequence', 9],
    ])
  })
})

describe('ids', () => {
  test('the folder stands for the municipality, and unknown things have their own names', async () => {
    const items = '1. Broen\n\nBeslutning\n\nGodkendt.\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n'
    const inFolder = await checkMeeting('naestved/brev.md', items)
    expect(inFolder.reading.value.id).toBe('naestved/ukendt-raad/uden-dato-brev')
    expect(inFolder.reading.value.municipalityEvidence).toBe('folder')
    const nowhere = await checkMeeting('brev fra maj.md', items)
    expect(nowhere.reading.value.id).toBe('ukendt-kommune/ukendt-raad/uden-dato-brev-fra-maj')
  })
})
