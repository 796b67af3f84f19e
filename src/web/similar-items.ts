// Items about the same thing as another: found by the words of its title, here and in other municipalities, and by its
// subject in the classification.

import type { AgendaItem, Topic } from '../model/agenda-item.ts'
import type { Hit, SearchService } from '../search/results.ts'
import type { ServedSnapshot } from '../search/served-snapshot.ts'
import type { SearchState } from './search-state.ts'
import { requestOf, stateOf } from './search-state.ts'

/** The nearest items of the same municipality, those of all others, and what others have on the same subject. */
export interface SimilarItems {
  readonly here: readonly Hit[]
  readonly elsewhere: readonly Hit[]
  readonly subject: SubjectElsewhere | undefined
}

/** Items of other municipalities on the same subject; `state` is the search that finds them. */
export interface SubjectElsewhere {
  readonly topic: Topic
  readonly state: SearchState
  readonly total: number
}

const shown = 4
const leastCodeLetters = 5 // A main group is no subject.

/** What is like `item`; nothing for routine items. Those of the subject fill up what words alone do not find. */
export async function similarItems({ search }: ServedSnapshot, item: AgendaItem): Promise<SimilarItems> {
  if (item.isRoutine) return { here: [], elsewhere: [], subject: undefined }
  const [municipality = ''] = item.id.split('/')
  // One more than is shown: the item itself is among them.
  const near = await search.nearTitles({ title: item.title ?? '', municipality, limit: shown + 1 })
  const byTitle = near.elsewhere.slice(0, shown)
  const topic = item.topics.find(({ code }) => code.length >= leastCodeLetters)
  const found = topic && (await subjectElsewhere(search, topic, municipality))
  const known = new Set(byTitle.map(({ id }) => id))
  const further = found?.hits.filter(({ id }) => !known.has(id)) ?? []
  return {
    here: near.here.filter(({ id }) => id !== item.id).slice(0, shown),
    elsewhere: [...byTitle, ...further].slice(0, shown),
    subject: found?.subject,
  }
}

async function subjectElsewhere(
  search: SearchService,
  topic: Topic,
  municipality: string,
): Promise<{ readonly subject: SubjectElsewhere; readonly hits: readonly Hit[] } | undefined> {
  const state = stateOf(`-kommune:${municipality}`, { emne: [topic.code] })
  const outcome = await search.search({
    ...requestOf(state),
    sort: 'nyeste',
    limit: shown,
    hasPassages: false,
  })
  if (outcome.kind === 'refused' || outcome.results.total === 0) return undefined
  const { total, hits } = outcome.results
  return { subject: { topic, state, total }, hits }
}
