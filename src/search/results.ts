// What one search asks and what it answers. The same object becomes the page, the JSON, the table and the feed.

import type { AgendaItemId, IsoDate } from '../model/ids.ts'
import type { Outcome } from '../model/outcome.ts'

/** The facets in the order of the page; each is also the name of its parameter. */
export const facetNames = ['kommune', 'raad', 'aar', 'emne', 'udfald'] as const
export type FacetName = (typeof facetNames)[number]

/** Orders of the hits; `relevans` is the default, and newest first when the query is empty. */
export const sortOrders = ['relevans', 'nyeste', 'aeldste'] as const
export type SortOrder = (typeof sortOrders)[number]

/** The chosen values of every facet; values of one facet are alternatives. */
export type FacetSelection = Readonly<Record<FacetName, readonly string[]>>

export interface SearchRequest {
  readonly query: string
  readonly selection: FacetSelection
  readonly sort: SortOrder
  /** Number of hits to pass over, from 0. */
  readonly offset: number
  readonly limit: number
}

/** One value of a facet: `value` goes into the address, `label` on the page. */
export interface FacetValue {
  readonly value: string
  readonly label: string
  /** Hits if this value were chosen in its facet and the other facets stayed as they are. */
  readonly count: number
  readonly selected: boolean
}

/** A passage that matched. `marks` are half-open UTF-16 ranges in `text`, in order, without overlap. */
export interface Snippet {
  readonly field: 'title' | 'decision' | 'body'
  readonly text: string
  readonly marks: readonly (readonly [start: number, end: number])[]
}

export interface Hit {
  readonly id: AgendaItemId
  readonly number: string | undefined
  readonly title: string | undefined
  readonly titleMarks: Snippet['marks']
  readonly municipality: string
  readonly council: string
  readonly date: IsoDate | undefined
  readonly caseNumber: string | undefined
  readonly outcome: Outcome | undefined
  readonly score: number
  readonly snippets: readonly Snippet[]
}

/** How the query was understood, so that the page can say it. */
export interface UnderstoodQuery {
  readonly text: string
  /** One entry per word, phrase, exclusion or field that counts, in the order typed. */
  readonly understood: readonly UnderstoodPart[]
  /** Words that were left out because they are too common to mean anything alone. */
  readonly ignored: readonly string[]
}

export interface UnderstoodPart {
  readonly kind: 'word' | 'phrase' | 'excluded'
  readonly text: string
  /** The index terms that stand for it. */
  readonly terms: readonly string[]
}

export interface SearchResults {
  readonly total: number
  readonly hits: readonly Hit[]
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>
  readonly query: UnderstoodQuery
  readonly tookMs: number
}

/** Why a search could not be made: a parameter and one Danish sentence about what is wrong. */
export interface Refusal {
  readonly parameter: 'q' | FacetName | 'sort' | 'side' | 'limit'
  readonly message: string
}

/** Searching one snapshot: either results, or why not. Never throws on what a visitor typed. */
export interface SearchService {
  readonly search: (request: SearchRequest) => Promise<SearchOutcome>
  /** The text of an item's title, decision or section with what matches `query` marked. */
  readonly marksIn: (query: string, text: string) => Snippet['marks']
}

export type SearchOutcome =
  | { readonly kind: 'results'; readonly results: SearchResults }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
