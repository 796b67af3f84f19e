// Each request has a number of its own, which stands in the answer, in the log and on the page of a failure.

import type { RequestHandler, Response } from 'express'
import { randomUUID } from 'node:crypto'

const header = 'X-Request-Id'

/** Gives the request its number; one that the visitor sends is not taken over, so that nobody can forge a log line. */
export const numberRequest: RequestHandler = (_request, response, next) => {
  response.set(header, randomUUID())
  next()
}

/** The number of the request that `response` answers. */
export function requestIdOf(response: Response): string {
  return response.get(header) ?? ''
}
