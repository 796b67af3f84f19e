import { describe, expect, test } from 'vitest'
import { kleEntry } from '../../../src/minutes/practice/kle.ts'
import { vocabularies } from '../../../src/minutes/practice/topic-vocabulary.ts'
import { topicsOf } from '../../../src/minutes/practice/topics.ts'
import { cell, tableOf } from './table.ts'

const unknown = { caseNumber: undefined, journalNumber: undefined, title: undefined, text: '' }

describe('topics of an item', () => {
  test('a KLE number in front of the case number is taken at its word', () => {
    const topics = topicsOf({ ...unknown, caseNumber: '01.02.05-P16-41-17', title: 'Ny skole' })
    expect(topics).toEqual([{ code: '01.02.05', title: 'Lokalplanlægning', via: 'case-number' }])
  })

  test('a journal number counts too, and the same subject is given once', () => {
    const topics = topicsOf({ ...unknown, caseNumber: '15.40.00-A00-1-18', journalNumber: '15.40.00' })
    expect(topics.map(({ code }) => code)).toEqual(['15.40.00'])
  })

  test.each(['00.22.02-P35-1-20', '00.22.04-P35-7-18', '00.22.04'])(
    '%s marks the meeting itself',
    (number) => {
      expect(topicsOf({ ...unknown, caseNumber: number, title: 'Godkendelse af dagsorden' })).toEqual([])
    },
  )

  test('a subject that is not in the table gives the group above it', () => {
    expect(topicsOf({ ...unknown, caseNumber: '01.02.99-P16-1-17' })[0]?.code).toBe('01.02')
  })

  test('numbers of other systems are no topics, and the words are asked instead', () => {
    const topics = topicsOf({ ...unknown, caseNumber: '326-2018-1498', title: 'Spildevandsplan 2024' })
    expect(topics).toMatchObject([{ code: '06.01', via: 'words' }])
  })

  test('every code of the vocabulary stands in the table', () => {
    const codes = vocabularies.flatMap((vocabulary) => Object.keys(vocabulary))
    expect(codes.filter((code) => kleEntry(code)?.code !== code)).toEqual([])
  })

  test('what the words propose is mostly right, and most titles that name a subject get one', () => {
    const judged = tableOf('topic-labels.tsv').map(([title = '', group]) => ({
      title,
      group: cell(group),
      proposed: topicsOf({ ...unknown, title })[0]?.code.slice(0, 2),
    }))
    const proposed = judged.filter(({ proposed: code }) => code !== undefined)
    const right = proposed.filter(({ group, proposed: code }) => group === code)
    const wrong = proposed.filter((one) => !right.includes(one)).map(({ title }) => title)
    expect(right.length / proposed.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(right.length / judged.filter(({ group }) => group !== undefined).length).toBeGreaterThanOrEqual(
      0.85,
    )
  })
})
