// The API: meetings and items as data, lists in portions, and the description of it all.

import { Router } from 'express'
import { meetingJson, singleItemJson } from '../api/meeting-json.ts'
import { openApiDocument } from '../api/openapi.ts'
import { listRequestOf, pagedJson } from '../api/paged-list.ts'
import { itemSummaryJson, meetingSummaryJson } from '../api/summary-json.ts'
import { itemAt, meetingAt } from '../archive-lookup.ts'
import type { WebContext } from '../context.ts'
import { sendJson } from '../context.ts'
import { originOf } from '../origin.ts'
import { parametersOf } from '../search-request.ts'

/** Routes under `/api/`. */
export function apiRoutes({ snapshots, publicUrl }: WebContext): Router {
  const router = Router()
  router.get('/api/openapi.json', (request, response) => {
    sendJson(response, openApiDocument(originOf(request, publicUrl)))
  })
  router.get('/api/v1/meetings', (request, response) => {
    const { meetings } = snapshots.current().archive
    sendJson(
      response,
      pagedJson(meetings, listRequestOf(parametersOf(request)), request.path, meetingSummaryJson),
    )
  })
  router.get('/api/v1/items', (request, response) => {
    const { items } = snapshots.current().archive
    sendJson(response, pagedJson(items, listRequestOf(parametersOf(request)), request.path, itemSummaryJson))
  })
  router.get('/api/v1/meetings/:municipality/:council/:day', async (request, response) => {
    sendJson(response, meetingJson(await meetingAt(snapshots.current(), Object.values(request.params))))
  })
  router.get('/api/v1/items/:municipality/:council/:day/:item', async (request, response) => {
    const { archived, item } = await itemAt(snapshots.current(), Object.values(request.params))
    sendJson(response, singleItemJson(archived, item))
  })
  return router
}
