import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestionKinds, type Suggestion } from '../../src/search/suggestion.ts'
import { createSuggestions } from '../../src/search/suggestions.ts'

const entries: readonly Suggestion[] = [
  { kind: 'title', text: 'Cykelsti langs Åen', target: 'a/b/c/1', count: 1 },
  { kind: 'title', text: 'Åben skole', target: 'a/b/c/2', count: 1 },
  { kind: 'municipality', text: 'Ålborg', target: 'aalborg', count: 3 },
  { kind: 'term', text: 'cykelsti', target: 'cykelsti', count: 2 },
  { kind: 'term', text: 'cykelstier', target: 'cykelstier', count: 9 },
  { kind: 'case', text: '05.01.02-P20-3-22', target: '05.01.02-P20-3-22', count: 2 },
]
const { suggest } = createSuggestions(entries)

function texts(typed: string, limit = 10): readonly string[] {
  return suggest(typed, limit).map((suggestion) => suggestion.text)
}

describe('suggestions', () => {
  it('finds a text by the beginning of any of its words', () => {
    expect(texts('lan')).toEqual(['Cykelsti langs Åen'])
    expect(texts('langs å')).toEqual(['Cykelsti langs Åen'])
    expect(texts('05.01')).toEqual(['05.01.02-P20-3-22'])
    expect(texts('ykel')).toEqual([])
  })

  it('puts names before words, words before titles, and what has most behind it first', () => {
    expect(texts('å')).toEqual(['Ålborg', 'Åben skole', 'Cykelsti langs Åen'])
    expect(texts('CYKEL')).toEqual(['cykelstier', 'cykelsti', 'Cykelsti langs Åen'])
    expect(texts('cykel', 1)).toEqual(['cykelstier'])
  })

  it('suggests nothing for nothing', () => {
    expect(texts('')).toEqual([])
    expect(texts('  ')).toEqual([])
  })

  it('gives the best of what a plain search through all entries finds', () => {
    const suggestion = fc.record({
      kind: fc.constantFrom(...suggestionKinds),
      text: fc.string({ unit: fc.constantFrom('a', 'b', 'å', ' ', '-', '1'), minLength: 1, maxLength: 12 }),
      target: fc.constantFrom('x', 'y'),
      count: fc.nat(3),
    })
    fc.assert(
      fc.property(
        fc.array(suggestion),
        fc.stringMatching(/^[abå1]{1,3}$/),
        fc.integer({ min: 1, max: 5 }),
        (all, typed, limit) => {
          const found = createSuggestions(all).suggest(typed, limit)
          const plain = all.filter(({ kind, text }) =>
            kind === 'case'
              ? text.trimStart().startsWith(typed)
              : new RegExp(`(?<![\\p{L}\\p{N}])${typed}`, 'u').test(text),
          )
          expect(found).toHaveLength(Math.min(limit, plain.length))
          for (const one of found) expect(plain).toContainEqual(one)
        },
      ),
    )
  })
})
