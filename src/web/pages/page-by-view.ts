// Which page object each view of `views/` prints.

import type { AboutPage } from './about-page.ts'
import type { AccessibilityPage } from './accessibility-page.ts'
import type { CasePage } from './case-page.ts'
import type { CouncilPage } from './council-page.ts'
import type { CoveragePage } from './coverage-page.ts'
import type { ErrorPage } from './error-page.ts'
import type { ItemPage } from './item-page.ts'
import type { MeetingPage } from './meeting-page.ts'
import type { MunicipalityPage } from './municipality-page.ts'
import type { SearchPage } from './search-page.ts'
import type { TopicPage } from './topic-page.ts'

/** The page object of every view. */
export interface PageByView {
  readonly about: AboutPage
  readonly accessibility: AccessibilityPage
  readonly case: CasePage
  readonly council: CouncilPage
  readonly coverage: CoveragePage
  readonly error: ErrorPage
  readonly item: ItemPage
  readonly meeting: MeetingPage
  readonly municipality: MunicipalityPage
  readonly search: SearchPage
  readonly topic: TopicPage
}

/** The name of a file in `views/` without `.hbs`. */
export type ViewName = keyof PageByView
