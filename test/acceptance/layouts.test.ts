// Invented documents of the families of layout, with their truth, from a folder outside of the project.
// Floors, not exactness: what is missed is printed with the figures.

import { describe, expect, test } from 'vitest'
import { materialFolder, segmented, truths } from './material.ts'

interface Truth {
  readonly file: string
  readonly items: readonly TruthItem[]
}

interface TruthItem {
  readonly number: string | null
  readonly title: string | null
  readonly caseNumber: string | null
  readonly decision: string | null
  readonly decisionClean?: string
  readonly outcome: string
  readonly flag?: string
}

type Segmented = Awaited<ReturnType<typeof segmented>>

/** A scanned journal number stands where the others have a case number; a damaged document may miss it. */
const mostInexactDocuments = 1
const leastRightDecisions = 0.95

const folder = materialFolder('REFERATARKIV_LAYOUTS')

if (folder === undefined) {
  test('the layouts are left out: REFERATARKIV_LAYOUTS is not set', () => {
    expect(process.env['REFERATARKIV_LAYOUTS'] ?? '').toBe('')
  })
} else {
  const documents = truths(folder, /^L\d\d.*\.json$/) as readonly Truth[]

  describe('the example layouts', () => {
    test('items are exact in all documents but one', async () => {
      const inexact: string[] = []
      for (const truth of documents) {
        const { items } = await segmented(folder, truth.file)
        if (JSON.stringify(items.map(nameOf)) !== JSON.stringify(truth.items.map(nameOf)))
          inexact.push(truth.file)
      }
      console.log(
        `items exact in ${documents.length - inexact.length} of ${documents.length} documents`,
        inexact,
      )
      expect(inexact.length).toBeLessThanOrEqual(mostInexactDocuments)
    })

    test('decisions and outcomes are right in 95 of 100 items', async () => {
      const missed: string[] = []
      let count = 0
      for (const truth of documents) {
        const { items } = await segmented(folder, truth.file)
        count += truth.items.length
        missed.push(
          ...truth.items.flatMap((item, index) =>
            isRight(items[index], item) ? [] : [`${truth.file} ${index}`],
          ),
        )
      }
      console.log(`decisions right in ${count - missed.length} of ${count} items`, missed)
      expect(missed.length).toBeLessThanOrEqual(count * (1 - leastRightDecisions))
    })

    test.each(documents.filter(({ items }) => items.length === 0))(
      '$file gives no item',
      async ({ file }) => {
        expect((await segmented(folder, file)).items).toEqual([])
      },
    )

    test.each(documents)('$file: closed items are recognised', async ({ file, items: truth }) => {
      const { items } = await segmented(folder, file)
      const closed = truth.map(({ flag }) => flag === 'closed')
      expect(items.map(({ open }) => open === false)).toEqual(closed)
    })
  })
}

function nameOf({ number, title, caseNumber }: TruthItem | Segmented['items'][number]) {
  return [number, plain(title), caseNumber]
}

/** The outcomes of the examples have other names. */
const outcomeNames: Readonly<Record<string, string>> = { approved: 'adopted', 'no-decision': 'none' }

function isRight(item: Segmented['items'][number] | undefined, truth: TruthItem): boolean {
  const expected = outcomeNames[truth.outcome] ?? truth.outcome
  const outcome = item?.decision?.outcome ?? 'none'
  const isOutcome = outcome === expected || (expected === 'other' && outcome === 'withdrawn')
  return isOutcome && plain(item?.decision?.text ?? null) === plain(truth.decisionClean ?? truth.decision)
}

function plain(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/g, ' ').trim()
}
