import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/danish/fold.ts'
import { tokenKinds } from '../../src/danish/token.ts'
import { checkAnalysis } from './check-analysis.ts'

const danishWord = fc.constantFrom(
  'integrationsrådet',
  'børne-',
  'og',
  'ungeudvalget',
  '23.',
  'februar',
  '2017',
  '§ 18,',
  'stk. 2',
  '30.000 kr.',
  '00.01.00-A21-1-14',
  'bl.a.',
  'Lyngby-Taarbæk',
  'raadhus',
  'integra-\ntion',
  'o\u0308kologi',
  'bolig\u00adplacering',
)

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.oneof(danishWord, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 })
    .map((words) => words.join(' ')),
)

describe('whatever the text', () => {
  it('tokens lie inside of it, positions never go back, terms are folded and not empty', () => {
    fc.assert(
      fc.property(text, (given) => {
        let position = 0
        for (const token of checkAnalysis(given)) {
          expect(token.start).toBeGreaterThanOrEqual(0)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.end).toBeLessThanOrEqual(given.length)
          expect(token.position === position || token.position === position + 1).toBe(true)
          position = token.position
          expect(token.term).not.toBe('')
          expect(fold(token.term)).toBe(token.term)
          expect(tokenKinds).toContain(token.kind)
        }
      }),
    )
  })

  it('a part lies inside its word', () => {
    fc.assert(
      fc.property(text, (given) => {
        const tokens = checkAnalysis(given)
        for (const part of tokens.filter((token) => token.kind === 'part')) {
          const whole = tokens.find((token) => token.position === part.position)
          expect(whole && whole.start <= part.start && part.end <= whole.end).toBe(true)
        }
      }),
    )
  })

  it.each(['Ǽ', 'ǿ', 'Ǻ', 'İ', 'ẞ', 'ﬁ'])('%s is folded at once', (letter) => {
    expect(fold(fold(letter))).toBe(fold(letter))
    expect(fold(letter)).toMatch(/^[a-z]+$/)
  })

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        expect(fold(fold(given))).toBe(fold(given))
      }),
    )
  })

  it('the same text gives the same tokens', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(checkAnalysis(given)).toEqual(checkAnalysis(given))
      }),
    )
  })
})
