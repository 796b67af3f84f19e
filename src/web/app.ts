// The web application: one Express app over one source of snapshots. It opens no port and reads no corpus.

import compression from 'compression'
import type { Application } from 'express'
import express from 'express'
import type { SnapshotSource } from '../search/served-snapshot.ts'
import { assetUrl, readAssets } from './assets.ts'
import type { WebContext } from './context.ts'
import type { FailureLog } from './error-handler.ts'
import { errorHandler } from './error-handler.ts'
import type { AnswerLog } from './guards/access-log.ts'
import { logAnswers } from './guards/access-log.ts'
import { onlyReading, onlyShortAddresses } from './guards/address-limits.ts'
import { tagAnswers } from './guards/entity-tag.ts'
import { noExchange, type RateExchange } from './guards/rate-exchange.ts'
import { limitRate } from './guards/rate-limit.ts'
import { numberRequest } from './guards/request-id.ts'
import { limitTime } from './guards/time-limit.ts'
import { takeTurns } from './guards/turns.ts'
import { setSecurityHeaders } from './headers.ts'
import { createMetrics } from './metrics.ts'
import { apiRoutes } from './routes/api-routes.ts'
import { archiveRoutes } from './routes/archive-routes.ts'
import { exportRoutes } from './routes/export-routes.ts'
import { operationRoutes } from './routes/operation-routes.ts'
import { searchRoutes } from './routes/search-routes.ts'
import { siteRoutes } from './routes/site-routes.ts'
import { suggestionRoutes } from './routes/suggestion-routes.ts'
import { notFound } from './shown-error.ts'
import type { Views } from './views.ts'
import { createViews } from './views.ts'
import type { WebSettings } from './web-settings.ts'
import { defaultWebSettings } from './web-settings.ts'

/** What the application is made of. */
export interface AppOptions {
  readonly snapshots: SnapshotSource
  /** Told of every failure that is our own; by default nobody is. */
  readonly onFailure?: FailureLog
  /** Told of every request when it is over; by default nobody is. */
  readonly onAnswer?: AnswerLog
  /** What the operator chose; the rest is as in `defaultWebSettings`. */
  readonly settings?: Partial<WebSettings>
  /** The other processes that serve the same clients; by default there are none. */
  readonly exchange?: RateExchange
  /** The site's own views unless others are given. */
  readonly views?: Views
}

/** The application; throws at once when a view or an asset is missing. */
export function createApp({
  snapshots,
  onFailure = () => undefined,
  onAnswer = () => undefined,
  settings: chosen = {},
  exchange = noExchange,
  views = createViews(),
}: AppOptions): Application {
  const settings = { ...defaultWebSettings, ...chosen }
  const assets = readAssets()
  const site = {
    stylesheetUrl: assetUrl(assets, 'site.css'),
    scriptUrl: assetUrl(assets, 'site.js'),
    iconUrl: assetUrl(assets, 'icon.svg'),
    fontUrls: [assetUrl(assets, 'serif.woff2'), assetUrl(assets, 'sans.woff2')],
  }
  const context: WebContext = { snapshots, views, site, publicUrl: settings.publicUrl }
  const metrics = createMetrics()
  const refuse = errorHandler(context, onFailure)
  const app = express()
  app.disable('x-powered-by')
  // Express itself then shows no stack either, should the error page fail.
  app.set('env', 'production')
  app.set('trust proxy', settings.trustedProxies)
  // Addresses are read with URLSearchParams, which keeps repetitions as they are typed.
  app.set('query parser', false)
  app.use(numberRequest, logAnswers([metrics.count, onAnswer], settings.logsAddresses))
  app.use(setSecurityHeaders(settings.robots), onlyReading, onlyShortAddresses)
  app.use(operationRoutes({ snapshots, metrics, settings }))
  const { requestsPerSecond } = settings
  app.use(limitRate({ requestsPerSecond, now: () => performance.now(), exchange }))
  app.use(compression(), limitTime(settings.timeLimitMs, refuse), tagAnswers(snapshots, settings.version))
  app.use(siteRoutes(context, [...assets.values()]), takeTurns())
  // What is asked most comes first: every route before it costs.
  app.use(searchRoutes(context))
  app.use(apiRoutes(context))
  app.use(exportRoutes(context))
  app.use(suggestionRoutes(context))
  app.use(archiveRoutes(context))
  app.use(() => {
    throw notFound('Der er ingen side på denne adresse.')
  })
  app.use(refuse)
  return app
}
