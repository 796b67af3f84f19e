// Every address of the site is made here and nowhere else, as a path. No sign in it ends an attribute of HTML, so that lists
// of many links print it as it is.

import type { AgendaItemId, MeetingId } from '../model/ids.ts'
import { facetNames, type FacetName } from '../search/results.ts'
import { remembered } from './remembered.ts'
import { defaultSort, hitsPerPage, type SearchState } from './search-state.ts'

/** The anchor of the decision on an item page: part of the permanent address. */
const decisionAnchor = 'beslutning'

/** The pages that stand alone. */
export const pageUrls = {
  front: '/',
  search: '/soeg',
  about: '/om',
  coverage: '/daekning',
  accessibility: '/tilgaengelighed',
} as const

/** The page of an item; with a query, what matches it is marked there. */
export function itemUrl(id: AgendaItemId, query?: string): string {
  return query ? `/${id}?q=${formEncoded(query)}` : `/${id}`
}

/** The decision of an item. */
export function decisionUrl(id: AgendaItemId, query?: string): string {
  return `${itemUrl(id, query)}#${decisionAnchor}`
}

/** The page of a meeting. */
export function meetingUrl(id: MeetingId): string {
  return `/${id}`
}

/** The page of the item that has the slug `item` in the meeting. */
export function itemOfMeetingUrl(meeting: MeetingId, item: string): string {
  return `/${meeting}/${item}`
}

/** The page of a council; both arguments are slugs. */
export function councilUrl(municipalitySlug: string, councilSlug: string): string {
  return `/${municipalitySlug}/${councilSlug}`
}

/** The page of a municipality. */
export function municipalityUrl(municipalitySlug: string): string {
  return `/${municipalitySlug}`
}

/** The page of a topic. */
export function topicUrl(code: string): string {
  return `/emne/${encodeURIComponent(code)}`
}

/** The page of a case; the number may hold slashes and blanks. */
export function caseUrl(caseNumber: string): string {
  return `/sag/${encodeURIComponent(caseNumber)}`
}

/** A meeting as JSON. */
export function meetingJsonUrl(id: MeetingId): string {
  return `/api/v1/meetings/${id}`
}

/** An item as JSON. */
export function itemJsonUrl(id: AgendaItemId): string {
  return `/api/v1/items/${id}`
}

/** The forms in which one search answers. */
export type SearchFormat = 'page' | 'json' | 'csv' | 'atom'

const searchPaths: Readonly<Record<SearchFormat, string>> = {
  page: '/soeg',
  json: '/soeg.json',
  csv: '/soeg.csv',
  atom: '/soeg.atom',
}

/** The address of a search: parameters in one fixed order, defaults left out, so that one search has one address. */
export function searchUrl(state: SearchState, format: SearchFormat = 'page'): string {
  const inFacets = facetNames.map((facet) => facetParameters(facet, state.selection[facet]))
  return addressOf(searchPaths[format], [queryParameter(state), ...inFacets, restParameters(state)])
}

/** Gives the addresses of searches that differ from `state` in the chosen values of `facet` alone. */
export function searchUrlsBy(state: SearchState, facet: FacetName): (chosen: readonly string[]) => string {
  const at = facetNames.indexOf(facet)
  const parametersOf = (names: readonly FacetName[]) =>
    names.map((name) => facetParameters(name, state.selection[name]))
  const before = joined([queryParameter(state), ...parametersOf(facetNames.slice(0, at))])
  const behind = joined([...parametersOf(facetNames.slice(at + 1)), restParameters(state)])
  return (chosen) => addressOf(searchPaths.page, [before, facetParameters(facet, chosen), behind])
}

function addressOf(path: string, parameters: readonly string[]): string {
  const all = joined(parameters)
  return all === '' ? path : `${path}?${all}`
}

function joined(parameters: readonly string[]): string {
  let all = ''
  for (const one of parameters) if (one !== '') all = all === '' ? one : `${all}&${one}`
  return all
}

function queryParameter({ query }: SearchState): string {
  return query === '' ? '' : `q=${formEncoded(query)}`
}

function facetParameters(facet: FacetName, chosen: readonly string[]): string {
  const [first] = chosen
  if (first === undefined) return ''
  if (chosen.length === 1) return `${facet}=${formEncoded(first)}`
  return joined([...chosen].sort().map((value) => `${facet}=${formEncoded(value)}`))
}

function restParameters({ query, sort, page, limit, routine, isSplit }: SearchState): string {
  return joined([
    sort === defaultSort(query) ? '' : `sort=${formEncoded(sort)}`,
    page > 1 ? `side=${page}` : '',
    limit === hitsPerPage ? '' : `limit=${limit}`,
    routine === undefined ? '' : `rutine=${formEncoded(routine)}`,
    isSplit ? 'opdelt=kommune' : '',
  ])
}

/** `value` as a form sends it. */
function formEncoded(value: string): string {
  return plainValue.test(value) ? value : knownEncoding(value)
}

const plainValue = /^[a-zA-Z0-9*._-]*$/
// A page asks for its query a hundred times.
const knownEncoding = remembered(1_000, (value: string) =>
  new URLSearchParams([['', value]]).toString().slice(1),
)

/** All hits of a search as a table; with semicolons it opens in a Danish Excel as it is. */
export function searchCsvUrl(state: SearchState, delimiter: 'komma' | 'semikolon'): string {
  const url = searchUrl({ ...state, page: 1, isSplit: false }, 'csv')
  if (delimiter === 'komma') return url
  return `${url}${url.includes('?') ? '&' : '?'}skilletegn=${delimiter}`
}

/** The newest hits of a search as a feed. */
export function searchFeedUrl(state: SearchState): string {
  // A feed is in the order of time; only what is left out altogether is left out of it too.
  const routine = state.routine === 'uden' ? state.routine : undefined
  return searchUrl({ ...state, sort: defaultSort(state.query), page: 1, isSplit: false, routine }, 'atom')
}

/** The meetings of a council as a calendar. */
export function calendarUrl(municipalitySlug: string, councilSlug: string): string {
  return `${councilUrl(municipalitySlug, councilSlug)}/moeder.ics`
}
