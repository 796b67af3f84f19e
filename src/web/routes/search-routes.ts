// The search as a page and as data, and the topic page, which is a search too.

import { Router } from 'express'
import type { SearchResults } from '../../search/results.ts'
import type { ServedSnapshot } from '../../search/served-snapshot.ts'
import type { WebContext } from '../context.ts'
import { sendJson, sendPage } from '../context.ts'
import type { MunicipalityYears } from '../pages/search-page.ts'
import { searchPage } from '../pages/search-page.ts'
import { topicPage } from '../pages/topic-page.ts'
import { looserSearches } from '../looser-searches.ts'
import { parametersOf, searchFor, stateIn } from '../search-request.ts'
import { searchJson } from '../search-json.ts'
import type { SearchState } from '../search-state.ts'
import { asOnPage, requestOf, stateOf } from '../search-state.ts'
import { notFound } from '../shown-error.ts'

/** Routes for `/`, `/soeg`, `/soeg.json` and `/emne/…`. */
export function searchRoutes(context: WebContext): Router {
  const router = Router()
  router.get(['/', '/soeg'], async (request, response) => {
    const snapshot = context.snapshots.current()
    const state = stateIn(parametersOf(request))
    const { results } = await searchFor(snapshot, asOnPage(state))
    const isFront = request.path === '/' && parametersOf(request).size === 0
    const { itemCount, meetings } = snapshot.archive
    const size = isFront ? { itemCount, meetingCount: meetings.length } : undefined
    const split = state.isSplit ? await municipalityYears(snapshot, state, results) : []
    const looser = results.total === 0 ? await looserSearches(snapshot, state, results) : []
    sendPage(context, response, 'search', searchPage(context.site, state, results, { size, looser, split }))
  })
  router.get('/soeg.json', async (request, response) => {
    const { results } = await searchFor(context.snapshots.current(), stateIn(parametersOf(request)))
    sendJson(response, searchJson(results))
  })
  router.get('/emne/:code', async (request, response) => {
    const { code } = request.params
    const state = stateOf('', { emne: [code] })
    const outcome = await context.snapshots.current().search.search(requestOf(asOnPage(state)))
    if (outcome.kind === 'refused') throw notFound(`Emnet "${code}" findes ikke i arkivet.`)
    sendPage(context, response, 'topic', topicPage(context.site, code, outcome.results))
  })
  return router
}

const mostPictures = 6 // More are no longer compared at a glance.

/** The years of the municipalities with most hits, each counted as if it alone were chosen. */
async function municipalityYears(
  { search }: ServedSnapshot,
  state: SearchState,
  { facets }: SearchResults,
): Promise<readonly MunicipalityYears[]> {
  const chosen = facets.kommune.filter((value) => value.selected)
  const municipalities = chosen.length > 0 ? chosen : facets.kommune
  const years = municipalities.slice(0, mostPictures).map(async ({ value, label }) => {
    const selection = { ...state.selection, kommune: [value] }
    const outcome = await search.search({ ...requestOf({ ...state, selection }), offset: 0, limit: 0 })
    return { label, years: outcome.kind === 'results' ? outcome.results.facets.aar : [] }
  })
  return Promise.all(years)
}
