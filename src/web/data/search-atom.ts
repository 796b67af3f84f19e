// A search as an Atom feed (RFC 4287): the newest hits, with ids that stay the same wherever the site is served.

import { createHash } from 'node:crypto'
import { outcomeLabels } from '../../search/facets.ts'
import type { Hit, SearchResults } from '../../search/results.ts'
import type { SearchState } from '../search-state.ts'
import { decisionUrl, itemUrl, searchUrl } from '../urls.ts'
import { dateText, untitled } from '../wording.ts'
import { xmlText } from './xml.ts'

/** What a feed is made of; `results` are newest first. */
export interface FeedParts {
  readonly state: SearchState
  readonly results: SearchResults
  readonly origin: string
  /** When the snapshot was written: the time of entries that print no date. */
  readonly createdAt: string
}

/** The feed. */
export function searchAtom({ state, results, origin, createdAt }: FeedParts): string {
  const title = state.query === '' ? 'Referatarkivet' : `Referatarkivet: ${state.query}`
  const plain = { ...state, page: 1 }
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:os="http://a9.com/-/spec/opensearch/1.1/" xml:lang="da">
<id>${stableId(searchUrl(plain))}</id>
<title>${xmlText(title)}</title>
<updated>${xmlText(createdAt)}</updated>
<author><name>Referatarkivet</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(origin + searchUrl(state, 'atom'))}"/>
<link rel="alternate" type="text/html" href="${xmlText(origin + searchUrl(plain))}"/>
<os:totalResults>${results.total}</os:totalResults>
${results.hits.map((hit) => entry(hit, origin, createdAt)).join('\n')}
</feed>
`
}

function entry(hit: Hit, origin: string, createdAt: string): string {
  const where = `${hit.municipality}, ${hit.council}, ${dateText(hit.date)}`
  const outcome = hit.outcome === undefined ? [] : [`${outcomeLabels[hit.outcome]}.`]
  const passages = hit.snippets.filter((snippet) => snippet.field !== 'title').map((snippet) => snippet.text)
  const url = hit.outcome === undefined ? itemUrl(hit.id) : decisionUrl(hit.id)
  return `<entry>
<id>${stableId(hit.id)}</id>
<title>${xmlText(hit.title ?? untitled)}</title>
<updated>${hit.date === undefined ? xmlText(createdAt) : `${hit.date}T00:00:00Z`}</updated>
<link rel="alternate" type="text/html" href="${xmlText(origin + url)}"/>
<category term="${xmlText(hit.municipality)}"/>
<summary>${xmlText([`${where}.`, ...outcome, ...passages].join(' '))}</summary>
</entry>`
}

/** A UUID made from a name (RFC 9562, version 5 by layout), so that a feed reader knows an entry again. */
function stableId(name: string): string {
  const hash = createHash('sha1').update(`referatarkivet/${name}`).digest('hex')
  const variant = ((parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-${variant}${hash.slice(18, 20)}-${hash.slice(20, 32)}`
}
