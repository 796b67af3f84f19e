// The page of a topic: its newest items, and where they come from.

import type { SearchResults } from '../../search/results.ts'
import type { Frame, Link, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import { stateOf } from '../search-state.ts'
import { searchUrl, topicUrl } from '../urls.ts'
import { counted, numberText } from '../wording.ts'
import type { HitCard } from './hit-card.ts'
import { hitCard } from './hit-card.ts'

interface MunicipalityShare extends Link {
  readonly count: string
}

/** The page of one topic. */
export interface TopicPage {
  readonly frame: Frame
  readonly title: string
  readonly code: string
  readonly countText: string
  readonly municipalities: readonly MunicipalityShare[]
  readonly hits: readonly HitCard[]
  readonly searchUrl: string
}

/** The page of the topic `code`; `results` are of the search that chooses it, newest first. */
export function topicPage(site: Site, code: string, results: SearchResults): TopicPage {
  const title = results.facets.emne.find((topic) => topic.value === code)?.label ?? code
  const countText = counted(results.total, 'punkt', 'punkter')
  return {
    frame: frameOf(site, {
      title: `Emne: ${title}`,
      description: `${countText} om ${title} fra kommunernes råd og udvalg.`,
      canonical: topicUrl(code),
      trail: [],
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
    hits: results.hits.map((hit) => hitCard(hit, '')),
    searchUrl: searchUrl(stateOf('', { emne: [code] })),
  }
}
