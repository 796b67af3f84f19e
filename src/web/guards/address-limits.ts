// What is refused before any route looks at it: methods that write, and addresses longer than any of ours.

import type { RequestHandler } from 'express'
import { RefusedRequest } from '../shown-error.ts'

const longestAddress = 8_000 // signs: a query of 500 letters in percent signs, and 60 choices of each facet

/** Refuses what does not read. */
export const onlyReading: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') {
    next()
    return
  }
  response.set('Allow', 'GET, HEAD')
  throw new RefusedRequest(405, 'method-not-allowed', 'Her kan man kun læse: brug GET eller HEAD.')
}

/** Refuses an address that is too long to be one of the site's. */
export const onlyShortAddresses: RequestHandler = (request, _response, next) => {
  if (request.originalUrl.length > longestAddress) {
    throw new RefusedRequest(414, 'address-too-long', 'Adressen er for lang.')
  }
  next()
}
