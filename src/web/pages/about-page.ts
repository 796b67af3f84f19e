// The page about the site, with the help for searching. Its examples are links that search.

import { queryExamples, queryFields } from '../../search/query/query-fields.ts'
import type { Frame, Link, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import { stateOf } from '../search-state.ts'
import { pageUrls, searchUrl } from '../urls.ts'

/** One thing that can be typed, and what it finds. */
interface QueryExample extends Link {
  readonly finds: string
}

/** Examples under one name. */
interface ExampleTable {
  readonly label: string
  readonly rows: readonly QueryExample[]
}

/** The about page. */
export interface AboutPage {
  readonly frame: Frame
  readonly examples: ExampleTable
  readonly fields: ExampleTable
  readonly coverageUrl: string
}

/** The page about the site. */
export function aboutPage(site: Site): AboutPage {
  return {
    frame: frameOf(site, {
      title: 'Om og hjælp',
      description: 'Hvad Referatarkivet er, og hvordan man søger i det.',
      canonical: pageUrls.about,
      trail: [],
    }),
    examples: { label: 'Eksempler på søgninger', rows: queryExamples.map(shownExample) },
    fields: { label: 'Felter', rows: queryFields.map(shownExample) },
    coverageUrl: pageUrls.coverage,
  }
}

function shownExample({ example, help }: { readonly example: string; readonly help: string }): QueryExample {
  return { label: example, url: searchUrl(stateOf(example)), finds: help }
}
