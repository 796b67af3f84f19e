import type { ErrorRequestHandler, RequestHandler } from 'express'
import { RefusedRequest } from '../shown-error.ts'

/**
 * Answers with 503 what has no answer after `limitMs`. It asks `refuse` itself, so that the late answer still finds
 * Express's error handling unused and ends there; and it closes the connection, so that nothing late can follow on it.
 */
export function limitTime(limitMs: number, refuse: ErrorRequestHandler): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(() => {
      if (response.headersSent) return
      response.set({ Connection: 'close', 'Retry-After': '5' })
      const tooSlow = new RefusedRequest(503, 'too-slow', 'Svaret tog for lang tid. Prøv igen om lidt.')
      void refuse(tooSlow, request, response, next)
    }, limitMs)
    response.once('close', () => {
      clearTimeout(timer)
    })
    next()
  }
}
