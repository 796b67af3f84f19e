// A search as JSON: what `/soeg.json` answers and what `search --json` prints. Absent things are null.

import { recordOf } from '../search/facet-columns.ts'
import type { FacetName, FacetValue, Hit, SearchResults, UnderstoodQuery } from '../search/results.ts'
import { decisionUrl, itemUrl } from './urls.ts'

/** The whole answer. */
export interface SearchJson {
  readonly total: number
  /** Routine items without substance: of the total, or with `rutine=uden` besides it. */
  readonly routineTotal: number
  readonly hits: readonly HitJson[]
  readonly facets: Readonly<Record<FacetName, readonly FacetValueJson[]>>
  /** Items that have most of the words, when none has all; not counted in `total`. */
  readonly partialHits: readonly HitJson[]
  readonly partialTotal: number
  readonly query: QueryJson
  readonly tookMs: number
}

/** One hit; `url` and `decisionUrl` are paths of the site. */
export interface HitJson {
  readonly id: string
  readonly title: string | null
  readonly municipality: string
  readonly council: string
  readonly date: string | null
  readonly number: string | null
  readonly caseNumber: string | null
  readonly outcome: string | null
  readonly score: number
  readonly snippets: readonly SnippetJson[]
  readonly url: string
  readonly decisionUrl: string | null
}

/** A passage; `marks` are half-open UTF-16 ranges in `text`. */
export interface SnippetJson {
  readonly field: string
  readonly text: string
  readonly marks: readonly (readonly [start: number, end: number])[]
}

/** A value of a facet; `count` is exact for the search as it is. */
export interface FacetValueJson {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly selected: boolean
}

/** The query as typed and as understood. */
export interface QueryJson {
  readonly text: string
  readonly understood: readonly UnderstoodJson[]
  readonly ignored: readonly string[]
  /** Words that were taken as a filter. */
  readonly filters: readonly { readonly facet: string; readonly value: string; readonly text: string }[]
  readonly problems: readonly { readonly start: number; readonly end: number; readonly message: string }[]
  readonly corrections: readonly { readonly from: string; readonly to: string; readonly applied: boolean }[]
}

/** One part of the query; `field` is null where it may stand anywhere. */
export interface UnderstoodJson {
  readonly kind: string
  readonly text: string
  readonly terms: readonly string[]
  readonly field: string | null
  readonly synonyms: readonly string[]
}

/** The JSON of `results`. */
export function searchJson(results: SearchResults): SearchJson {
  const { facets, query } = results
  return {
    total: results.total,
    routineTotal: results.routineTotal,
    hits: results.hits.map(hitJson),
    facets: recordOf((facet) => facetJson(facets[facet])),
    partialHits: results.partialHits.map(hitJson),
    partialTotal: results.partialTotal,
    query: queryJson(query),
    tookMs: results.tookMs,
  }
}

function hitJson(hit: Hit): HitJson {
  return {
    id: hit.id,
    title: hit.title ?? null,
    municipality: hit.municipality,
    council: hit.council,
    date: hit.date ?? null,
    number: hit.number ?? null,
    caseNumber: hit.caseNumber ?? null,
    outcome: hit.outcome ?? null,
    score: hit.score,
    snippets: hit.snippets.map(({ field, text, marks }) => ({ field, text, marks })),
    url: itemUrl(hit.id),
    decisionUrl: hit.outcome === undefined ? null : decisionUrl(hit.id),
  }
}

function queryJson(query: UnderstoodQuery): QueryJson {
  return {
    text: query.text,
    understood: query.understood.map(({ kind, text, terms, field, synonyms }) => ({
      kind,
      text,
      terms,
      field: field ?? null,
      synonyms,
    })),
    ignored: query.ignored,
    filters: query.filters.map(({ facet, value, text }) => ({ facet, value, text })),
    problems: query.problems.map(({ start, end, message }) => ({ start, end, message })),
    corrections: query.corrections.map(({ from, to, applied }) => ({ from, to, applied })),
  }
}

function facetJson(values: readonly FacetValue[]): readonly FacetValueJson[] {
  return values.map((value) => ({
    value: value.value,
    label: value.label,
    count: value.count,
    selected: value.selected,
  }))
}
