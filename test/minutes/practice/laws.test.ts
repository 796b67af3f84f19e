import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAttendanceLine } from '../../../src/minutes/practice/attendance.ts'
import { numberLabelOf, numbersIn } from '../../../src/minutes/practice/case-numbers.ts'
import { isClosedHeading } from '../../../src/minutes/practice/closed.ts'
import { bodyIn } from '../../../src/minutes/practice/councils.ts'
import { datesIn } from '../../../src/minutes/practice/dates.ts'
import { decisionSentencesIn } from '../../../src/minutes/practice/decision-sentences.ts'
import { parseHeaderField } from '../../../src/minutes/practice/header-fields.ts'
import { jointItemIn } from '../../../src/minutes/practice/joint.ts'
import { gluedLabelIn, parseLabel } from '../../../src/minutes/practice/labels.ts'
import { municipalitiesIn } from '../../../src/minutes/practice/municipalities.ts'
import { namesIn } from '../../../src/minutes/practice/name-lists.ts'
import { outcomeOf } from '../../../src/minutes/practice/outcomes.ts'
import { isRoutineTitle } from '../../../src/minutes/practice/routine.ts'
import { isSameBody } from '../../../src/minutes/practice/same-body.ts'
import { parseStamp } from '../../../src/minutes/practice/stamps.ts'
import { timeRangeIn } from '../../../src/minutes/practice/times.ts'
import { topicsOf } from '../../../src/minutes/practice/topics.ts'
import { votesIn } from '../../../src/minutes/practice/votes.ts'
import { outcomes } from '../../../src/model/outcome.ts'

/** Text as minutes have it, and text that nobody would write. */
const pieces = [
  'Beslutning',
  'Byrådet',
  'Teknik- og Miljøudvalget',
  'Udvalget for',
  'den',
  '3. maj 2018',
  '03-05-2018',
  '23.02.17',
  'kl.',
  '17.00',
  ':',
  '.',
  ',',
  ' ',
  ' og ',
  '-',
  '(',
  ')',
  '”',
  'Sagsnr.',
  '15/240',
  '00.01.00-A21-1-14',
  'godkendt',
  'ikke',
  'med 31 stemmer imod 14',
  'For stemte',
  'aftales',
  'Fraværende',
  '§ 17, stk. 4',
  'Plan, Miljø og Teknik',
  'Næstved',
  'Kommune',
  '\n',
  '\t',
  '**',
  '|',
  '\u00a0',
  'pkt. 4',
  'Indstilling',
  'æøåÆØÅ',
  '\u0335',
  '😀',
] as const
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

describe('laws that hold for any text', () => {
  test('offsets stay inside the text, enclose something and do not go back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lists = [datesIn(text), numbersIn(text), municipalitiesIn(text), decisionSentencesIn(text)]
        for (const list of [...lists, bodyIn(text) ?? [], numberLabelOf(text) ?? []].map((one) =>
          [one].flat(),
        )) {
          let last = 0
          for (const { start, end } of list) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            last = end
          }
        }
      }),
    )
  })

  test('what opens a line ends inside it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ends = [
          parseLabel(text)?.bodyStart,
          parseStamp(text)?.end,
          parseHeaderField(text)?.valueStart,
          gluedLabelIn(text)?.label.bodyStart,
        ]
        for (const end of ends.filter((one) => one !== undefined)) {
          expect(end).toBeGreaterThan(0)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  test('what is printed is what stands there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { value, start, end } of numbersIn(text)) expect(text.slice(start, end)).toBe(value)
        for (const { text: sentence, start, end } of decisionSentencesIn(text))
          expect(text.slice(start, end)).toBe(sentence)
        const body = bodyIn(text)
        if (body) expect(text.slice(body.start, body.end)).toBe(body.printed)
      }),
    )
  })

  test('nothing throws, and answers are of their kind', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        expect(outcomes).toContain(outcomeOf(text, { title: other, recommendation: other, caseType: other }))
        expect(namesIn(text).every((name) => name.trim() !== '')).toBe(true)
        expect(timeRangeIn(text)?.start ?? '00:00').toMatch(/^\d\d:\d\d$/u)
        expect([isAttendanceLine(text), isClosedHeading(text), isRoutineTitle(text)]).toHaveLength(3)
        expect(jointItemIn(text) ?? '0').toMatch(/^\d{1,4}$/u)
        expect(votesIn(text)?.for?.count ?? 0).toBeGreaterThanOrEqual(0)
        expect(
          topicsOf({ caseNumber: text, journalNumber: other, title: text, text: other }).length,
        ).toBeLessThanOrEqual(2)
      }),
    )
  })

  test('the same body stays the same both ways', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(isSameBody(a, b)).toBe(isSameBody(b, a))
      }),
    )
  })
})
