// The search as a table and as a feed, the calendars, and what machines ask a site for.

import type { Response } from 'express'
import { Router } from 'express'
import type { WebContext } from '../context.ts'
import { sendData } from '../context.ts'
import { councilCalendar } from '../data/council-calendar.ts'
import { openSearchDescription } from '../data/open-search.ts'
import { searchAtom } from '../data/search-atom.ts'
import type { Delimiter } from '../data/search-csv.ts'
import { csvHead, csvHit } from '../data/search-csv.ts'
import { siteMap, siteMapFile } from '../data/site-map.ts'
import { pageCaching } from '../headers.ts'
import { originOf } from '../origin.ts'
import { parametersOf, searchFor, stateIn } from '../search-request.ts'
import { requestOf } from '../search-state.ts'
import { topicsIn } from '../topics-in.ts'
import { badParameter, notFound } from '../shown-error.ts'

const feedEntries = 50
const delimiters: Readonly<Record<string, Delimiter>> = { komma: ',', semikolon: ';' }

/** Routes for `/soeg.csv`, `/soeg.atom`, calendars, site map and search description. */
export function exportRoutes({ snapshots, publicUrl }: WebContext): Router {
  const router = Router()
  router.get('/soeg.csv', async (request, response) => {
    const parameters = parametersOf(request)
    const delimiter = takenDelimiter(parameters)
    const state = { ...stateIn(parameters), page: 1 }
    const { search } = snapshots.current()
    await searchFor(snapshots.current(), { ...state, limit: 1 })
    response.set({
      'Cache-Control': pageCaching,
      'Content-Disposition': 'attachment; filename="referatarkivet.csv"',
    })
    response.type('text/csv; charset=utf-8').write(csvHead(delimiter))
    const origin = originOf(request, publicUrl)
    for await (const hit of search.eachHit(requestOf(state))) {
      if (response.destroyed) return
      await written(response, csvHit(hit, origin, delimiter))
    }
    response.end()
  })
  router.get('/soeg.atom', async (request, response) => {
    const parameters = parametersOf(request)
    if (parameters.has('sort') && parameters.get('sort') !== 'nyeste') {
      throw badParameter(
        'sort',
        'Et feed er altid sorteret med det nyeste først; brug sort=nyeste eller ingen.',
      )
    }
    if (parameters.get('rutine') === 'sidst') {
      throw badParameter(
        'rutine',
        'I et feed står rutinepunkter efter dato som de andre; brug bland eller uden.',
      )
    }
    const snapshot = snapshots.current()
    const state = { ...stateIn(parameters), sort: 'nyeste' as const, page: 1, limit: feedEntries }
    const { results } = await searchFor(snapshot, state)
    const { createdAt } = snapshot
    const feed = searchAtom({ state, results, origin: originOf(request, publicUrl), createdAt })
    sendData(response, 'application/atom+xml; charset=utf-8', feed)
  })
  router.get('/:municipality/:council/moeder.ics', (request, response) => {
    const { archive, createdAt } = snapshots.current()
    const { municipality, council } = request.params
    const meetings = archive.meetings.filter((meeting) =>
      meeting.id.startsWith(`${municipality}/${council}/`),
    )
    if (meetings.length === 0) throw notFound('Der er intet råd på denne adresse i arkivet.')
    const calendar = councilCalendar(meetings, originOf(request, publicUrl), createdAt)
    sendData(response, 'text/calendar; charset=utf-8', calendar)
  })
  router.get('/opensearch.xml', (request, response) => {
    const type = 'application/opensearchdescription+xml; charset=utf-8'
    sendData(response, type, openSearchDescription(originOf(request, publicUrl)))
  })
  router.get('/sitemap.xml', async (request, response) => {
    const { archive, search } = snapshots.current()
    const text = siteMap(archive, await topicsIn(search), originOf(request, publicUrl))
    sendData(response, 'application/xml; charset=utf-8', text)
  })
  router.get('/sitemap-:file.xml', async (request, response) => {
    const file = /^[1-9]\d{0,3}$/.test(request.params.file) ? Number(request.params.file) : 0
    const { archive, search } = snapshots.current()
    const topics = await topicsIn(search)
    const text = file === 0 ? undefined : siteMapFile(archive, topics, originOf(request, publicUrl), file)
    if (text === undefined) throw notFound('Der er ingen fil på denne adresse.')
    sendData(response, 'application/xml; charset=utf-8', text)
  })
  return router
}

/** Takes `skilletegn` out of the parameters, so that the rest is a search. */
function takenDelimiter(parameters: URLSearchParams): Delimiter {
  const names = parameters.getAll('skilletegn')
  parameters.delete('skilletegn')
  const delimiter = delimiters[names[0] ?? 'komma']
  if (names.length > 1 || delimiter === undefined) {
    throw badParameter('skilletegn', 'Skilletegnet skal være enten komma eller semikolon.')
  }
  return delimiter
}

/** Waits when the visitor reads more slowly than we write. */
async function written(response: Response, text: string): Promise<void> {
  if (response.write(text)) return
  await new Promise<void>((resolve) => {
    response.once('drain', resolve).once('close', resolve)
  })
}
