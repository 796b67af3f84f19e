// What several processes that serve one address tell each other, so that a client has one limit in all of them.

/** How many requests each client was allowed. */
export type SpentRequests = readonly (readonly [client: string, count: number])[]

/** The line to the other processes. */
export interface RateExchange {
  readonly tell: (spent: SpentRequests) => void
  readonly onTold: (take: (spent: SpentRequests) => void) => void
}

/** For a process that serves alone. */
export const noExchange: RateExchange = { tell: () => undefined, onTold: () => undefined }

const tellEveryMs = 100 // so long a client may be ahead of its limit

/** Counts what clients spend and tells it now and then. */
export function createTeller({ tell }: RateExchange): (client: string) => void {
  const untold = new Map<string, number>()
  return (client) => {
    if (untold.size === 0)
      setTimeout(() => {
        tell([...untold])
        untold.clear()
      }, tellEveryMs).unref()
    untold.set(client, (untold.get(client) ?? 0) + 1)
  }
}
