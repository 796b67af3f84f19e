import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMeeting } from './check-meeting.ts'

const folder = new URL('fixtures/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter((name) => /\.(?:md|txt)$/.test(name))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
const lines = fixtures.flatMap((text) => text.split('\n'))

describe('whatever the document', () => {
  test('the fixtures are there to be shuffled', () => {
    expect(fixtures.length).toBeGreaterThan(10)
  })

  test('shuffled lines of minutes lose nothing', async () => {
    const shuffled = fc.array(fc.nat({ max: lines.length - 1 }), { maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(shuffled, async (picks) => {
        await checkMeeting('shuffled.md', picks.map((pick) => lines[pick]).join('\n'))
      }),
      { numRuns: 400 },
    )
  })

  test('truncated and concatenated minutes lose nothing', async () => {
    const index = fc.nat({ max: fixtures.length - 1 })
    await fc.assert(
      fc.asyncProperty(index, index, fc.nat(2000), fc.nat(2000), async (first, second, from, to) => {
        await checkMeeting(
          'cut.md',
          `${fixtures[first]?.slice(from % 300) ?? ''}${fixtures[second]?.slice(0, to) ?? ''}`,
        )
      }),
      { numRuns: 300 },
    )
  })

  test('any text at all is read without a throw', async () => {
    const pieces = [
      '1. ',
      'Punkt 2: ',
      '\n',
      '\n\n',
      'Beslutning',
      ':',
      ' ',
      '\t',
      'Åbent',
      '•',
      'Pkt. 3',
      '|',
      '---',
      'æ',
      '4',
      '.',
    ]
    const text = fc.array(
      fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })),
      { maxLength: 60 },
    )
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        await checkMeeting('any.txt', parts.join(''))
      }),
      { numRuns: 400 },
    )
  })
})
