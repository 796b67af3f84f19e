// The way of a case through meetings: its own items, what they print of earlier steps, and items of the same title.

import type { AgendaItem } from '../model/agenda-item.ts'
import type { IsoDate } from '../model/ids.ts'
import { parseMeetingId } from '../model/ids.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Archive, ItemSummary } from '../search/archive.ts'

/** Why a step belongs to the case. */
export type StepRule = 'same-number' | 'printed' | 'same-title'

/** One step; `item` is where it can be read, for a printed step the item that prints it. */
export interface CaseStep {
  readonly rule: StepRule
  readonly item: ItemSummary
  readonly body: string
  readonly date: IsoDate | undefined
  readonly outcome: Outcome | undefined
  /** What was decided; empty where nothing is printed. */
  readonly text: string
}

const mostReadItems = 40 // Each costs reading its meeting.
const leastTitleLetters = 20 // "Budget 2017" is no case.
const mostSameTitles = 5 // What stands more often is a heading, not a case.

/** A case number as it is looked up: without "Sagsnr." in front, blanks at its ends and signs of a label. */
export function plainCaseNumber(text: string): string {
  return text
    .trim()
    .replace(
      /^(?:(?:sag|journal)s?[- ]?(?:nr|nummer|id)?|j\.? ?nr|kle(?:-?nr)?)(?![\p{L}\d-])[.: ]{0,4}/iu,
      '',
    )
    .trim()
}

/** The steps of the case, oldest first; none when no item has the number. */
export async function caseSteps(archive: Archive, caseNumber: string): Promise<readonly CaseStep[]> {
  const items = archive.itemsOfCase(caseNumber)
  const read = await Promise.all(items.slice(0, mostReadItems).map((summary) => readItem(archive, summary)))
  const own = items.map((item, index) => stepOf('same-number', item, decisionText(read[index])))
  const printed = items.flatMap((item, index) => printedSteps(item, read[index]))
  const known = new Set(own.map((step) => `${step.body} ${step.date ?? ''}`))
  const further = [...printed, ...sameTitleSteps(archive, items)].filter((step) => {
    const key = `${step.body} ${step.date ?? ''}`
    return !known.has(key) && known.add(key)
  })
  return [...own, ...further].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
}

function stepOf(rule: StepRule, item: ItemSummary, text: string): CaseStep {
  return { rule, item, body: item.council, date: item.date, outcome: item.outcome, text }
}

async function readItem(archive: Archive, { id }: ItemSummary): Promise<AgendaItem | undefined> {
  const meetingId = parseMeetingId(id.split('/').slice(0, 3).join('/'))
  const archived = meetingId && (await archive.meeting(meetingId))
  return archived?.meeting.items.find((candidate) => candidate.id === id)
}

function decisionText(item: AgendaItem | undefined): string {
  return item?.decision?.text ?? item?.decisions.map(({ text }) => text).join(' ') ?? ''
}

function printedSteps(summary: ItemSummary, item: AgendaItem | undefined): readonly CaseStep[] {
  return (item?.earlierDecisions ?? []).map(({ body, date, outcome, text }) => ({
    rule: 'printed',
    item: summary,
    body: body ?? summary.council,
    date,
    outcome,
    text,
  }))
}

function sameTitleSteps(archive: Archive, items: readonly ItemSummary[]): readonly CaseStep[] {
  const ids = new Set(items.map((item) => item.id))
  const found = new Set(items.flatMap((item) => sameTitles(archive, item)))
  const others = [...found].filter((item) => !ids.has(item.id) && item.caseNumber === undefined)
  return others.length > mostSameTitles ? [] : others.map((item) => stepOf('same-title', item, ''))
}

/** All items of the municipality and title of an item; none for a title too short to name a case. */
function sameTitles(archive: Archive, { municipality, title }: ItemSummary): readonly ItemSummary[] {
  return title !== undefined && title.length >= leastTitleLetters
    ? archive.itemsOfTitle(municipality, title)
    : []
}
