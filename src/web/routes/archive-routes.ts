// The permanent addresses: municipality, council, meeting, item, case.

import { Router } from 'express'
import { caseSteps, plainCaseNumber } from '../case-steps.ts'
import { itemAt, meetingAt } from '../archive-lookup.ts'
import type { WebContext } from '../context.ts'
import { sendPage } from '../context.ts'
import { countingMarker } from '../marked-text.ts'
import { originOf } from '../origin.ts'
import { casePage } from '../pages/case-page.ts'
import { councilPage } from '../pages/council-page.ts'
import { itemPage } from '../pages/item-page.ts'
import { meetingPage } from '../pages/meeting-page.ts'
import { municipalityPage } from '../pages/municipality-page.ts'
import { similarItems } from '../similar-items.ts'
import { notFound } from '../shown-error.ts'

/** Routes for everything that is addressed by what it is. */
export function archiveRoutes({ snapshots, ...rest }: WebContext): Router {
  const context = { snapshots, ...rest }
  const { site } = context
  const router = Router()
  router.get('/sag/*caseNumber', async (request, response) => {
    const caseNumber = plainCaseNumber(request.params.caseNumber.join('/'))
    const steps = await caseSteps(snapshots.current().archive, caseNumber)
    if (steps.length === 0) throw notFound(`Der er ingen sag med nummeret "${caseNumber}" i arkivet.`)
    sendPage(context, response, 'case', casePage(site, caseNumber, steps))
  })
  router.get('/:municipality', (request, response) => {
    const { municipality } = request.params
    const { meetings } = snapshots.current().archive
    const page = municipalityPage(
      site,
      meetings.filter((meeting) => meeting.municipalitySlug === municipality),
    )
    if (!page) throw notFound('Der er ingen kommune på denne adresse i arkivet.')
    sendPage(context, response, 'municipality', page)
  })
  router.get('/:municipality/:council', (request, response) => {
    const { municipality, council } = request.params
    const { meetings } = snapshots.current().archive
    const page = councilPage(
      site,
      meetings.filter((meeting) => meeting.id.startsWith(`${municipality}/${council}/`)),
    )
    if (!page) throw notFound('Der er intet råd på denne adresse i arkivet.')
    sendPage(context, response, 'council', page)
  })
  router.get('/:municipality/:council/:day', async (request, response) => {
    const archived = await meetingAt(snapshots.current(), Object.values(request.params))
    sendPage(context, response, 'meeting', meetingPage(site, archived))
  })
  router.get('/:municipality/:council/:day/:item', async (request, response) => {
    const snapshot = snapshots.current()
    const { archived, item } = await itemAt(snapshot, Object.values(request.params))
    const query = markedQuery(request.originalUrl)
    const similar = await similarItems(snapshot, item)
    const origin = originOf(request, context.publicUrl)
    const marker = countingMarker((text) => (query === '' ? [] : snapshot.search.marksIn(query, text)))
    sendPage(context, response, 'item', itemPage(site, archived, item, { query, marker, similar, origin }))
  })
  return router
}

const longestMarkedQuery = 500 // As long as a search may be.

/** What a link from a search carries for marking; it changes nothing else on the page. */
function markedQuery(url: string): string {
  const query = new URL(url, 'http://localhost').searchParams.get('q') ?? ''
  return query.slice(0, longestMarkedQuery).trim()
}
