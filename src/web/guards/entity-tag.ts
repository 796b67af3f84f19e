// An answer depends on the program, the snapshot and the address and on nothing else; so its tag is known before it is
// made, and a browser or a CDN that has it already costs no search.

import type { RequestHandler } from 'express'
import { hash } from 'node:crypto'
import type { SnapshotSource } from '../../search/served-snapshot.ts'
import { pageCaching } from '../headers.ts'

/**
 * Tags the answer, or answers 304 at once. The tag is taken before the route takes its snapshot, so when a new one
 * comes in between, a newer page bears the older tag and is fetched again; never the other way round.
 */
export function tagAnswers(snapshots: SnapshotSource, version: string): RequestHandler {
  return (request, response, next) => {
    const tag = tagOf(version, snapshots.current().id, request.originalUrl)
    response.set('ETag', tag)
    if (!isKnown(tag, request.get('If-None-Match'))) {
      next()
      return
    }
    response.vary('Accept-Encoding').set('Cache-Control', pageCaching).status(304).end()
  }
}

/** A weak tag: compressed or not, the answer says the same. */
function tagOf(...parts: readonly string[]): string {
  return `W/"${hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 22)}"`
}

function isKnown(tag: string, header = ''): boolean {
  return header.split(',').some((known) => known.trim() === tag)
}
