// What stands around every page: its names for machines, the way to it, and the site's own links.

import { pageUrls } from './urls.ts'

/** A link with its words. */
export interface Link {
  readonly label: string
  readonly url: string
}

/** A link of the main menu. */
interface MenuLink extends Link {
  readonly isCurrent: boolean
}

/** What the site is, the same on every page. */
export interface Site {
  readonly stylesheetUrl: string
  readonly scriptUrl: string
  readonly iconUrl: string
  /** Fetched early, so that the text does not change its face under the reader. */
  readonly fontUrls: readonly string[]
}

/** What the layout prints around a page. */
export interface Frame {
  /** Of the browser's window: the page, then the site. */
  readonly title: string
  /** One sentence for search engines and shared links. */
  readonly description: string
  /** The path under which this page is to be quoted. */
  readonly canonical: string
  readonly isIndexed: boolean
  /** The way from the front page; the last step is this page and no link. */
  readonly trail: readonly Link[]
  readonly here: string
  readonly menu: readonly MenuLink[]
  readonly footer: readonly Link[]
  /** Whether the header carries the search field; the search page has its own. */
  readonly hasSearchField: boolean
  readonly query: string
  /** The feed of what the page shows. */
  readonly feedUrl: string | undefined
  /** What the page is about, as schema.org data, safe to stand inside a script element. */
  readonly jsonLd: string | undefined
  /** The kind of thing for shared links: `article` for an item, else `website`. */
  readonly sharedAs: string
  readonly stylesheetUrl: string
  readonly scriptUrl: string
  readonly iconUrl: string
  /** Fetched early, so that the text does not change its face under the reader. */
  readonly fontUrls: readonly string[]
}

/** What a page says of itself; the rest of its frame follows. */
export interface FrameSketch {
  readonly title: string
  readonly description: string
  readonly canonical: string
  readonly isIndexed?: boolean
  readonly trail?: readonly Link[]
  readonly here?: string
  readonly hasSearchField?: boolean
  readonly query?: string
  readonly feedUrl?: string
  readonly jsonLd?: string
}

const siteName = 'Referatarkivet'
const menu: readonly Link[] = [
  { label: 'Søg', url: pageUrls.search },
  { label: 'Dækning', url: pageUrls.coverage },
  { label: 'Hjælp', url: pageUrls.about },
]
const footer: readonly Link[] = [
  { label: 'Om Referatarkivet', url: pageUrls.about },
  { label: 'Søgehjælp', url: `${pageUrls.about}#soegehjaelp` },
  { label: 'Dækning', url: pageUrls.coverage },
  { label: 'Tilgængelighed', url: pageUrls.accessibility },
]

/** The frame of a page of `site`. */
export function frameOf(site: Site, sketch: FrameSketch): Frame {
  return {
    title: sketch.title === siteName ? siteName : `${sketch.title} – ${siteName}`,
    description: sketch.description,
    canonical: sketch.canonical,
    isIndexed: sketch.isIndexed ?? true,
    trail: sketch.trail ? [{ label: 'Forside', url: pageUrls.front }, ...sketch.trail] : [],
    here: sketch.here ?? sketch.title,
    menu: menu.map((link) => ({ ...link, isCurrent: sketch.canonical.split('?')[0] === link.url })),
    footer,
    hasSearchField: sketch.hasSearchField ?? true,
    query: sketch.query ?? '',
    feedUrl: sketch.feedUrl,
    jsonLd: sketch.jsonLd,
    sharedAs: sketch.jsonLd === undefined ? 'website' : 'article',
    stylesheetUrl: site.stylesheetUrl,
    scriptUrl: site.scriptUrl,
    iconUrl: site.iconUrl,
    fontUrls: site.fontUrls,
  }
}
