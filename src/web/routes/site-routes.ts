// The pages about the site itself, and its files.

import { Router } from 'express'
import type { Asset } from '../assets.ts'
import type { WebContext } from '../context.ts'
import { sendPage } from '../context.ts'
import { assetCaching } from '../headers.ts'
import { aboutPage } from '../pages/about-page.ts'
import { accessibilityPage } from '../pages/accessibility-page.ts'
import { coveragePage } from '../pages/coverage-page.ts'
import { pageUrls } from '../urls.ts'

/** Routes for the pages that stand alone and `/assets/…`. */
export function siteRoutes(context: WebContext, assets: readonly Asset[]): Router {
  const router = Router()
  const { site, snapshots } = context
  router.get(pageUrls.about, (_request, response) => {
    sendPage(context, response, 'about', aboutPage(site))
  })
  router.get(pageUrls.accessibility, (_request, response) => {
    sendPage(context, response, 'accessibility', accessibilityPage(site))
  })
  router.get(pageUrls.coverage, (_request, response) => {
    const { archive, createdAt } = snapshots.current()
    sendPage(context, response, 'coverage', coveragePage(site, archive, createdAt))
  })
  for (const asset of assets) {
    router.get(asset.url, (_request, response) => {
      response.set('Cache-Control', assetCaching).type(asset.type).send(asset.body)
    })
  }
  return router
}
