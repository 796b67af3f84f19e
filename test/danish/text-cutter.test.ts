import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextCutter } from '../../src/danish/text-cutter.ts'

const text = fc
  .array(fc.constantFrom('Råd', 'råd', 'plan', ' ', '  ', '.', '\n', '2019', '𠮷', '\ud842', 'é', ', '), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''))

/** The pieces of `given` with their letters, and with what is left out between them as it is read again. */
function piecesOf(cutter: TextCutter, given: string) {
  const { count, numbers, starts, ends } = cutter.cut(given)
  return Array.from({ length: count }, (_, index) => ({
    number: numbers[index],
    start: starts[index] ?? 0,
    end: ends[index] ?? 0,
  }))
}

function lettersOf(cutter: TextCutter, number: number): string {
  const { letters, ends } = cutter.pieces()
  return String.fromCharCode(...letters.subarray(ends[number - 1] ?? 0, ends[number]))
}

describe('the pieces of a text', () => {
  it('are numbered alike where they are printed alike, whether texts were cut ahead or not', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 9 }), fc.array(text, { maxLength: 3 }), (ahead, others) => {
        const cutter = new TextCutter()
        cutter.cutAhead(ahead)
        // Some are asked for again, and some between others.
        const asked = ahead.flatMap((one, index) => [one, others[index] ?? one]).concat(ahead)
        for (const one of asked) {
          const pieces = piecesOf(cutter, one)
          for (const { number, start, end } of pieces)
            expect(lettersOf(cutter, number ?? -1)).toBe(one.slice(start, end))
          expect(pieces.map(({ start, end }) => ({ start, end }))).toEqual(
            piecesOf(new TextCutter(), one).map(({ start, end }) => ({ start, end })),
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  it('cover it but for single blanks between two words', () => {
    fc.assert(
      fc.property(text, (given) => {
        const pieces = piecesOf(new TextCutter(), given)
        const gaps = pieces.map(({ start }, index) => given.slice(pieces[index - 1]?.end ?? 0, start))
        expect(gaps.every((gap, index) => gap === '' || (gap === ' ' && index > 0))).toBe(true)
        expect(pieces.at(-1)?.end ?? 0).toBe(given.length)
      }),
      { numRuns: 500 },
    )
  })
})
