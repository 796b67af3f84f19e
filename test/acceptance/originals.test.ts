// Real minutes with annotations made by hand, from a folder outside of the project.

import { describe, expect, test } from 'vitest'
import { materialFolder, segmented, truths } from './material.ts'

interface Gold {
  readonly file: string
  readonly municipality: string
  readonly council: string
  readonly date: string
  readonly startTime: string | null
  readonly endTime: string | null
  readonly place: string | null
  readonly attendees: readonly string[]
  readonly absent: readonly string[]
  readonly administration: readonly string[]
  readonly secretary: readonly string[]
  readonly items: readonly GoldItem[]
}

interface GoldItem {
  readonly number: string
  readonly slug: string
  readonly position: number
  readonly title: string
  readonly lines: readonly number[]
  readonly headingLine: number
  readonly caseNumber: string | null
  readonly journalNumber: string | null
  readonly documentNumber: string | null
  readonly caseworker: string | null
  readonly open: boolean | null
  readonly caseType: string | null
  readonly attachments: readonly string[]
  readonly sections: readonly {
    label: string | null
    role: string
    lines: readonly number[]
    labelLine?: number
  }[]
  readonly decision: GoldDecision | null
  readonly decisions?: readonly GoldSentence[]
  readonly notDecisions: readonly { sentenceFirst: string }[]
}

interface GoldDecision {
  readonly lines: readonly number[]
  readonly by: string
  readonly date: string
  readonly outcome: string
  readonly outcomeAlso: readonly string[]
}

interface GoldSentence {
  readonly line: number
  readonly lineEnd?: number
  readonly sentenceFirst: string
  readonly explicit: boolean
  readonly outcome: string
  readonly outcomeAlso: readonly string[]
}

type Item = Awaited<ReturnType<typeof segmented>>['items'][number]

const folder = materialFolder('REFERATARKIV_ORIGINALS')

if (folder === undefined) {
  test('the originals are left out: REFERATARKIV_ORIGINALS is not set', () => {
    expect(process.env['REFERATARKIV_ORIGINALS'] ?? '').toBe('')
  })
} else {
  describe.each(truths(folder, /\.gold\.json$/) as readonly Gold[])('$file', (gold) => {
    test('the header is as printed', async () => {
      const { meeting } = await segmented(folder, gold.file)
      const { municipality, council, date, startTime, endTime, place } = gold
      const { attendees, absent, administration, secretary } = gold
      const header = {
        municipality,
        council,
        date,
        startTime,
        endTime,
        place,
        attendees,
        absent,
        administration,
        secretary,
      }
      expect(meeting).toMatchObject(header)
    })

    test('the items are all there, and no other', async () => {
      const { items } = await segmented(folder, gold.file)
      expect(items.map(({ slug, title }) => [slug, title])).toEqual(
        gold.items.map(({ slug, title }) => [slug, title]),
      )
    })

    test.each(gold.items)('item $slug', async (truth) => {
      const { items } = await segmented(folder, gold.file)
      const item = items[truth.position]
      expect(item).toBeDefined()
      if (!item) return
      expect(dataOf(item)).toEqual(dataOf(truth))
      expect(labelledSections(item)).toEqual(labelledSections(truth))
      if (truth.decision) checkDecision(item, truth.decision)
      for (const sentence of truth.decisions ?? []) if (sentence.explicit) checkSentence(item, sentence)
      const found = item.decisions.map(({ text }) => plain(text))
      const wrong = truth.notDecisions.filter(({ sentenceFirst }) =>
        found.some((text) => text.startsWith(sentenceFirst)),
      )
      expect(wrong).toEqual([])
    })
  })
}

function dataOf(item: Item | GoldItem) {
  const { number, slug, position, title, lines, headingLine, caseNumber, journalNumber, documentNumber } =
    item
  const { caseworker, open, caseType, attachments } = item
  const numbers = { number, slug, caseNumber, journalNumber, documentNumber }
  return { ...numbers, position, title, lines, headingLine, caseworker, open, caseType, attachments }
}

function labelledSections({ sections }: Item | GoldItem) {
  return sections
    .filter(({ label }) => label !== null)
    .map(({ label, role, lines, labelLine }) => ({ label, role, lines, labelLine }))
}

function checkDecision({ decision }: Item, truth: GoldDecision): void {
  expect(decision).toMatchObject({ lines: truth.lines, by: truth.by, date: truth.date })
  expect([truth.outcome, ...truth.outcomeAlso]).toContain(decision?.outcome)
}

function checkSentence({ decisions }: Item, truth: GoldSentence): void {
  const found = decisions.find(({ text }) => plain(text).startsWith(truth.sentenceFirst))
  expect(found, truth.sentenceFirst).toMatchObject({ lines: [truth.line, truth.lineEnd ?? truth.line] })
  expect([truth.outcome, ...truth.outcomeAlso]).toContain(found?.outcome)
}

/** Words as the annotations count them: without markup and bullets. */
function plain(text: string): string {
  return text.replace(/[*•]/g, '').replace(/\s+/g, ' ').trim()
}
