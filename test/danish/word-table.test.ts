import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordTable, type ListedWords } from '../../src/danish/word-table.ts'

function listed(words: readonly string[]): ListedWords {
  const text = words.join('')
  let end = 0
  return {
    letters: Uint16Array.from(text, (_, at) => text.charCodeAt(at)),
    ends: Uint32Array.from(words, ({ length }) => (end += length)),
  }
}

test('words that are added together are numbered as they first come, however often', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ø', '-'), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 400, size: 'max' }), { maxLength: 4 }), (lists) => {
      const table = new WordTable()
      const numbers = new Map<string, number>()
      for (const words of lists) {
        const expected = words.map((text) => {
          const number = numbers.get(text) ?? numbers.size
          numbers.set(text, number)
          return number
        })
        expect([...table.addAll(listed(words))]).toEqual(expected)
      }
      expect(table.count).toBe(numbers.size)
      expect(table.words()).toEqual(listed([...numbers.keys()]))
    }),
  )
})
