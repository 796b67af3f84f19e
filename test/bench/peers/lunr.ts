import type { Peer } from '../peer.ts'
import { countByHand, facetRows, peerPackage } from '../peer.ts'

interface LunrIndex {
  readonly search: (query: string) => readonly { readonly ref: string }[]
}

interface LunrBuilder {
  readonly ref: (name: string) => void
  readonly field: (name: string, options: { readonly boost: number }) => void
  readonly add: (document: object) => void
}

interface Lunr {
  readonly default: (configure: (this: LunrBuilder) => void) => LunrIndex
}

/** Lunr with boosted fields; it has neither facets nor phrases. */
export async function lunrPeer(): Promise<Peer> {
  const lunr = (await peerPackage<Lunr>('lunr')).default
  let rows: ReturnType<typeof facetRows> = []
  let index: LunrIndex | undefined
  return {
    name: 'Lunr',
    version: '2.3.9',
    build: (documents) => {
      rows = facetRows(documents)
      index = lunr(function () {
        this.ref('id')
        this.field('title', { boost: 4 })
        this.field('decision', { boost: 2 })
        this.field('body', { boost: 1 })
        documents.forEach(({ title, decision, body }, id) => {
          this.add({ id, title, decision, body })
        })
      })
    },
    search: ({ kind, words, selection }) => {
      if (kind === 'phrase' || !index) return undefined
      const query = {
        prefix: `${words[0] ?? ''}*`,
        fuzzy: `${words[0] ?? ''}~1`,
      }
      const text =
        kind === 'prefix' || kind === 'fuzzy' ? query[kind] : words.map((word) => `+${word}`).join(' ')
      const hits = kind === 'empty' ? rows.keys() : index.search(text).map(({ ref }) => Number(ref))
      return countByHand(rows, hits, selection)
    },
  }
}
