// Holds the corpus that ships to what its README promises: it reads as the fixtures say, and names nobody.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMeeting } from '../../src/minutes/read-meeting.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { readDocument } from '../../src/readers/read-document.ts'

const corpus = join(import.meta.dirname, '../../corpus')
const expectedFolder = join(import.meta.dirname, 'expected')
const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^[a-z-]+\/.+\.(?:md|txt)$/.test(path))
  .sort()

const textOf = (path: string) => readFileSync(join(corpus, path), 'utf8')

interface ExpectedItem {
  readonly number: string
  readonly slug: string
  readonly title: string
  readonly caseNumber?: string
  readonly journalNumber?: string
  /** Of the labelled decision; any of them is right. */
  readonly outcomes?: readonly Outcome[]
  /** Of each sentence that decides, in minutes without labels; any of each is right. */
  readonly sentences?: readonly (readonly Outcome[])[]
}

interface ExpectedMeeting {
  readonly path: string
  readonly items: readonly ExpectedItem[]
  readonly [fact: string]: unknown
}

const expectedMeetings = readdirSync(expectedFolder).map(
  (name) => JSON.parse(readFileSync(join(expectedFolder, name), 'utf8')) as ExpectedMeeting,
)

const meetings = new Map<string, Promise<Meeting>>()

function meetingAt(path: string): Promise<Meeting> {
  const meeting = meetings.get(path) ?? readMeetingAt(path)
  meetings.set(path, meeting)
  return meeting
}

async function readMeetingAt(path: string): Promise<Meeting> {
  const document = await readDocument({ path, bytes: readFileSync(join(corpus, path)), sha256: '' })
  return readMeeting(document.value, { path }).value
}

describe.each(expectedMeetings)('$path', ({ path, items, ...facts }) => {
  it('has the header that is expected', async () => {
    expect(await meetingAt(path)).toMatchObject(facts)
  })

  it('has the items that are expected and no other', async () => {
    const found = (await meetingAt(path)).items
    const printed = ({ number, slug, title, caseNumber, journalNumber }: Partial<ExpectedItem>) =>
      [number, slug, title, caseNumber, journalNumber].map((value) => value ?? '')
    expect(found.map((item) => printed(item as Partial<ExpectedItem>))).toEqual(items.map(printed))
  })

  it.each(items.filter((item) => item.outcomes))(
    'decides item $slug as expected',
    async ({ slug, outcomes }) => {
      const item = (await meetingAt(path)).items.find((each) => each.slug === slug)
      expect(outcomes).toContain(item?.decision?.outcome)
    },
  )

  it.each(items.filter((item) => item.sentences))(
    'finds the sentences that decide item $slug',
    async (expected) => {
      const item = (await meetingAt(path)).items.find((each) => each.slug === expected.slug)
      const outcomes = item?.decisions.map(({ outcome }) => outcome) ?? []
      expect(outcomes).toHaveLength(expected.sentences?.length ?? 0)
      for (const [index, outcome] of outcomes.entries())
        expect(expected.sentences?.[index]).toContain(outcome)
    },
  )
})

/** What must never stand in published minutes, each with an example of what it catches. */
const personalData = {
  'e-mail address': { pattern: /\S@\S/, example: 'alfa@example.org' },
  'CPR number': { pattern: /\b[0-3]\d[01]\d{3}[- ]?\d{4}\b/, example: '010190-1234' },
  'phone number': {
    pattern: /(?<![\d-])(?:\+45 ?)?\d{2} ?\d{2} ?\d{2} ?\d{2}(?![\d-])/,
    example: '12 34 56 78',
  },
}

describe('the corpus that ships', () => {
  it('is five meetings, each with what is expected of it', () => {
    expect(paths).toHaveLength(5)
    expect(expectedMeetings.map(({ path }) => path).sort()).toEqual(paths)
  })

  it('says of every file that it is told anew', () => {
    const sources = JSON.parse(textOf('sources.json')) as { files: Record<string, { kind: string }> }
    expect(Object.keys(sources.files).sort()).toEqual(paths)
    for (const { kind } of Object.values(sources.files)) expect(kind).toBe('retold')
  })

  it('speaks of repatriation in two items only', async () => {
    const all = await Promise.all(paths.map(meetingAt))
    const found = all.flatMap(({ items }) =>
      items
        .filter(({ sections }) => sections.some(({ text }) => text.includes('repatriering')))
        .map(({ id }) => id),
    )
    expect(found.sort()).toEqual([
      'naestved/integrationsraadet/2017-02-23/6',
      'rudersdal/integrationsforum/2018-02-27/6',
    ])
  })

  describe.each(Object.entries(personalData))('prints no %s', (_, { pattern, example }) => {
    it('and the pattern would catch one', () => {
      expect(example).toMatch(pattern)
    })

    it.each(paths)('in %s', (path) => {
      expect(textOf(path)).not.toMatch(pattern)
    })
  })
})
