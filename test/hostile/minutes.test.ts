import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMeeting } from '../../src/minutes/read-meeting.ts'
import { readDocument } from '../../src/readers/read-document.ts'
import { fuzzRuns } from './fuzz-runs.ts'

async function meetingIn(text: string) {
  const document = await readDocument({ path: 'x/referat.txt', bytes: Buffer.from(text), sha256: '' })
  const { value } = readMeeting(document.value, { path: 'x/referat.txt' })
  return { text: document.value.text, meeting: value }
}

/** What minutes are made of, in no order that minutes have. */
const pieces = fc.constantFrom(
  ...[
    '# Referat',
    'Testby Byråd',
    'Mødedato: 3. maj 2021',
    'Kl. 17.00',
    '1.',
    '2. Budget',
    'Pkt. 3',
    'Punkt 4:',
    '5 |',
  ],
  ...[
    'Beslutning',
    'Beslutning:',
    '**Indstilling**',
    'SAGSFREMSTILLING',
    'Bilag',
    'Sagsnr. 00.01.00-A21-1-14',
    '- ',
  ],
  ...[
    'Godkendt.',
    'Fraværende: Medlem Alfa',
    'For stemte 3:',
    'Imod stemte',
    '|',
    '\t',
    '   ',
    '> ',
    '[',
    '](',
    '<b>',
    '_',
  ],
  ...[
    '99999999999999999999',
    '31. februar 2021',
    '16-2',
    'Lukket punkt',
    '\u00a0',
    '\u202e',
    '\u0000',
    '😀',
    '\ud800',
  ],
)
const hostileMinutes = fc
  .array(
    fc.tuple(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), fc.constantFrom(' ', '\n', '\n\n', '')),
    {
      maxLength: 120,
    },
  )
  .map((parts) => parts.flat().join(''))

describe('whatever stands in minutes', () => {
  it('gives a meeting whose places lie inside the text, in order', async () => {
    await fc.assert(
      fc.asyncProperty(hostileMinutes, async (printed) => {
        const { text, meeting } = await meetingIn(printed)
        let last = 0
        for (const { place } of meeting.items) {
          expect(place.start).toBeGreaterThanOrEqual(last)
          expect(place.end).toBeGreaterThanOrEqual(place.start)
          last = place.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
        expect(new Set(meeting.items.map(({ id }) => id)).size).toBe(meeting.items.length)
      }),
      { numRuns: fuzzRuns(100) },
    )
  })

  // In time that grows with the square of the length, each of these would take hours.
  const runs = [
    ' ',
    '\t',
    '*',
    '_',
    '.',
    ',',
    '-',
    '(',
    '|',
    '0',
    '1. ',
    'a',
    'A ',
    ': ',
    ', og ',
    '\u00a0',
    '/',
    '1/',
    '§ ',
  ]
  const heads = ['', 'Beslutning', '1. ', 'Mødedato: ', 'For stemte: ', 'Fraværende: ', 'Sagsnr. ']
  it.each(runs)('is read in proportion to its length, with %j a hundred thousand times', async (run) => {
    for (const head of heads) {
      const { meeting } = await meetingIn(
        `# Referat\n\n1. Budget\n\n${head}${run.repeat(100_000)}x\n\n2. Skole\n`,
      )
      expect(meeting.items.length).toBeLessThan(200_000)
    }
  })
})
