// What every answer says to the browser: run nothing, load nothing from elsewhere, and how long to keep it.

import type { RequestHandler } from 'express'

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
} as const

/** A minute fresh, ten more while a new copy is fetched: a CDN helps, and a new snapshot soon shows. */
export const pageCaching = 'public, max-age=60, stale-while-revalidate=600'

/** The address changes with the content. */
export const assetCaching = 'public, max-age=31536000, immutable'

/** Security headers on everything, also on errors and files. */
export const setSecurityHeaders: RequestHandler = (_request, response, next) => {
  response.set(securityHeaders)
  next()
}
