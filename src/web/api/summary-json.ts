// Meetings and items as lists of the API give them.

import type { ItemSummary, MeetingSummary } from '../../search/archive.ts'
import { itemJsonUrl, itemUrl, meetingJsonUrl, meetingUrl } from '../urls.ts'

/** A meeting in a list; `api` is where the whole of it is. */
export interface MeetingSummaryJson {
  readonly id: string
  readonly url: string
  readonly api: string
  readonly municipality: string
  readonly council: string
  readonly date: string | null
  readonly itemCount: number
  readonly problemCount: number
}

/** An item in a list. */
export interface ItemSummaryJson {
  readonly id: string
  readonly url: string
  readonly api: string
  readonly number: string | null
  readonly title: string | null
  readonly municipality: string
  readonly council: string
  readonly date: string | null
  readonly caseNumber: string | null
  readonly outcome: string | null
}

/** The JSON of a meeting in a list. */
export function meetingSummaryJson(meeting: MeetingSummary): MeetingSummaryJson {
  const { id, municipality, council, date, itemCount, problemCount } = meeting
  const addresses = { url: meetingUrl(id), api: meetingJsonUrl(id) }
  return { id, ...addresses, municipality, council, date: date ?? null, itemCount, problemCount }
}

/** The JSON of an item in a list. */
export function itemSummaryJson(item: ItemSummary): ItemSummaryJson {
  return {
    id: item.id,
    url: itemUrl(item.id),
    api: itemJsonUrl(item.id),
    number: item.number ?? null,
    title: item.title ?? null,
    municipality: item.municipality,
    council: item.council,
    date: item.date ?? null,
    caseNumber: item.caseNumber ?? null,
    outcome: item.outcome ?? null,
  }
}
