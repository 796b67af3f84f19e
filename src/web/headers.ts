// What every answer says to the browser: run nothing, load nothing from elsewhere, and how long to keep it.

import type { RequestHandler } from 'express'
import type { RobotsChoice } from './web-settings.ts'

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const securityHeaders = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'X-DNS-Prefetch-Control': 'off',
  'X-Permitted-Cross-Domain-Policies': 'none',
} as const

/** A minute fresh, ten more while a new copy is fetched: a CDN helps, and a new snapshot soon shows. */
export const pageCaching = 'public, max-age=60, stale-while-revalidate=600'

/** The address changes with the content. */
export const assetCaching = 'public, max-age=31536000, immutable'

/** Security headers on everything, also on errors and files; robots are told there too when they are not welcome. */
export function setSecurityHeaders(robots: RobotsChoice): RequestHandler {
  const headers = robots === 'refused' ? { ...securityHeaders, 'X-Robots-Tag': 'noindex' } : securityHeaders
  const entries = Object.entries(headers)
  return (_request, response, next) => {
    for (const [name, value] of entries) response.setHeader(name, value)
    next()
  }
}
