// Items about the same thing as another: found by the words of its title, here and in other municipalities.

import type { AgendaItem } from '../model/agenda-item.ts'
import type { Hit } from '../search/results.ts'
import type { ServedSnapshot } from '../search/served-snapshot.ts'
import { emptySelection } from './search-state.ts'

/** The nearest items of the same municipality, and of all others. */
export interface SimilarItems {
  readonly here: readonly Hit[]
  readonly elsewhere: readonly Hit[]
}

const asked = 24
const shown = 4
const leastLetters = 4 // Shorter words stand in every second title.
const mostWords = 8
const leastShared = 2 // One word in common is chance.

/** What is like `item`; nothing for routine items and titles of one word or none. */
export async function similarItems({ search }: ServedSnapshot, item: AgendaItem): Promise<SimilarItems> {
  const words = titleWords(item.title ?? '')
  if (item.isRoutine || words.length < leastShared) return { here: [], elsewhere: [] }
  const query = `(${words.join(' ELLER ')})`
  const outcome = await search.search({
    query,
    selection: emptySelection,
    sort: 'relevans',
    offset: 0,
    limit: asked,
  })
  if (outcome.kind === 'refused') return { here: [], elsewhere: [] }
  const [municipality = ''] = item.id.split('/')
  const near = outcome.results.hits.filter(
    (hit) => hit.id !== item.id && hit.titleMarks.length >= leastShared,
  )
  const isHere = (hit: Hit) => hit.id.startsWith(`${municipality}/`)
  return {
    here: near.filter(isHere).slice(0, shown),
    elsewhere: near.filter((hit) => !isHere(hit)).slice(0, shown),
  }
}

/** The words of a title that may mean something; letters alone, so that none of them is read as syntax. */
function titleWords(title: string): readonly string[] {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? []
  return [...new Set(words)].filter((word) => word.length >= leastLetters).slice(0, mostWords)
}
