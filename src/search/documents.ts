import type { AgendaItem } from '../model/agenda-item.ts'
import type { AgendaItemId, IsoDate } from '../model/ids.ts'
import { caseTypesOf, type CaseType } from './case-types.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Outcome } from '../model/outcome.ts'
import { isSetAside } from './routine-items.ts'

/** A main group, group or subject of the municipal classification (KLE) that an item belongs to. */
export interface DocumentTopic {
  /** `01`, `01.02` or `01.02.05`. */
  readonly code: string
  readonly title: string
}

/** What a list shows where the minutes do not say whose they are. */
export const unknownMunicipality = 'Ukendt kommune'
export const unknownCouncil = 'Ukendt råd'

/** One agenda item as the engine sees it: three text fields and the columns that facets and sorting read. */
export interface SearchDocument {
  readonly id: AgendaItemId
  readonly title: string
  readonly decision: string
  /** Everything else of the item that is text: sections, metadata, attachments. */
  readonly body: string
  readonly number: string | undefined
  readonly municipality: string
  readonly municipalitySlug: string
  readonly council: string
  readonly councilSlug: string
  readonly date: IsoDate | undefined
  /** Where the meeting was held; empty where it is not printed. */
  readonly place: string
  /** Subjects of the classification with the groups above them, each once. */
  readonly topics: readonly DocumentTopic[]
  readonly outcome: Outcome | undefined
  readonly caseTypes: readonly CaseType[]
  /** Whether a search sets it aside: a routine item without substance. */
  readonly isRoutine: boolean
  readonly caseNumber: string | undefined
}

/** The title of a code of the classification, or undefined; the classification itself belongs to another room. */
export type TopicTitle = (code: string) => string | undefined

/** The documents of one meeting, in the order of its items. */
export function documentsOf(
  { meeting }: { readonly meeting: Meeting },
  topicTitle: TopicTitle,
): readonly SearchDocument[] {
  return meeting.items.map((item) => documentOf(meeting, item, topicTitle))
}

function documentOf(meeting: Meeting, item: AgendaItem, topicTitle: TopicTitle): SearchDocument {
  const [municipalitySlug = '', councilSlug = ''] = item.id.split('/')
  return {
    id: item.id,
    title: item.title ?? '',
    decision: decisionText(item),
    body: bodyText(item),
    number: item.number,
    municipality: meeting.municipality ?? unknownMunicipality,
    municipalitySlug,
    council: meeting.council ?? unknownCouncil,
    councilSlug,
    date: meeting.date,
    place: meeting.place ?? '',
    topics: topicsOf(item, topicTitle),
    outcome: outcomeOf(item),
    caseTypes: caseTypesOf(item),
    isRoutine: isSetAside(item),
    caseNumber: item.caseNumber,
  }
}

/** The outcome of the labelled decision, else of the last deciding sentence. */
export function outcomeOf(item: AgendaItem): Outcome | undefined {
  return item.decision?.outcome ?? item.decisions.at(-1)?.outcome
}

function topicsOf(item: AgendaItem, topicTitle: TopicTitle): readonly DocumentTopic[] {
  const codes = new Set(item.topics.flatMap(({ code }) => [code.slice(0, 2), code.slice(0, 5), code]))
  return [...codes].map((code) => ({ code, title: topicTitle(code) ?? code }))
}

function decisionText(item: AgendaItem): string {
  if (item.decision) return item.decision.text
  return item.decisions.map((decision) => decision.text).join('\n')
}

function bodyText(item: AgendaItem): string {
  const numbers = [item.caseNumber, item.journalNumber, item.documentNumber]
  const sections = item.sections
    .filter((section) => section.role !== 'decision')
    .map((section) => section.text)
  return [...sections, ...item.attachments, ...numbers.filter((number) => number !== undefined)].join('\n')
}
