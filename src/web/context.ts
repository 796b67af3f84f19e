// What the routes share: the snapshots, the views, the site. Made once by `createApp`.

import type { Response } from 'express'
import type { SnapshotSource } from '../search/served-snapshot.ts'
import type { Site } from './frame.ts'
import { pageCaching } from './headers.ts'
import { bytesFor } from './page-bytes.ts'
import type { PageByView, ViewName } from './pages/page-by-view.ts'
import type { Views } from './views.ts'

/** What a route needs to answer. */
export interface WebContext {
  readonly snapshots: SnapshotSource
  readonly views: Views
  readonly site: Site
  /** Scheme and host of the operator's choice, for answers with whole addresses. */
  readonly publicUrl: string | undefined
}

/** Answers with a page. */
export function sendPage<Name extends ViewName>(
  { views }: WebContext,
  response: Response,
  view: Name,
  page: PageByView[Name],
): void {
  response
    .set('Cache-Control', pageCaching)
    .type('html')
    .send(bytesFor(response, views.render(view, page)))
}

/** Answers with data that other sites may read too. */
export function sendJson(response: Response, json: unknown): void {
  response.set({ 'Cache-Control': pageCaching, 'Access-Control-Allow-Origin': '*' }).json(json)
}

/** Answers with text of a type of its own: a feed, a calendar, a site map. */
export function sendData(response: Response, type: string, text: string): void {
  response.set({ 'Cache-Control': pageCaching, 'Access-Control-Allow-Origin': '*' }).type(type).send(text)
}
