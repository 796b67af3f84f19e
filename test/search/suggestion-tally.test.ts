import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MemoryFiles } from '../../src/search/binary/memory-files.ts'
import { suggestionKinds, type Suggestion } from '../../src/search/suggestion.ts'
import { SuggestionTally } from '../../src/search/suggestion-tally.ts'

const mention = fc.record({
  kind: fc.constantFrom(...suggestionKinds),
  text: fc.string({ unit: fc.constantFrom('a', 'A', 'Å', '\n', '"', '\u0000', '\ud83d'), maxLength: 3 }),
  target: fc.constantFrom('x', 'y', 'z\n'),
  count: fc.integer({ min: 1, max: 3 }),
})

/** What has the same kind and text, as the first says it. */
function counted(mentions: readonly Suggestion[]): readonly Suggestion[] {
  const tally = new Map<string, Suggestion>()
  for (const one of mentions) {
    const key = `${one.kind} ${one.text.toLowerCase()}`
    const known = tally.get(key)
    tally.set(key, known ? { ...known, count: known.count + one.count } : one)
  }
  return [...tally.values()]
}

test('what is mentioned is counted once, as it was first said, however little is held', () => {
  fc.assert(
    fc.property(fc.array(mention), fc.integer({ min: 1, max: 5 }), (mentions, mostHeld) => {
      const tally = new SuggestionTally(new MemoryFiles().create, mostHeld)
      for (const one of mentions) tally.add(one)
      const inOrder = (all: Iterable<Suggestion>) => Array.from(all, (one) => JSON.stringify(one)).sort()
      expect(inOrder(tally.suggestions())).toEqual(inOrder(counted(mentions)))
    }),
    { numRuns: 300 },
  )
})
