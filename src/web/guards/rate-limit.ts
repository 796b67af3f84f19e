// How much one client may ask: a bucket of requests that refills steadily, so that a burst of clicks passes and a
// program that hammers is told to wait.

import type { RequestHandler } from 'express'
import { isIPv6 } from 'node:net'
import { RefusedRequest } from '../shown-error.ts'
import { createTeller, noExchange, type RateExchange } from './rate-exchange.ts'

/** What the limit needs to know. */
export interface RateLimitOptions {
  readonly requestsPerSecond: number
  /** Milliseconds that only grow. */
  readonly now: () => number
  /** The other processes that serve the same clients; by default there are none. */
  readonly exchange?: RateExchange
}

interface Bucket {
  readonly level: number
  readonly filledAtMs: number
}

const burstSeconds = 10 // a bucket holds the requests of this long
const maximumClients = 10_000 // about 2 MB; beyond that the client who was quiet longest is forgotten

/**
 * Refuses with 429 what is too much for one client. Requests of this machine itself pass: they are the operator's, or
 * of a proxy that the operator did not name, whose visitors must not share one bucket.
 */
export function limitRate({
  requestsPerSecond,
  now,
  exchange = noExchange,
}: RateLimitOptions): RequestHandler {
  const capacity = requestsPerSecond * burstSeconds
  const buckets = new Map<string, Bucket>()
  const tellOthers = createTeller(exchange)

  function levelOf(client: string, nowMs: number): number {
    const { level, filledAtMs } = buckets.get(client) ?? { level: capacity, filledAtMs: nowMs }
    return Math.min(capacity, level + ((nowMs - filledAtMs) / 1_000) * requestsPerSecond)
  }

  exchange.onTold((spent) => {
    const nowMs = now()
    for (const [client, count] of spent)
      remember(buckets, client, { level: Math.max(0, levelOf(client, nowMs) - count), filledAtMs: nowMs })
  })
  return (request, response, next) => {
    const client = clientOf(request.ip ?? '')
    if (requestsPerSecond === 0 || client === undefined) {
      next()
      return
    }
    const nowMs = now()
    const level = levelOf(client, nowMs)
    const isAllowed = level >= 1
    remember(buckets, client, { level: isAllowed ? level - 1 : level, filledAtMs: nowMs })
    if (isAllowed) {
      tellOthers(client)
      next()
      return
    }
    response.set('Retry-After', String(Math.max(1, Math.ceil((1 - level) / requestsPerSecond))))
    throw new RefusedRequest(
      429,
      'too-many-requests',
      'Der kom for mange forespørgsler på én gang. Vent et øjeblik.',
    )
  }
}

/** A map keeps the order of insertion, so its first client is the one that was quiet longest. */
function remember(buckets: Map<string, Bucket>, client: string, bucket: Bucket): void {
  buckets.delete(client)
  buckets.set(client, bucket)
  const [oldest] = buckets.keys()
  if (buckets.size > maximumClients && oldest !== undefined) buckets.delete(oldest)
}

/** Whom a bucket is for: an IPv4 address, or the /64 network that one IPv6 household has. Undefined for this machine. */
function clientOf(address: string): string | undefined {
  const plain = address.replace(/^::ffff:/i, '')
  if (plain === '::1' || plain.startsWith('127.')) return undefined
  return isIPv6(plain) ? networkOf(plain) : plain
}

function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
