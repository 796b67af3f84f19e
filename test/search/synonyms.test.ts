import { describe, expect, it } from 'vitest'
import { parseSynonyms } from '../../src/search/synonyms.ts'
import { noSelection, serviceOver } from './check-search.ts'
import { documentOf } from './documents-fixture.ts'

describe('the synonyms of an operator', () => {
  it('are read line by line, and what is no line is told', () => {
    expect(
      parseSynonyms('# note\nIGU\t=\tintegrationsgrunduddannelse\nbus\t>\tkollektiv trafik\nforkert'),
    ).toEqual({
      synonyms: [
        { from: 'IGU', to: 'integrationsgrunduddannelse' },
        { from: 'integrationsgrunduddannelse', to: 'IGU' },
        { from: 'bus', to: 'kollektiv trafik' },
      ],
      problems: [{ line: 4, text: 'forkert', start: 64 }],
    })
  })

  it.each([
    ['bussen', ['1', '2'], ['kollektiv trafik']],
    ['kollektiv trafik', ['1'], []],
    ['KT', ['1'], ['kollektiv trafik']],
  ])('let a query also find more, and the page says so: %s', async (query, numbers, synonyms) => {
    const service = serviceOver(
      [
        documentOf('nordby/raadet/2019-01-01/1', { title: 'Plan for den kollektive trafik' }),
        documentOf('nordby/raadet/2019-01-01/2', { title: 'Bus til skolen' }),
      ],
      parseSynonyms('bus\t>\tkollektiv trafik\nKT\t=\tkollektiv trafik').synonyms,
    )
    const outcome = await service.search({
      query,
      selection: noSelection,
      sort: 'relevans',
      offset: 0,
      limit: 10,
    })
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.message)
    expect([...outcome.results.hits.map((hit) => hit.number)].sort()).toEqual(numbers)
    expect(outcome.results.query.understood.flatMap((part) => part.synonyms)).toEqual(
      expect.arrayContaining(synonyms),
    )
  })
})
