// The shapes of the API as JSON Schema (2020-12), for the OpenAPI document. A test holds every answer against them.

import { outcomes } from '../../model/outcome.ts'
import { sectionRoles } from '../../model/section.ts'
import { facetNames } from '../../search/results.ts'

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>

const text: Schema = { type: 'string' }
const textOrNull: Schema = { type: ['string', 'null'] }
const count: Schema = { type: 'integer', minimum: 0 }
const number: Schema = { type: 'number' }
const boolean: Schema = { type: 'boolean' }
const dateOrNull: Schema = { type: ['string', 'null'], format: 'date' }
const outcome: Schema = { type: 'string', enum: outcomes }
const outcomeOrNull: Schema = { type: ['string', 'null'], enum: [...outcomes, null] }
const path: Schema = { type: 'string', pattern: '^/', description: 'Sti på sitet' }
const range: Schema = { type: 'array', items: count, minItems: 2, maxItems: 2 }
const lines: Schema = { ...range, description: 'Første og sidste linje i kilden, begge med' }

function list(items: Schema): Schema {
  return { type: 'array', items }
}

/** Exactly these fields, all of them always there. */
function record(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

/** A reference to a schema of the document. */
export function reference(name: keyof typeof schemas): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

const snippet = record({
  field: { type: 'string', enum: ['title', 'decision', 'body'] },
  text,
  marks: list(range),
})

const hit = record({
  id: text,
  title: textOrNull,
  municipality: text,
  council: text,
  date: dateOrNull,
  number: textOrNull,
  caseNumber: textOrNull,
  outcome: outcomeOrNull,
  score: number,
  snippets: list(snippet),
  url: path,
  decisionUrl: orNull(path),
})

const facetValue = record({ value: text, label: text, count, selected: boolean })

const query = record({
  text,
  understood: list(record({ kind: text, text, terms: list(text), field: textOrNull, synonyms: list(text) })),
  ignored: list(text),
  filters: list(record({ facet: { type: 'string', enum: facetNames }, value: text, text })),
  problems: list(record({ start: count, end: count, message: text })),
  corrections: list(record({ from: text, to: text, applied: boolean })),
})

const side = orNull(record({ count: { type: ['integer', 'null'] }, voters: list(text) }))

const decision = record({
  url: path,
  lines,
  text,
  outcome,
  by: textOrNull,
  date: dateOrNull,
  votes: orNull(record({ for: side, against: side, abstaining: side })),
})

const earlierDecision = record({
  lines,
  text,
  outcome,
  by: textOrNull,
  date: dateOrNull,
  itemNumber: textOrNull,
})

const source = record({
  path: text,
  sha256: text,
  kind: { type: 'string', enum: ['official', 'retold', 'unknown'] },
  publisher: textOrNull,
  link: textOrNull,
})

const meetingHead = { id: text, url: path, municipality: textOrNull, council: textOrNull, date: dateOrNull }

const itemFields = {
  id: text,
  url: path,
  number: textOrNull,
  position: count,
  title: textOrNull,
  caseNumber: textOrNull,
  journalNumber: textOrNull,
  documentNumber: textOrNull,
  caseType: textOrNull,
  open: { type: ['boolean', 'null'] },
  lines,
  sections: list(record({ label: textOrNull, role: { type: 'string', enum: sectionRoles }, lines, text })),
  decision: orNull(decision),
  decisions: list(record({ lines, text, outcome })),
  earlierDecisions: list(earlierDecision),
  topics: list(record({ code: text, title: text, via: { type: 'string', enum: ['case-number', 'words'] } })),
  attachments: list(text),
  confidence: { type: 'number', minimum: 0, maximum: 1 },
} as const satisfies Readonly<Record<string, Schema>>

const meetingSummary = record({
  id: text,
  url: path,
  api: path,
  municipality: text,
  council: text,
  date: dateOrNull,
  itemCount: count,
  problemCount: count,
})

const itemSummary = record({
  id: text,
  url: path,
  api: path,
  number: textOrNull,
  title: textOrNull,
  municipality: text,
  council: text,
  date: dateOrNull,
  caseNumber: textOrNull,
  outcome: outcomeOrNull,
})

/** The named shapes. */
export const schemas = {
  Search: record({
    total: count,
    routineTotal: count,
    hits: list(hit),
    facets: record(Object.fromEntries(facetNames.map((facet) => [facet, list(facetValue)]))),
    partialHits: list(hit),
    partialTotal: count,
    query,
    tookMs: number,
  }),
  Meeting: record({
    ...meetingHead,
    startTime: textOrNull,
    endTime: textOrNull,
    place: textOrNull,
    attendees: list(text),
    absent: list(text),
    items: list(record(itemFields)),
    problems: list(
      record({ rule: text, severity: text, message: text, line: { type: ['integer', 'null'] } }),
    ),
    source,
  }),
  Item: record({ ...itemFields, meeting: record(meetingHead), source }),
  MeetingList: record({ total: count, entries: list(meetingSummary), next: orNull(path) }),
  ItemList: record({ total: count, entries: list(itemSummary), next: orNull(path) }),
  Suggestions: record({ query: text, suggestions: list(record({ text, kind: text, url: path })) }),
  Error: record({
    error: record({
      status: { type: 'integer' },
      code: text,
      message: text,
      parameter: textOrNull,
      requestId: textOrNull,
    }),
  }),
} as const satisfies Readonly<Record<string, Schema>>
