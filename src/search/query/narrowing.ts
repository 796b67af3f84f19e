// Fields that narrow a search: a municipality, a council, a topic, an outcome, a year, a date.

import { parseIsoDate, slugOf, type IsoDate } from '../../model/ids.ts'
import type { Clause } from '../engine.ts'
import { facetLabels, type FacetCatalogue } from '../facets.ts'
import type { FacetName } from '../results.ts'
import type { FieldMeaning } from './query-fields.ts'

/** What is asked: a range of years, or the text after a field. */
export type NarrowingRequest =
  | { readonly kind: 'years'; readonly name: string; readonly from: string; readonly to: string }
  | {
      readonly kind: 'field'
      readonly name: string
      readonly meaning: Exclude<FieldMeaning, { readonly kind: 'text' | 'case' }>
      readonly text: string
    }

/** The clause, how the page calls it, and what was wrong with it. */
export interface Narrowing {
  readonly clause: Clause | undefined
  readonly text: string
  readonly problem: string | undefined
}

/** The set of documents that `asked` leaves. A value that the archive does not hold leaves none, and that is said. */
export function narrowingClause(catalogue: FacetCatalogue, asked: NarrowingRequest): Narrowing {
  if (asked.kind === 'years')
    return dates(`${asked.from}-01-01`, `${asked.to}-12-31`, `${asked.from}–${asked.to}`)
  const { meaning, text } = asked
  switch (meaning.kind) {
    case 'facet':
      return facet(catalogue, meaning.facet, text)
    case 'year':
      return /^\d{4}$/.test(text)
        ? dates(`${text}-01-01`, `${text}-12-31`, text)
        : refused(`„${text}“ er ikke et år.`)
    case 'from':
    case 'to': {
      const range = dateRange(text)
      if (!range) return refused(`„${text}“ er ikke en dato. Skriv for eksempel 2017-02-23 eller 23.2.2017.`)
      return meaning.kind === 'from' ? dates(range.from, undefined, text) : dates(undefined, range.to, text)
    }
  }
}

function facet(catalogue: FacetCatalogue, name: FacetName, text: string): Narrowing {
  const values = facetValuesNamed(catalogue, name, text)
  const labels = values.map((value) => catalogue[name].get(value) ?? value)
  const isKnown = values.length > 0
  return {
    clause: { kind: 'facet', facet: name, values },
    text: isKnown ? labels.join(', ') : text,
    problem: isKnown ? undefined : `${facetLabels[name]} „${text}“ findes ikke i arkivet.`,
  }
}

/** The values of a facet that `text` names: by address or label, else by how a label, or a later word of it, begins. */
function facetValuesNamed(catalogue: FacetCatalogue, name: FacetName, text: string): readonly string[] {
  const typed = slugOf(text.replace(/(?<=\S)\skommune$/i, ''))
  if (typed === undefined) return []
  const slug = name === 'udfald' ? (otherOutcomeNames[typed] ?? typed) : typed
  const entries = [...catalogue[name]].map(([value, label]) => ({ value, label: `-${slugOf(label) ?? ''}` }))
  const exact = entries.filter(({ value, label }) => value === slug || label === `-${slug}`)
  const first = entries.filter(({ label }) => label.startsWith(`-${slug}`))
  const later = entries.filter(({ label }) => label.includes(`-${slug}`))
  const found = [exact, first, later].find(({ length }) => length > 0) ?? []
  return found.map(({ value }) => value)
}

// What councils also call an outcome, by address.
const otherOutcomeNames: Readonly<Record<string, string>> = {
  godkendt: 'adopted',
  tiltraadt: 'adopted',
  besluttet: 'adopted',
  bevilget: 'adopted',
  'til-efterretning': 'noted',
  orienteret: 'noted',
  udskudt: 'postponed',
  forkastet: 'rejected',
  afslaaet: 'rejected',
  afslag: 'rejected',
  oversendt: 'referred',
  videresendt: 'referred',
  behandlet: 'discussed',
}

// A year, a month or a day, the first and the last day of it.
function dateRange(text: string): { readonly from: string; readonly to: string } | undefined {
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? []
  const iso =
    year === undefined ? text : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  if (/^\d{4}$/.test(iso)) return { from: `${iso}-01-01`, to: `${iso}-12-31` }
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(iso)) return { from: `${iso}-01`, to: `${iso}-31` }
  return parseIsoDate(iso) ? { from: iso, to: iso } : undefined
}

// The last day of a month is compared as text, so that "-31" serves for every month.
function dates(from: string | undefined, to: string | undefined, text: string): Narrowing {
  return {
    clause: { kind: 'dates', from: from as IsoDate | undefined, to: to as IsoDate | undefined },
    text,
    problem: undefined,
  }
}

function refused(problem: string): Narrowing {
  return { clause: undefined, text: '', problem }
}
