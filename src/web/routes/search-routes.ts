// The search as a page and as data, and the topic page, which is a search too.

import type { Request } from 'express'
import { Router } from 'express'
import type { SearchResults } from '../../search/results.ts'
import type { ServedSnapshot } from '../../search/served-snapshot.ts'
import type { WebContext } from '../context.ts'
import { sendJson, sendPage } from '../context.ts'
import { pageCountOf, searchPage } from '../pages/search-page.ts'
import { topicPage } from '../pages/topic-page.ts'
import { parseSearchParameters } from '../search-parameters.ts'
import { searchJson } from '../search-json.ts'
import type { SearchState } from '../search-state.ts'
import { requestOf, stateOf } from '../search-state.ts'
import { badParameter, notFound } from '../shown-error.ts'

/** Routes for `/`, `/soeg`, `/soeg.json` and `/emne/…`. */
export function searchRoutes(context: WebContext): Router {
  const router = Router()
  router.get(['/', '/soeg'], async (request, response) => {
    const snapshot = context.snapshots.current()
    const { state, results } = await searched(snapshot, request)
    const isFront = request.path === '/' && parametersOf(request).size === 0
    const { itemCount, meetings } = snapshot.archive
    const size = isFront ? { itemCount, meetingCount: meetings.length } : undefined
    sendPage(context, response, 'search', searchPage(context.site, state, results, size))
  })
  router.get('/soeg.json', async (request, response) => {
    const { results } = await searched(context.snapshots.current(), request)
    sendJson(response, searchJson(results))
  })
  router.get('/emne/:code', async (request, response) => {
    const { code } = request.params
    const state = stateOf('', { emne: [code] })
    const outcome = await context.snapshots.current().search.search(requestOf(state))
    if (outcome.kind === 'refused') throw notFound(`Emnet "${code}" findes ikke i arkivet.`)
    sendPage(context, response, 'topic', topicPage(context.site, code, outcome.results))
  })
  return router
}

/** The parameters of a request as they were typed, repetitions and all. */
function parametersOf(request: Request): URLSearchParams {
  const at = request.originalUrl.indexOf('?')
  return new URLSearchParams(at < 0 ? '' : request.originalUrl.slice(at + 1))
}

interface Searched {
  readonly state: SearchState
  readonly results: SearchResults
}

async function searched(snapshot: ServedSnapshot, request: Request): Promise<Searched> {
  const parsed = parseSearchParameters(parametersOf(request))
  if (parsed.kind === 'refused') throw badParameter(parsed.parameter, parsed.message)
  const { state } = parsed
  const outcome = await snapshot.search.search(requestOf(state))
  if (outcome.kind === 'refused') throw badParameter(outcome.refusal.parameter, outcome.refusal.message)
  const pageCount = pageCountOf(state, outcome.results)
  if (state.page > pageCount) {
    throw badParameter('side', `Side ${state.page} findes ikke; søgningen har ${pageCount} i alt.`)
  }
  return { state, results: outcome.results }
}
