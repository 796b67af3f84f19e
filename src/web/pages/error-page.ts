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
  /** By which the operator finds it in the log; undefined where the fault is not ours. */
  readonly requestId: string | undefined
  readonly ways: readonly Link[]
}

const headings: Readonly<Record<number, string>> = {
  400: 'Søgningen kunne ikke forstås',
  404: 'Siden findes ikke',
  405: 'Det kan man ikke her',
  414: 'Adressen er for lang',
  429: 'Vent et øjeblik',
}

/** The page for `error` in answer to the request of that number. */
export function errorPage(site: Site, error: ShownError, requestId: string): ErrorPage {
  const heading = headings[error.status] ?? 'Noget gik galt'
  return {
    frame: frameOf(site, { title: heading, description: error.message, canonical: '/', isIndexed: false }),
    heading,
    message: error.message,
    status: String(error.status),
    requestId: error.status >= 500 ? requestId : undefined,
    ways: [
      { label: 'Søg i alle referater', url: pageUrls.search },
      { label: 'Se hvad arkivet dækker', url: pageUrls.coverage },
      { label: 'Læs hvordan man søger', url: `${pageUrls.about}#soegehjaelp` },
    ],
  }
}
