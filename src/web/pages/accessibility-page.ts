import type { Frame, Site } from '../frame.ts'
import { frameOf } from '../frame.ts'
import { pageUrls } from '../urls.ts'

/** The accessibility statement. */
export interface AccessibilityPage {
  readonly frame: Frame
}

/** The page with the accessibility statement; its words stand in the view. */
export function accessibilityPage(site: Site): AccessibilityPage {
  return {
    frame: frameOf(site, {
      title: 'Tilgængelighed',
      description: 'Hvor tilgængeligt Referatarkivet er, og hvordan det er prøvet.',
      canonical: pageUrls.accessibility,
      trail: [],
    }),
  }
}
