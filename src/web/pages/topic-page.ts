// The page of a topic: its newest items, and where they come from.

import type { SearchResults } from '../../search/results.ts'
import type { Frame, Link, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import { stateOf } from '../search-state.ts'
import { searchUrl, topicUrl } from '../urls.ts'
import { counted, numberText } from '../wording.ts'
import type { HitCard } from './hit-card.ts'
import { hitCard } from './hit-card.ts'

interface CountedLink extends Link {
  readonly count: string
}

/** The page of one topic. */
export interface TopicPage {
  readonly frame: Frame
  readonly title: string
  readonly code: string
  readonly countText: string
  readonly municipalities: readonly CountedLink[]
  /** Groups of a main group, subjects of a group. */
  readonly narrower: readonly CountedLink[]
  readonly hits: readonly HitCard[]
  readonly searchUrl: string
}

/** The page of the topic `code`; `results` are of the search that chooses it, newest first. */
export function topicPage(site: Site, code: string, results: SearchResults): TopicPage {
  const title = titleOf(code, results)
  const countText = counted(results.total, 'punkt', 'punkter')
  return {
    frame: frameOf(site, {
      title: `Emne: ${title}`,
      description: `${countText} om ${title} fra kommunernes råd og udvalg.`,
      canonical: topicUrl(code),
      trail: broaderCodes(code).map((broader) => ({
        label: titleOf(broader, results),
        url: topicUrl(broader),
      })),
      here: title,
    }),
    title,
    code,
    countText,
    municipalities: results.facets.kommune
      .filter((municipality) => municipality.count > 0)
      .map((municipality) => ({
        label: municipality.label,
        url: searchUrl(stateOf('', { emne: [code], kommune: [municipality.value] })),
        count: numberText(municipality.count),
      })),
    narrower: results.topics
      .filter(({ value }) => value.startsWith(`${code}.`) && value.length === code.length + 3)
      .map(({ value, label, count }) => ({ label, url: topicUrl(value), count: numberText(count) })),
    hits: results.hits.map((hit) => hitCard(hit, '')),
    searchUrl: searchUrl(stateOf('', { emne: [code] })),
  }
}

function titleOf(code: string, { topics }: SearchResults): string {
  return topics.find((topic) => topic.value === code)?.label ?? code
}

/** `01.02.05` lies in `01.02`, and that in `01`. */
function broaderCodes(code: string): readonly string[] {
  return [2, 5].filter((length) => length < code.length).map((length) => code.slice(0, length))
}
