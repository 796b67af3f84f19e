import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placedIn, unplacedFrom } from '../../src/store/placed-json.ts'
import { decodeReading, encodeReading, type StoredReading } from '../../src/store/stored-reading.ts'

const text = 'Referat\n\n1. Cykelsti langs åen\n\nForvaltningen foreslår en sti.\nDen er to meter bred.\n'

function placeOf(printed: string) {
  const start = text.indexOf(printed)
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const end = start + printed.length
  return { start, end, startLine: lineOf(start), endLine: lineOf(end - 1) }
}

describe('what was read from a text', () => {
  const body = 'Forvaltningen foreslår en sti.\nDen er to meter bred.'
  const value = {
    title: 'Cykelsti langs åen',
    heading: placeOf('1. Cykelsti langs åen'),
    sections: [{ role: 'presentation', text: body, place: placeOf(body) }],
  }

  it('is written as where it stands', () => {
    expect(placedIn(text, value)).toEqual({
      title: [3, 18, 0],
      heading: [9, 21],
      sections: [{ role: 'presentation', text: {}, place: [23, 52] }],
    })
  })

  it('is given back', () => {
    expect(unplacedFrom(text, placedIn(text, value))).toEqual(value)
  })

  it('is left as it is where it cannot be told from what stands for it', () => {
    expect(placedIn(text, { ...value, votes: [3, 4] })).toBeUndefined()
    expect(placedIn(text, { ...value, votes: {} })).toBeUndefined()
  })

  it('is given back whatever it is', () => {
    const offset = fc.integer({ min: -2, max: 40 })
    const { node } = fc.letrec((tie) => ({
      source: fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'æ'), maxLength: 40 }),
      place: fc.record({ start: offset, end: offset, startLine: offset, endLine: offset }),
      word: fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('abababababab', 'aaaaaaaaaaaaaa')),
      node: fc.oneof(
        { maxDepth: 4 },
        tie('word'),
        tie('place'),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.record(
          {
            ...{ text: tie('word'), label: tie('word'), place: tie('place'), heading: tie('place') },
            ...{ labelPlace: tie('place'), inner: tie('node'), number: fc.nat() },
          },
          { requiredKeys: [] },
        ),
      ),
    }))
    fc.assert(
      fc.property(
        node,
        fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 60 }),
        (any, source) => {
          const placed = placedIn(source, any)
          if (placed !== undefined) expect(unplacedFrom(source, placed)).toEqual(any)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('a stored reading', () => {
  it('is the reading, whether its strings are placed or not', () => {
    const reading = {
      path: 'a.md',
      sha256: '0',
      problems: [{ rule: 'minutes/no-items', severity: 'warning', message: 'x', place: placeOf('Referat') }],
      text,
    }
    for (const further of [{}, { meeting: { votes: [1, 2] } }]) {
      const whole = { ...reading, ...further } as unknown as StoredReading
      expect(decodeReading(encodeReading(whole))).toEqual(whole)
    }
  })
})
