// One request after the other, and a look at the network between them. Without it all requests that have come in are
// answered in one go before a new connection is taken, and one only: of fifty visitors who came at once the last then
// waited sixteen seconds, and so long did every step of reading a file.

import type { RequestHandler } from 'express'

/** Lets requests pass in the order they came, one in each turn of the event loop; those given up meanwhile do not. */
export function takeTurns(): RequestHandler {
  const waiting: (() => void)[] = []
  let isTaken = false

  function pass(): void {
    const next = waiting.shift()
    isTaken = next !== undefined
    if (isTaken) setImmediate(pass)
    next?.()
  }

  return (_request, response, next) => {
    if (isTaken) {
      waiting.push(() => {
        if (!response.destroyed && !response.headersSent) next()
      })
      return
    }
    isTaken = true
    setImmediate(pass)
    next()
  }
}
