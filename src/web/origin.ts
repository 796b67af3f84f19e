// The scheme and host under which the site is reached, for answers that must carry whole addresses.

import type { Request } from 'express'

const loopbackHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i

/**
 * The operator's own address when there is one. Else what the request names, but only where that is this machine itself:
 * any other name is the visitor's to choose, and a cache would hand it on to others.
 */
export function originOf(request: Request, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return new URL(publicUrl).origin
  const host = request.get('host') ?? ''
  if (loopbackHost.test(host)) return `${request.protocol}://${host}`
  return `http://localhost:${request.socket.localPort ?? 80}`
}
