// The search page: the field, the facets, the hits. On the front page it opens with a few words and examples.

import type { SearchResults, SortOrder } from '../../search/results.ts'
import { facetNames, sortOrders } from '../../search/results.ts'
import type { Frame, Link, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import type { SearchState } from '../search-state.ts'
import { stateOf, withSort } from '../search-state.ts'
import { pageUrls, searchUrl } from '../urls.ts'
import { counted, sortLabels } from '../wording.ts'
import type { FacetList, FilterChip } from './facet-panel.ts'
import { facetLists, filterChips } from './facet-panel.ts'
import type { HitCard } from './hit-card.ts'
import { hitCard } from './hit-card.ts'
import type { Pagination } from './pagination.ts'
import { paginationOf } from './pagination.ts'

/** What the search field's form carries beside the words. */
interface HiddenField {
  readonly name: string
  readonly value: string
}

interface SortLink extends Link {
  readonly isCurrent: boolean
}

/** The words above the hits on the front page. */
export interface FrontIntro {
  readonly lead: string
  readonly examples: readonly Link[]
}

/** The page of one search. */
export interface SearchPage {
  readonly frame: Frame
  readonly intro: FrontIntro | undefined
  readonly heading: string
  readonly query: string
  readonly hiddenFields: readonly HiddenField[]
  readonly countText: string
  readonly understood: string
  readonly chips: readonly FilterChip[]
  readonly clearUrl: string
  readonly filterCount: string
  readonly facets: readonly FacetList[]
  readonly sorts: readonly SortLink[]
  readonly hits: readonly HitCard[]
  readonly pagination: Pagination
  readonly isEmpty: boolean
  readonly jsonUrl: string
  readonly helpUrl: string
}

/** What the front page says of the archive, besides the search itself. */
export interface ArchiveSize {
  readonly itemCount: number
  readonly meetingCount: number
}

/** The page of the search `state` with its `results`; `size` is given on the front page alone. */
export function searchPage(
  site: Site,
  state: SearchState,
  results: SearchResults,
  size?: ArchiveSize,
): SearchPage {
  const chips = filterChips(state, results.facets)
  const pageCount = pageCountOf(state, results)
  return {
    frame: searchFrame(site, state, size !== undefined),
    intro: size && frontIntro(size),
    heading: size ? 'Find beslutningen' : headingOf(state),
    query: state.query,
    hiddenFields: hiddenFieldsOf(state),
    countText: counted(results.total, 'punkt', 'punkter'),
    understood: understoodText(results),
    chips,
    clearUrl: searchUrl(stateOf(state.query)),
    filterCount: chips.length === 0 ? '' : String(chips.length),
    facets: facetLists(state, results.facets),
    sorts: sortOrders
      .filter((sort) => state.query !== '' || sort !== 'relevans')
      .map((sort) => sortLink(state, sort)),
    hits: results.hits.map((hit) => hitCard(hit, state.query)),
    pagination: paginationOf(state.page, pageCount, (page) => searchUrl({ ...state, page })),
    isEmpty: results.total === 0,
    jsonUrl: searchUrl(state, 'json'),
    helpUrl: `${pageUrls.about}#soegehjaelp`,
  }
}

/** How many pages the hits fill; at least one. */
export function pageCountOf(state: SearchState, results: SearchResults): number {
  return Math.max(1, Math.ceil(results.total / state.limit))
}

function searchFrame(site: Site, state: SearchState, isFront: boolean): Frame {
  const isPlain = facetNames.every((facet) => state.selection[facet].length === 0) && state.query === ''
  return frameOf(site, {
    title: isFront ? 'Referatarkivet' : headingOf(state),
    description: 'Søg i referater fra kommunernes råd og udvalg, og find den enkelte beslutning.',
    canonical: isFront ? pageUrls.front : searchUrl(state),
    isIndexed: isPlain,
    hasSearchField: false,
    query: state.query,
  })
}

function headingOf(state: SearchState): string {
  return state.query === '' ? 'Søg i referaterne' : `Søgning: ${state.query}`
}

function frontIntro({ itemCount, meetingCount }: ArchiveSize): FrontIntro {
  const examples = ['repatriering', 'lokalplan', 'budgetopfølgning', 'cykelsti']
  return {
    lead: `Søg i ${counted(itemCount, 'punkt', 'punkter')} fra ${counted(meetingCount, 'møde', 'møder')} i kommunernes råd og udvalg – og gå direkte til det, der blev besluttet.`,
    examples: examples.map((word) => ({ label: word, url: searchUrl(stateOf(word)) })),
  }
}

function hiddenFieldsOf(state: SearchState): readonly HiddenField[] {
  return facetNames.flatMap((facet) => state.selection[facet].map((value) => ({ name: facet, value })))
}

function sortLink(state: SearchState, sort: SortOrder): SortLink {
  return { label: sortLabels[sort], url: searchUrl(withSort(state, sort)), isCurrent: state.sort === sort }
}

function understoodText({ query }: SearchResults): string {
  if (query.ignored.length === 0) return ''
  const words = query.ignored.map((word) => `"${word}"`).join(', ')
  return `Vi så bort fra ${words}, fordi det står næsten overalt.`
}
