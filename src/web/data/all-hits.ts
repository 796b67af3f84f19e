// Every hit of a search, in its order, fetched in portions from one snapshot.

import type { Hit, SearchRequest, SearchService } from '../../search/results.ts'

const portion = 500 // Few enough to be found while the last ones are written.

/** The hits of `request` from the first to the last, whatever page it asks for. */
export async function* allHits(search: SearchService, request: SearchRequest): AsyncGenerator<Hit> {
  for (let offset = 0; ; offset += portion) {
    const outcome = await search.search({ ...request, offset, limit: portion })
    if (outcome.kind === 'refused') return
    yield* outcome.results.hits
    if (offset + portion >= outcome.results.total) return
  }
}
