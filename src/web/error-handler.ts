// The one place where a failed request is answered, as a page or as JSON.

import type { ErrorRequestHandler, Request } from 'express'
import type { WebContext } from './context.ts'
import { errorPage } from './pages/error-page.ts'
import { errorJson, shownError } from './shown-error.ts'

/** Called with what went wrong on our side, so that it is not lost. */
export type FailureLog = (thrown: unknown, path: string) => void

/** Answers whatever a route threw. What is our own fault goes to `log`; the visitor sees a sentence, never a stack. */
export function errorHandler({ views, site }: WebContext, log: FailureLog): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    const error = shownError(thrown)
    if (error.status >= 500) log(thrown, request.path)
    if (response.headersSent) {
      next(thrown)
      return
    }
    response.status(error.status).set('Cache-Control', 'no-store')
    if (wantsJson(request)) response.json(errorJson(error))
    else response.type('html').send(views.render('error', errorPage(site, error)))
  }
}

function wantsJson(request: Request): boolean {
  return request.path.endsWith('.json') || request.path.startsWith('/api/')
}
