// What the operator's machines ask: is it alive, is it ready, how is it doing; and what robots may read.

import { Router } from 'express'
import type { SnapshotSource } from '../../search/served-snapshot.ts'
import type { Metrics } from '../metrics.ts'
import { ageSeconds } from '../metrics.ts'
import { originOf } from '../origin.ts'
import type { WebSettings } from '../web-settings.ts'

/** What these routes need. */
export interface OperationOptions {
  readonly snapshots: SnapshotSource
  readonly metrics: Metrics
  readonly settings: Pick<WebSettings, 'isMeasured' | 'robots' | 'publicUrl'>
}

/** Routes for `/healthz`, `/readyz`, `/metrics` and `/robots.txt`. */
export function operationRoutes({ snapshots, metrics, settings }: OperationOptions): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  router.get('/readyz', (_request, response) => {
    const { id, createdAt, archive } = snapshots.current()
    response.set('Cache-Control', 'no-store').json({
      status: 'ok',
      snapshot: id,
      createdAt,
      ageSeconds: ageSeconds(createdAt, Date.now()),
      meetings: archive.meetings.length,
      items: archive.itemCount,
    })
  })
  if (settings.isMeasured) {
    router.get('/metrics', (_request, response) => {
      response.set('Cache-Control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8')
      response.send(metrics.text(snapshots.current(), Date.now()))
    })
  }
  router.get('/robots.txt', (request, response) => {
    response.set('Cache-Control', 'public, max-age=3600').type('text/plain; charset=utf-8')
    const siteMap =
      settings.robots === 'allowed' ? [`Sitemap: ${originOf(request, settings.publicUrl)}/sitemap.xml`] : []
    response.send(['User-agent: *', ...robotRules[settings.robots], ...siteMap, ''].join('\n'))
  })
  return router
}

/** Searches are left out also where robots are welcome: their combinations have no end. */
const robotRules = {
  allowed: ['Disallow: /soeg', 'Disallow: /?', 'Allow: /'],
  refused: ['Disallow: /'],
} as const
