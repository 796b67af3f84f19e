// The scheme and host under which the site is reached, for answers that must carry whole addresses.

import type { Request } from 'express'

const plausibleHost = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i

/** The operator's own address when there is one; else what the request says, unless it cannot be a host. */
export function originOf(request: Request, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return new URL(publicUrl).origin
  const host = request.get('host') ?? ''
  return plausibleHost.test(host) ? `${request.protocol}://${host}` : 'http://localhost'
}
