import type { Server } from 'node:http'

/**
 * Sets how long a visitor may take over a connection, so that many slow ones cannot hold the server: the head of a
 * request 10 s, a whole request 15 s, silence on a connection a minute.
 */
export function limitConnections(server: Server): void {
  server.headersTimeout = 10_000
  server.requestTimeout = 15_000
  server.keepAliveTimeout = 5_000
  server.timeout = 60_000
}
