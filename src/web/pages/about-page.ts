// The page about the site, with the help for searching. Its examples are links that search.

import type { Frame, Link, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import { stateOf } from '../search-state.ts'
import { pageUrls, searchUrl } from '../urls.ts'

/** One thing that can be typed, and what it finds. */
interface QueryExample extends Link {
  readonly finds: string
}

/** The about page. */
export interface AboutPage {
  readonly frame: Frame
  readonly examples: readonly QueryExample[]
  readonly coverageUrl: string
}

const examples: readonly (readonly [query: string, finds: string])[] = [
  ['repatriering', 'ordet i alle dets bøjninger, også når det er en del af et længere ord'],
  ['cykelsti bevilling', 'punkter hvor begge ord står'],
  ['"tages til efterretning"', 'ordene lige efter hinanden, præcis som de er skrevet'],
  ['lokalplan -høring', 'lokalplan, men ikke punkter med ordet høring'],
  ['00.01.00-A21-1-14', 'et sagsnummer'],
]

/** The page about the site. */
export function aboutPage(site: Site): AboutPage {
  return {
    frame: frameOf(site, {
      title: 'Om og hjælp',
      description: 'Hvad Referatarkivet er, og hvordan man søger i det.',
      canonical: pageUrls.about,
      trail: [],
    }),
    examples: examples.map(([query, finds]) => ({ label: query, url: searchUrl(stateOf(query)), finds })),
    coverageUrl: pageUrls.coverage,
  }
}
