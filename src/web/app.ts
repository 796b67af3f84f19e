// The web application: one Express app over one source of snapshots. It opens no port and reads no corpus.

import type { Application, RequestHandler } from 'express'
import express from 'express'
import type { SnapshotSource } from '../search/served-snapshot.ts'
import { assetUrl, readAssets } from './assets.ts'
import type { WebContext } from './context.ts'
import type { FailureLog } from './error-handler.ts'
import { errorHandler } from './error-handler.ts'
import { setSecurityHeaders } from './headers.ts'
import { archiveRoutes } from './routes/archive-routes.ts'
import { searchRoutes } from './routes/search-routes.ts'
import { siteRoutes } from './routes/site-routes.ts'
import { notFound, RefusedRequest } from './shown-error.ts'
import type { Views } from './views.ts'
import { createViews } from './views.ts'

/** What the application is made of. */
export interface AppOptions {
  readonly snapshots: SnapshotSource
  /** Told of every failure that is our own; by default nobody is. */
  readonly onFailure?: FailureLog
  /** The site's own views unless others are given. */
  readonly views?: Views
}

/** The application; throws at once when a view or an asset is missing. */
export function createApp({
  snapshots,
  onFailure = () => undefined,
  views = createViews(),
}: AppOptions): Application {
  const assets = readAssets()
  const site = {
    stylesheetUrl: assetUrl(assets, 'site.css'),
    iconUrl: assetUrl(assets, 'icon.svg'),
    fontUrls: [assetUrl(assets, 'serif.woff2'), assetUrl(assets, 'sans.woff2')],
  }
  const context: WebContext = { snapshots, views, site }
  const app = express()
  app.disable('x-powered-by')
  // Addresses are read with URLSearchParams, which keeps repetitions as they are typed.
  app.set('query parser', false)
  app.use(setSecurityHeaders, onlyReading)
  app.use(siteRoutes(context, [...assets.values()]))
  app.use(searchRoutes(context))
  app.use(archiveRoutes(context))
  app.use(() => {
    throw notFound('Der er ingen side på denne adresse.')
  })
  app.use(errorHandler(context, onFailure))
  return app
}

const onlyReading: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') {
    next()
    return
  }
  response.set('Allow', 'GET, HEAD')
  throw new RefusedRequest(405, 'method-not-allowed', 'Her kan man kun læse: brug GET eller HEAD.')
}
