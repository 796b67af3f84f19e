// The search page: the field, the facets, the hits. On the front page it opens with a few words and examples.

import type { FacetValue, SearchResults, SortOrder } from '../../search/results.ts'
import { facetNames, sortOrders } from '../../search/results.ts'
import type { Frame, Link, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import type { LooserSearch } from '../looser-searches.ts'
import { pageCountOf } from '../search-request.ts'
import type { SearchState } from '../search-state.ts'
import { asOnPage, stateOf, withSort } from '../search-state.ts'
import { pageUrls, searchCsvUrl, searchFeedUrl, searchUrl, topicUrl } from '../urls.ts'
import { counted, sortLabels } from '../wording.ts'
import type { FacetList, FilterChip } from './facet-panel.ts'
import { facetLists, filterChips } from './facet-panel.ts'
import type { HitCard } from './hit-card.ts'
import { hitCard } from './hit-card.ts'
import type { Pagination } from './pagination.ts'
import { paginationOf } from './pagination.ts'
import type { QueryNote } from './query-notes.ts'
import { queryNotes } from './query-notes.ts'
import type { FilteredSearch } from './toggle-url.ts'
import type { RoutineNote } from './routine-note.ts'
import { countBeforeRoutine, routineNote } from './routine-note.ts'
import type { YearHistogram } from './year-histogram.ts'
import { commonScale, searchHistogram } from './year-histogram.ts'

/** What the search field's form carries beside the words. */
interface HiddenField {
  readonly name: string
  readonly value: string
}

interface SortLink extends Link {
  readonly isCurrent: boolean
}

/** The same search with one condition less. */
interface LooserLink extends Link {
  readonly countText: string
}

/** The years of one municipality's hits. */
export interface MunicipalityYears {
  readonly label: string
  readonly years: readonly FacetValue[]
}

/** The words above the hits on the front page. */
export interface FrontIntro {
  readonly lead: string
  /** The topics with most items. */
  readonly topics: readonly Link[]
}

/** The page of one search. */
export interface SearchPage {
  readonly frame: Frame
  readonly intro: FrontIntro | undefined
  readonly heading: string
  readonly query: string
  readonly hiddenFields: readonly HiddenField[]
  readonly countText: string
  /** From how many municipalities; empty where it is one or none. */
  readonly spreadText: string
  readonly notes: readonly QueryNote[]
  readonly chips: readonly FilterChip[]
  readonly clearUrl: string
  readonly filterCount: string
  readonly facets: readonly FacetList[]
  readonly sorts: readonly SortLink[]
  /** One picture of the years, or one for each municipality. */
  readonly histograms: readonly YearHistogram[]
  readonly splitLink: Link | undefined
  readonly hits: readonly HitCard[]
  /** Routine items that are set aside, after all others. */
  readonly routineHits: readonly HitCard[]
  readonly routineCountText: string
  readonly routineNote: RoutineNote | undefined
  /** Items with most of the words, when none has all. */
  readonly partialHits: readonly HitCard[]
  readonly partialCountText: string
  readonly pagination: Pagination
  readonly isEmpty: boolean
  /** For an empty result: what one condition less would find. */
  readonly looser: readonly LooserLink[]
  readonly exports: readonly Link[]
  readonly helpUrl: string
}

/** What the front page says of the archive, besides the search itself. */
export interface ArchiveSize {
  readonly itemCount: number
  readonly meetingCount: number
}

const frontTopics = 4 // One line on a desk, two on a phone.

/** The page of the search `state` with its `results`; `size` is given on the front page alone. */
export function searchPage(
  site: Site,
  state: SearchState,
  results: SearchResults,
  more: {
    readonly size?: ArchiveSize | undefined
    readonly looser?: readonly LooserSearch[]
    readonly split?: readonly MunicipalityYears[]
  } = {},
): SearchPage {
  const { size, looser = [], split = [] } = more
  const search = { state, filters: results.query.filters }
  const chips = filterChips(search, results.facets)
  const pageCount = pageCountOf(state, results)
  const shown = asOnPage(state)
  const before = countBeforeRoutine(shown, results)
  const cards = results.hits.map((hit) => hitCard(hit, state.query))
  return {
    frame: searchFrame(site, state, size !== undefined),
    intro: size && frontIntro(size, results),
    heading: size ? 'Find beslutningen' : headingOf(state),
    query: state.query,
    hiddenFields: hiddenFieldsOf(state),
    countText: counted(results.total, 'punkt', 'punkter'),
    spreadText: spreadText(results),
    notes: queryNotes(state, results),
    chips,
    clearUrl: searchUrl(stateOf(withoutNames(state, results))),
    filterCount: chips.length === 0 ? '' : String(chips.length),
    facets: facetLists(search, results.facets),
    sorts: sortOrders
      .filter((sort) => state.query !== '' || sort !== 'relevans')
      .map((sort) => sortLink(state, sort)),
    histograms: histogramsOf(search, results, split),
    splitLink: splitLink(state, results),
    hits: cards.slice(0, before),
    routineHits: cards.slice(before),
    routineCountText: counted(results.routineTotal, 'punkt', 'punkter'),
    routineNote: routineNote(shown, results),
    partialHits: results.partialHits.map((hit) => hitCard(hit, state.query)),
    partialCountText: counted(results.partialTotal, 'punkt', 'punkter'),
    pagination: paginationOf(state.page, pageCount, (page) => searchUrl({ ...state, page })),
    isEmpty: results.total === 0,
    looser: looser.map(looserLink),
    exports: exportLinks(results.routineTotal > 0 ? shown : state),
    helpUrl: `${pageUrls.about}#soegehjaelp`,
  }
}

/** The query without the names that were taken as filters. */
function withoutNames({ query }: SearchState, { query: { filters } }: SearchResults): string {
  const rest = filters.reduce((left, { text }) => left.replace(text, ' '), query)
  return rest.replace(/\s+/g, ' ').trim()
}

/** The search as it stands on the page, in its other forms. */
function exportLinks(state: SearchState): readonly Link[] {
  return [
    { label: 'Feed (Atom)', url: searchFeedUrl(state) },
    { label: 'Tabel (CSV)', url: searchCsvUrl(state, 'komma') },
    { label: 'CSV til dansk Excel', url: searchCsvUrl(state, 'semikolon') },
    { label: 'JSON', url: searchUrl(state, 'json') },
  ]
}

/** Where some municipalities are chosen, only these have hits. */
function spreadText({ facets: { kommune } }: SearchResults): string {
  const chosen = kommune.filter((value) => value.selected)
  const { length } = (chosen.length > 0 ? chosen : kommune).filter((value) => value.count > 0)
  return length < 2 ? '' : `fra ${counted(length, 'kommune', 'kommuner')}`
}

function looserLink({ label, state, total }: LooserSearch): LooserLink {
  return { label, url: searchUrl(state), countText: counted(total, 'punkt', 'punkter') }
}

function histogramsOf(
  search: FilteredSearch,
  { facets }: SearchResults,
  split: readonly MunicipalityYears[],
): readonly YearHistogram[] {
  if (split.length === 0)
    return [searchHistogram('Punkter pr. år', search, facets.aar)].flatMap((one) => one ?? [])
  const scale = commonScale(split.map(({ years }) => years))
  return split.flatMap(({ label, years }) => searchHistogram(label, search, years, scale) ?? [])
}

/** The way to the other form of the picture; none where only one municipality has hits. */
function splitLink(state: SearchState, { facets }: SearchResults): Link | undefined {
  const url = searchUrl({ ...state, isSplit: !state.isSplit, page: 1 })
  if (state.isSplit) return { label: 'Vis alle kommuner i ét', url }
  return facets.kommune.length > 1 && facets.aar.length > 1
    ? { label: 'Opdel årene efter kommune', url }
    : undefined
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
    feedUrl: searchFeedUrl(state),
  })
}

function headingOf(state: SearchState): string {
  return state.query === '' ? 'Søg i referaterne' : `Søgning: ${state.query}`
}

function frontIntro({ itemCount, meetingCount }: ArchiveSize, { facets }: SearchResults): FrontIntro {
  return {
    lead: `Søg i ${counted(itemCount, 'punkt', 'punkter')} fra ${counted(meetingCount, 'møde', 'møder')} i kommunernes råd og udvalg – og gå direkte til det, der blev besluttet.`,
    topics: facets.emne.slice(0, frontTopics).map(({ label, value }) => ({ label, url: topicUrl(value) })),
  }
}

function hiddenFieldsOf(state: SearchState): readonly HiddenField[] {
  const routine = state.routine === undefined ? [] : [{ name: 'rutine', value: state.routine }]
  return [
    ...facetNames.flatMap((facet) => state.selection[facet].map((value) => ({ name: facet, value }))),
    ...routine,
  ]
}

function sortLink(state: SearchState, sort: SortOrder): SortLink {
  return { label: sortLabels[sort], url: searchUrl(withSort(state, sort)), isCurrent: state.sort === sort }
}
