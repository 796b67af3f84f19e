import MiniSearch from 'minisearch'
import type { Peer } from '../peer.ts'
import { countByHand, facetRows } from '../peer.ts'

/** MiniSearch as its documentation shows it: three fields, its own tokenizer, stored fields for the page. */
export function plainMiniSearch(): Peer {
  let rows: ReturnType<typeof facetRows> = []
  const miniSearch = new MiniSearch({ fields: ['title', 'decision', 'body'], storeFields: ['title'] })
  return {
    name: 'MiniSearch',
    version: '7.2.0',
    build: (documents) => {
      rows = facetRows(documents)
      miniSearch.addAll(documents.map(({ title, decision, body }, id) => ({ id, title, decision, body })))
    },
    search: ({ kind, words, selection }) => {
      if (kind === 'phrase') return undefined
      const query = kind === 'empty' ? MiniSearch.wildcard : words.join(' ')
      const fuzzy = kind === 'fuzzy' ? 1 : false
      const results = miniSearch.search(query, {
        boost: { title: 4, decision: 2 },
        combineWith: 'AND',
        prefix: kind === 'prefix',
        fuzzy,
      })
      return countByHand(
        rows,
        results.map((result) => result.id as number),
        selection,
      )
    },
  }
}
