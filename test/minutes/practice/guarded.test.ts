// A guard may never cost an answer: whatever a pattern matches holds one of its stems.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guarded, stemsOf } from '../../../src/minutes/practice/guarded.ts'

const stemsOfPatterns: readonly (readonly [RegExp, readonly string[] | undefined])[] = [
  [/godkendt/, ['godken']],
  [/(?:udsat|udskudt) til/, ['udsat', 'udskud']],
  [/(?:udsat|udskudt)? til/, [' til']],
  [/god ?kend(?:t|te)?/, ['kend']],
  [/vedta(?:get|ges)|vedtog/, ['vedta', 'vedtog']],
  [/anbefales{2}|anbefal+er/, ['anbefa']],
  [/ab*cd/, ['cd']],
  [/(?<!ikke )god(?=kendt)s/, ['gods']],
  [/(?<navn>rådet)\.$/, ['rådet']],
  [/bil\u0061g[a-z]+/, ['bil']],
  [/\p{L}{3}|udsat/u, undefined],
  [/[^:]{1,40}/, undefined],
]

const fragments = [
  'det ',
  'blev ',
  'godkendt',
  'god',
  'kend',
  'udsat',
  ' til ',
  'ikke ',
  'råd',
  'et.',
  '3',
  ', ',
  'GODKENDT',
  '\n',
]
const patterns: readonly RegExp[] = [
  /(?<!\p{L})(?:det blev )?god ?kendt(?!\p{L})/u,
  /(?<!ikke )(?:godkendt|udsat(?! til))/u,
  /rådet\.|(?:det|der) (?:blev|er)(?: ikke)? (?:udsat|godkendt)/iu,
  /^(?:ikke |det ){0,2}godkendt\.?$/mu,
  /\d(?:, ?\d){0,3} til|\p{L}{30}/u,
]

describe('a guarded pattern', () => {
  it.each(stemsOfPatterns)('cannot match %s without its stems', (pattern, stems) => {
    expect(stemsOf(pattern.source)).toEqual(stems)
  })

  it('gives the answers of the pattern itself', () => {
    const text = fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom(...patterns), (printed, pattern) => {
        expect(guarded(pattern).test(printed)).toBe(pattern.test(printed))
        expect(guarded(pattern).exec(printed)).toEqual(pattern.exec(printed))
      }),
    )
  })

  it('refuses a pattern that remembers where it was', () => {
    expect(() => guarded(/udsat/g)).toThrow('without g and y')
  })
})
