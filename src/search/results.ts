// What one search asks and what it answers. The same object becomes the page, the JSON, the table and the feed.

import type { AgendaItemId, IsoDate } from '../model/ids.ts'
import type { Outcome } from '../model/outcome.ts'

/** The facets in the order of the page; each is also the name of its parameter. */
export const facetNames = ['kommune', 'raad', 'aar', 'emne', 'udfald', 'sagstype'] as const
export type FacetName = (typeof facetNames)[number]

/** Orders of the hits; `relevans` is the default, and newest first when the query is empty. */
export const sortOrders = ['relevans', 'nyeste', 'aeldste'] as const
export type SortOrder = (typeof sortOrders)[number]

/**
 * Where routine items without substance stand, unless the query's words are in their title: among the others, after
 * all of them, or nowhere. Only `uden` changes what is counted.
 */
export const routinePlaces = ['bland', 'sidst', 'uden'] as const
export type RoutinePlace = (typeof routinePlaces)[number]

/** The chosen values of every facet; values of one facet are alternatives. */
export type FacetSelection = Readonly<Record<FacetName, readonly string[]>>

export interface SearchRequest {
  readonly query: string
  readonly selection: FacetSelection
  readonly sort: SortOrder
  /** `bland` unless given. */
  readonly routine?: RoutinePlace
  /** Number of hits to pass over, from 0. */
  readonly offset: number
  readonly limit: number
  /** False for hits without passages, which cost most of a search; true unless given. */
  readonly hasPassages?: boolean
  /** Whether hits carry an explanation of their score. */
  readonly explain?: boolean
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
  /** Why it ranks where it does, when the request asks for it. */
  readonly explanation: readonly ScoreLine[] | undefined
}

/** One contribution to the score of a hit. */
export interface ScoreLine {
  /** The part of the query, as in `understood`. */
  readonly text: string
  /** How it matched: the exact form, a lemma, inside a compound, a phrase, words close together. */
  readonly how: string
  readonly score: number
}

/** How the query was understood, so that the page can say it. */
export interface UnderstoodQuery {
  readonly text: string
  /** One entry per word, phrase, exclusion or field that counts, in the order typed. */
  readonly understood: readonly UnderstoodPart[]
  /** Words that were left out because they are too common to mean anything alone. */
  readonly ignored: readonly string[]
  /** Plain words that were taken as a filter, each with the way to undo it. */
  readonly filters: readonly RecognisedFilter[]
  /** What was not understood, in the order typed; the rest of the query was searched as it stands. */
  readonly problems: readonly QueryProblem[]
  /** Words that stand nowhere in the archive, with what may have been meant. */
  readonly corrections: readonly Correction[]
}

/**
 * `word`: with its inflections and inside compounds. `exact`: this form only. `prefix`: whatever begins so.
 * `phrase`: these words in this order. `excluded`: must not be found. `field`: a condition on a field.
 */
export interface UnderstoodPart {
  readonly kind: 'word' | 'exact' | 'prefix' | 'phrase' | 'excluded' | 'field'
  readonly text: string
  /** The index terms that stand for it. */
  readonly terms: readonly string[]
  /** For `field`, and for a word that is looked for in one field only: how the page calls it ("titel", "år"). */
  readonly field: string | undefined
  /** What the operator's synonyms let it also find. */
  readonly synonyms: readonly string[]
}

/** A municipality, council or year that was typed among the words and narrows the search. */
export interface RecognisedFilter {
  readonly facet: FacetName
  readonly value: string
  readonly label: string
  /** The words as typed. */
  readonly text: string
  /** The query that looks for the words as words instead. */
  readonly undoQuery: string
  /** The query without the words, and so without the filter. */
  readonly restQuery: string
}

/** Something in the query that is not understood. */
export interface QueryProblem {
  /** UTF-16 offsets into the query, half-open. */
  readonly start: number
  readonly end: number
  /** One Danish sentence. */
  readonly message: string
}

/** A word that stands nowhere in the archive, and the nearest that does. */
export interface Correction {
  readonly from: string
  readonly to: string
  /** The whole query with the word replaced. */
  readonly query: string
  /** Whether the results shown are those of `query`, because the query as typed found nothing. */
  readonly applied: boolean
}

export interface SearchResults {
  readonly total: number
  /** The routine items that can be set aside: of the `total`, or with `uden` besides it. */
  readonly routineTotal: number
  readonly hits: readonly Hit[]
  /**
   * Only when no item has all the words: those that have most of them, rare words counting more. Shown apart;
   * neither `total` nor the facets count them. The first `limit`; `partialTotal` says how many there are.
   */
  readonly partialHits: readonly Hit[]
  readonly partialTotal: number
  /** Of the topics the main groups alone, and what is chosen. */
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>
  /** All topics, groups and subjects too, counted like facets. */
  readonly topics: readonly FacetValue[]
  readonly query: UnderstoodQuery
  readonly tookMs: number
}

/** Why a search could not be made: a parameter and one Danish sentence about what is wrong. */
export interface Refusal {
  readonly parameter: 'q' | FacetName | 'sort' | 'side' | 'limit'
  readonly message: string
}

/** A title, the slug of the municipality it is of, and how many items are wanted at most of that and of all others. */
export interface NearTitleRequest {
  readonly title: string
  readonly municipality: string
  readonly limit: number
}

/** What is nearest in the municipality and in all others, nearest first. */
export interface NearTitles<Item> {
  readonly here: readonly Item[]
  readonly elsewhere: readonly Item[]
}

/** Searching one snapshot: either results, or why not. Never throws on what a visitor typed. */
export interface SearchService {
  readonly search: (request: SearchRequest) => Promise<SearchOutcome>
  /**
   * Every hit of `request` in its order, whatever its offset and limit say, each with its first passage alone; made one
   * by one as they are taken. None where `search` refuses.
   */
  readonly eachHit: (request: SearchRequest) => AsyncGenerator<Hit>
  /** The items whose titles share the most words with a title, that item among them; nothing is marked in them. */
  readonly nearTitles: (request: NearTitleRequest) => Promise<NearTitles<Hit>>
  /** The text of an item's title, decision or section with what matches `query` marked. */
  readonly marksIn: (query: string, text: string) => Snippet['marks']
}

export type SearchOutcome =
  | { readonly kind: 'results'; readonly results: SearchResults }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
