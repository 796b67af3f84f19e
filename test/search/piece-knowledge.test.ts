import { expect, test } from 'vitest'
import { createAnalyzer } from '../../src/danish/create-analyzer.ts'
import { emptyLexicon } from '../../src/danish/lexicon/lexicon.ts'
import { abbreviatedHash, beginningHash, termHash } from '../../src/search/piece-knowledge.ts'
import { PieceLearner } from '../../src/search/piece-learner.ts'

test.each(['', 'å', 'nr', 'vej', 'klimatilpasningsplan'])(
  'how "%s" begins and goes on is hashed like a term behind a sign',
  (form) => {
    expect(beginningHash(form)).toBe(termHash(`^${form.slice(0, 2)}`))
    expect(abbreviatedHash(form)).toBe(termHash(`.${form}`))
  },
)

test.each([0, 1, 2, 7, 32, 33, 200])('the hashes of a piece with %i terms ascend, each once', (termCount) => {
  const learner = new PieceLearner(createAnalyzer(emptyLexicon))
  const terms = Array.from({ length: termCount }, (_, index) => termHash(`term ${index % 150}`))
  // Those of other words stand around them.
  const hashes = Uint32Array.from([termHash('before'), ...terms, termHash('behind')])
  const noted = {
    hashes,
    start: 1,
    end: termCount + 1,
    beginning: beginningHash('afgørelse'),
    abbreviated: 0,
  }
  learner.learn('afgørelse', true, { number: 0, noted })
  const known = Array.from(learner.knowledgeOf(Uint32Array.of(0)).hashes)
  const expected = new Set([...terms, noted.beginning].map((hash) => hash & 0xffff))
  expect(known).toEqual(Array.from(expected).sort((one, other) => one - other))
})
