// Items about the same thing as another: found by the words of its title, here and in other municipalities, and by its
// subject in the classification.

import type { AgendaItem, Topic } from '../model/agenda-item.ts'
import type { Hit, SearchService } from '../search/results.ts'
import type { ServedSnapshot } from '../search/served-snapshot.ts'
import type { SearchState } from './search-state.ts'
import { emptySelection, requestOf, stateOf } from './search-state.ts'

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

const asked = 24
const shown = 4
const leastLetters = 4 // Shorter words stand in every second title.
const mostWords = 8
const leastShared = 2 // One word in common is chance.
const leastCodeLetters = 5 // A main group is no subject.

/** What is like `item`; nothing for routine items. Those of the subject fill up what words alone do not find. */
export async function similarItems({ search }: ServedSnapshot, item: AgendaItem): Promise<SimilarItems> {
  if (item.isRoutine) return { here: [], elsewhere: [], subject: undefined }
  const [municipality = ''] = item.id.split('/')
  const near = await nearByTitle(search, item)
  const isHere = (hit: Hit) => hit.id.startsWith(`${municipality}/`)
  const byTitle = near.filter((hit) => !isHere(hit)).slice(0, shown)
  const topic = item.topics.find(({ code }) => code.length >= leastCodeLetters)
  const found = topic && (await subjectElsewhere(search, topic, municipality))
  const known = new Set(byTitle.map(({ id }) => id))
  const further = found?.hits.filter(({ id }) => !known.has(id)) ?? []
  return {
    here: near.filter(isHere).slice(0, shown),
    elsewhere: [...byTitle, ...further].slice(0, shown),
    subject: found?.subject,
  }
}

async function nearByTitle(search: SearchService, item: AgendaItem): Promise<readonly Hit[]> {
  const words = titleWords(item.title ?? '')
  if (words.length < leastShared) return []
  const outcome = await search.search({
    query: `(${words.join(' ELLER ')})`,
    selection: emptySelection,
    sort: 'relevans',
    offset: 0,
    limit: asked,
    hasPassages: false,
  })
  if (outcome.kind === 'refused') return []
  return outcome.results.hits.filter((hit) => hit.id !== item.id && hit.titleMarks.length >= leastShared)
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

/** The words of a title that may mean something; letters alone, so that none of them is read as syntax. */
function titleWords(title: string): readonly string[] {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? []
  return [...new Set(words)].filter((word) => word.length >= leastLetters).slice(0, mostWords)
}
