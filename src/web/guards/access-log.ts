// Tells what was answered, once per request. What people searched for is never told, and who they are only on request.

import type { Request, RequestHandler } from 'express'
import { requestIdOf } from './request-id.ts'

/** One answered request. */
export interface Answer {
  readonly requestId: string
  readonly method: string
  /** The path without what was searched for, cut to `longestPath`. */
  readonly path: string
  /** The pattern that answered, such as `/:municipality/:council`; `none` when no route did. */
  readonly route: string
  readonly status: number
  readonly durationMs: number
  /** False when the visitor left before the answer was whole. */
  readonly isComplete: boolean
  /** Of the visitor, where the operator chose to log it. */
  readonly address: string | undefined
}

/** Called when a request is over. */
export type AnswerLog = (answer: Answer) => void

const longestPath = 200 // signs; the longest address of an item seen so far has 110

/** Calls every log when the answer is sent or the visitor has left. */
export function logAnswers(logs: readonly AnswerLog[], logsAddresses: boolean): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now()
    const { path, method } = request
    const address = logsAddresses ? request.ip : undefined
    response.once('close', () => {
      const answer: Answer = {
        requestId: requestIdOf(response),
        method,
        path: path.slice(0, longestPath),
        route: routeOf(request),
        status: response.statusCode,
        durationMs: performance.now() - startedAt,
        isComplete: response.writableFinished,
        address,
      }
      for (const log of logs) log(answer)
    })
    next()
  }
}

/** The pattern of the route that took `request`: one of few, whatever visitors ask for. */
function routeOf(request: Request): string {
  const pattern = (request.route as { readonly path?: unknown } | undefined)?.path
  if (typeof pattern === 'string') return pattern.startsWith('/assets/') ? '/assets/' : pattern
  // A list of patterns is one of plain paths.
  return Array.isArray(pattern) && pattern.includes(request.path) ? request.path : 'none'
}
