// A search as JSON: what `/soeg.json` answers and what `search --json` prints. Absent things are null.

import type { FacetName, FacetValue, Hit, SearchResults } from '../search/results.ts'
import { facetValueLabel } from './facet-value-label.ts'
import { decisionUrl, itemUrl } from './urls.ts'

/** The whole answer. */
export interface SearchJson {
  readonly total: number
  readonly hits: readonly HitJson[]
  readonly facets: Readonly<Record<FacetName, readonly FacetValueJson[]>>
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
  readonly understood: readonly {
    readonly kind: string
    readonly text: string
    readonly terms: readonly string[]
  }[]
  readonly ignored: readonly string[]
}

/** The JSON of `results`. */
export function searchJson(results: SearchResults): SearchJson {
  const { facets, query } = results
  return {
    total: results.total,
    hits: results.hits.map(hitJson),
    facets: {
      kommune: facetJson('kommune', facets.kommune),
      raad: facetJson('raad', facets.raad),
      aar: facetJson('aar', facets.aar),
      emne: facetJson('emne', facets.emne),
      udfald: facetJson('udfald', facets.udfald),
    },
    query: {
      text: query.text,
      understood: query.understood.map(({ kind, text, terms }) => ({ kind, text, terms })),
      ignored: query.ignored,
    },
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

function facetJson(facet: FacetName, values: readonly FacetValue[]): readonly FacetValueJson[] {
  return values.map((value) => ({
    value: value.value,
    label: facetValueLabel(facet, value),
    count: value.count,
    selected: value.selected,
  }))
}
