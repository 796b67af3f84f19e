import { describe, expect, it } from 'vitest'
import { checkAnalysis, termsOf } from './check-analysis.ts'

describe('what is kept whole', () => {
  it.each([
    'den 23. februar 2017',
    '23.2.2017',
    '23.02.2017',
    '23-02-2017',
    '23/2-2017',
    '2017-02-23',
    '23. feb. 2017',
  ])('a date however it is written: %s', (text) => {
    expect(termsOf(text, 'date')).toEqual(['2017-02-23', '--02-23', '2017-02', 'februar', '2017'])
  })

  it('no date that the calendar does not have', () => {
    expect(termsOf('31.4.2017', 'date')).toEqual([])
  })

  it.each([
    ['30.000 kr.', '30000kr'],
    ['kr. 30.000,-', '30000kr'],
    ['2,4 mio. kr.', '2400000kr'],
    ['1.500.000 kroner', '1500000kr'],
  ])('an amount in kroner: %s', (text, term) => {
    expect(termsOf(text, 'amount')[0]).toBe(term)
  })

  it.each([
    ['§ 18, stk. 2, nr. 3', ['§18-stk2-nr3', '§18-stk2', '§18']],
    ['§18', ['§18']],
    ['paragraf 16 b', ['§16b']],
  ])('a paragraph of law with what it belongs to: %s', (text, terms) => {
    expect(termsOf(text, 'paragraph')).toEqual(terms)
  })

  it.each([
    ['27.15.04-G01-3-19', ['27.15.04-g01-3-19', '27.15.04-g01', '27.15.04']],
    ['27.15.04 - G01 - 3 - 19', ['27.15.04-g01-3-19', '27.15.04-g01', '27.15.04']],
    ['27.15.04-G01-0003-04', ['27.15.04-g01-0003-04', '27.15.04-g01-3-04', '27.15.04-g01', '27.15.04']],
    ['412-2019-2203', ['412-2019-2203']],
    ['19/01377', ['19/01377', '19/1377']],
    ['2016-004411', ['2016-004411', '2016-4411']],
    ['SAG-2023-00817', ['sag-2023-00817', 'sag-2023-817']],
  ])('a case number, a KLE number also by its subject: %s', (text, terms) => {
    expect(termsOf(text, 'case-number')).toEqual(terms)
  })

  it.each([
    ['bl.a.', ['bla']],
    ['bl. a.', ['bla']],
    ['pkt. 7', ['pkt', 'punkt']],
    ['IGU', ['igu']],
  ])('an abbreviation with and without dots: %s', (text, terms) => {
    expect(termsOf(text, 'abbreviation')).toEqual(terms)
  })

  it('an address by the whole and by its domain', () => {
    expect(termsOf('post@nordby.dk', 'address')).toEqual(['post@nordby.dk', 'nordby.dk'])
    expect(termsOf('https://www.nordby.dk/raad/moeder.', 'address')).toEqual([
      'nordby.dk/raad/moeder',
      'nordby.dk',
    ])
  })

  it('no acronym in a heading in capitals', () => {
    expect(checkAnalysis('REFERAT FRA MØDE').map((token) => token.kind)).toEqual(['word', 'word', 'word'])
  })
})
