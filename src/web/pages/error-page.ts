// The page for what could not be answered: what is wrong, in a sentence, and where to go from there.

import type { Frame, Link, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import { pageUrls } from '../urls.ts'
import type { ShownError } from '../shown-error.ts'

/** The error page. */
export interface ErrorPage {
  readonly frame: Frame
  readonly heading: string
  readonly message: string
  readonly status: string
  readonly ways: readonly Link[]
}

const headings: Readonly<Record<number, string>> = {
  400: 'Søgningen kunne ikke forstås',
  404: 'Siden findes ikke',
  405: 'Det kan man ikke her',
}

/** The page for `error`. */
export function errorPage(site: Site, error: ShownError): ErrorPage {
  const heading = headings[error.status] ?? 'Noget gik galt'
  return {
    frame: frameOf(site, { title: heading, description: error.message, canonical: '/', isIndexed: false }),
    heading,
    message: error.message,
    status: String(error.status),
    ways: [
      { label: 'Søg i alle referater', url: pageUrls.search },
      { label: 'Se hvad arkivet dækker', url: pageUrls.coverage },
      { label: 'Læs hvordan man søger', url: `${pageUrls.about}#soegehjaelp` },
    ],
  }
}
