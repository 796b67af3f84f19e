// The site map (sitemaps.org): every permanent page, in files of at most 50,000 addresses.

import type { Archive } from '../../search/archive.ts'
import type { FacetValue } from '../../search/results.ts'
import { caseUrl, councilUrl, itemUrl, meetingUrl, municipalityUrl, pageUrls, topicUrl } from '../urls.ts'
import { xmlText } from './xml.ts'

const addressesPerFile = 50_000 // As many as the protocol allows.

/** The one file, or where there are more addresses, the list of files `/sitemap-1.xml` and on. */
export function siteMap(archive: Archive, topics: readonly FacetValue[], origin: string): string {
  const addresses = addressesOf(archive, topics)
  if (addresses.length <= addressesPerFile) return urlSet(addresses, origin)
  const files = Array.from(
    { length: Math.ceil(addresses.length / addressesPerFile) },
    (_, index) => index + 1,
  )
  const entries = files.map(
    (file) => `<sitemap><loc>${xmlText(`${origin}/sitemap-${file}.xml`)}</loc></sitemap>`,
  )
  return document('sitemapindex', entries)
}

/** File number `file`, from 1; undefined beyond the last. */
export function siteMapFile(
  archive: Archive,
  topics: readonly FacetValue[],
  origin: string,
  file: number,
): string | undefined {
  const addresses = addressesOf(archive, topics).slice((file - 1) * addressesPerFile, file * addressesPerFile)
  return addresses.length === 0 ? undefined : urlSet(addresses, origin)
}

function addressesOf({ meetings, items }: Archive, topics: readonly FacetValue[]): readonly string[] {
  const municipalities = meetings.map((meeting) => municipalityUrl(meeting.municipalitySlug))
  const councils = meetings.map((meeting) => councilUrl(meeting.municipalitySlug, meeting.councilSlug))
  return [
    ...Object.values(pageUrls),
    ...new Set(municipalities),
    ...new Set(councils),
    ...meetings.map((meeting) => meetingUrl(meeting.id)),
    ...items.map((item) => itemUrl(item.id)),
    ...topics.map((topic) => topicUrl(topic.value)),
    ...new Set(items.flatMap(({ caseNumber }) => (caseNumber === undefined ? [] : [caseUrl(caseNumber)]))),
  ]
}

function urlSet(addresses: readonly string[], origin: string): string {
  return document(
    'urlset',
    addresses.map((address) => `<url><loc>${xmlText(origin + address)}</loc></url>`),
  )
}

function document(element: string, entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</${element}>
`
}
