// The one place where a failed request is answered, as a page or as JSON.

import type { ErrorRequestHandler, Request } from 'express'
import type { WebContext } from './context.ts'
import { requestIdOf } from './guards/request-id.ts'
import { errorPage } from './pages/error-page.ts'
import { errorJson, shownError } from './shown-error.ts'

/** Called with what went wrong on our side and the request's number, so that it is not lost. */
export type FailureLog = (thrown: unknown, path: string, requestId: string) => void

/** Answers whatever a route threw. What is our own fault goes to `log`; the visitor sees a sentence, never a stack. */
export function errorHandler({ views, site }: WebContext, log: FailureLog): ErrorRequestHandler {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- Express knows an error handler by its four parameters
  return (thrown: unknown, request, response, _next) => {
    if (response.writableEnded) return // a late answer to a request that was given up
    const requestId = requestIdOf(response)
    const error = shownError(thrown)
    if (error.status >= 500) log(thrown, request.path, requestId)
    if (response.headersSent) {
      response.destroy() // half an answer must not look like a whole one
      return
    }
    response.removeHeader('ETag')
    response.status(error.status).set('Cache-Control', 'no-store')
    if (wantsJson(request)) response.json(errorJson(error, requestId))
    else response.type('html').send(views.render('error', errorPage(site, error, requestId)))
  }
}

function wantsJson(request: Request): boolean {
  return request.path.endsWith('.json') || request.path.startsWith('/api/')
}
