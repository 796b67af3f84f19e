import { describe, expect, it } from 'vitest'
import { checkAnalysis, partsOf, termsOf } from './check-analysis.ts'

describe('a word', () => {
  it.each([
    ['møderne', 'moede'],
    ['børnenes', 'barn'],
    ['vedtog', 'vedtage'],
    ['mænd', 'mand'],
    ['Flygtninge', 'flygtning'],
    ['bedst', 'god'],
    ['flest', 'mange'],
    ['VUC’s', 'vuc'],
  ])('is found under its lemma: %s', (word, lemma) => {
    expect(termsOf(word, 'word')).toContain(lemma)
  })

  it('that the dictionary lacks has the lemma of its head', () => {
    expect(termsOf('kvotebørnene', 'word')).toEqual(['kvotebarn'])
  })

  it('of no dictionary is found under its stem', () => {
    expect(termsOf('blorkningerne', 'word')).toEqual(termsOf('blorkninger', 'word'))
  })

  it('keeps its form beside its lemma', () => {
    expect(termsOf('Rådets', 'word')).toContain('raad')
    expect(checkAnalysis('Rådets')[0]?.form).toBe('raadets')
  })

  it('without Danish letters is read with them', () => {
    expect(termsOf('boerneomraadet', 'word')).toEqual(termsOf('børneområdet', 'word'))
    expect(partsOf('boerneomraadet')).toBe('boerne|omraadet')
  })
})

describe('a compound', () => {
  it.each([
    'boligplacerings|aftale',
    'havne|bassin',
    'vinter|vejs|renoverings|udvalg',
    'tolke|bistand',
    'fritids|pas|ordningen',
    'tilsyns|besøg',
    'grundvands|kortlægningen',
  ])('splits where its words meet: %s', (expected) => {
    const parts = partsOf(expected.replaceAll('|', ''))
    expect(parts.replaceAll('|', '')).toBe(expected.replaceAll('|', ''))
    const cuts = (text: string) => text.split('|').map((_, index, all) => all.slice(0, index).join('').length)
    expect(cuts(parts)).toEqual(expect.arrayContaining(cuts(expected)))
  })

  it.each([
    'forvaltning',
    'kontoret',
    'indstilling',
    'avanceret',
    'Frederikshavn',
    'selskab',
    'oplysninger',
    'transport',
  ])('is not what only looks like one: %s', (word) => {
    expect(partsOf(word)).toBe(word)
  })

  it('has its parts opened, and what neighbouring parts make', () => {
    expect(termsOf('klimatilpasningsplanen', 'part')).toEqual([
      'klimatilpasning',
      'klima',
      'tilpasningsplan',
      'tilpasning',
      'plan',
    ])
  })

  it('with a suspended hyphen is also the whole', () => {
    expect(termsOf('børne- og ungeudvalget', 'word')).toContain('boerneudvalg')
    expect(termsOf('social-, sundheds- og ældreområdet', 'word')).toEqual(
      expect.arrayContaining(['socialomraade', 'sundhedsomraade']),
    )
  })

  it('goes on after a line end', () => {
    const [whole] = checkAnalysis('integra-\ntionsrådet')
    expect(whole).toMatchObject({ term: 'integrationsraad', start: 0, end: 19 })
  })
})
