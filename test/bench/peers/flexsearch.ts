import type { Peer } from '../peer.ts'
import { countByHand, facetRows, peerPackage } from '../peer.ts'

interface FlexIndex {
  readonly add: (id: number, text: string) => void
  readonly search: (query: string, options: object) => readonly number[]
}

interface FlexSearch {
  readonly default: { readonly Index: new (options: object) => FlexIndex }
}

/** FlexSearch over all of an item as one text, with prefixes; it has no facets, phrases or scores by field. */
export async function flexSearch(): Promise<Peer> {
  const { Index } = (await peerPackage<FlexSearch>('flexsearch')).default
  const index = new Index({ tokenize: 'forward', resolution: 9 })
  let rows: ReturnType<typeof facetRows> = []
  return {
    name: 'FlexSearch',
    version: '0.8.212',
    build: (documents) => {
      rows = facetRows(documents)
      documents.forEach(({ title, decision, body }, id) => {
        index.add(id, `${title} ${decision} ${body}`)
      })
    },
    search: ({ kind, words, selection }) => {
      if (kind === 'phrase' || kind === 'fuzzy') return undefined
      const hits = kind === 'empty' ? rows.keys() : index.search(words.join(' '), { limit: rows.length })
      return countByHand(rows, hits, selection)
    },
  }
}
