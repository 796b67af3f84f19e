// How a query was understood, in sentences: what was looked for, what became a filter, what was left out.

import type { Correction, RecognisedFilter, SearchResults, UnderstoodPart } from '../../search/results.ts'
import { facetLabels } from '../../search/facets.ts'
import type { Link } from '../frame.ts'
import type { SearchState } from '../search-state.ts'
import { defaultSort } from '../search-state.ts'
import { searchUrl } from '../urls.ts'

/** One sentence, and a link where it offers something. */
export interface QueryNote {
  readonly text: string
  readonly link: Link | undefined
}

/** The notes in the order of the page; none for a query that was taken as it stands and needs no word. */
export function queryNotes(state: SearchState, { query, facets }: SearchResults): readonly QueryNote[] {
  return [
    ...query.problems.map((problem) => ({ text: problem.message, link: undefined })),
    ...query.corrections.map((correction) => correctionNote(state, correction)),
    ...soughtNote(query.understood),
    ...query.filters.map((filter) => filterNote(state, filter)),
    ...nameNote(state, facets),
    ...ignoredNote(query.ignored),
  ]
}

function correctionNote(state: SearchState, { from, to, query, applied }: Correction): QueryNote {
  if (applied)
    return { text: `„${from}“ står ingen steder. Her er, hvad vi fandt om „${to}“.`, link: undefined }
  const link = { label: query, url: searchUrl({ ...state, query, page: 1 }) }
  return { text: `„${from}“ står ingen steder. Mente du`, link }
}

function soughtNote(parts: readonly UnderstoodPart[]): readonly QueryNote[] {
  if (parts.length === 0) return []
  const isPlain = parts.some((part) => part.kind === 'word')
  const tail = isPlain ? ' – også bøjet og som del af længere ord' : ''
  return [{ text: `Vi søgte efter ${listed(parts.map(partText))}${tail}.`, link: undefined }]
}

function partText(part: UnderstoodPart): string {
  const place = part.field === undefined || part.kind === 'field' ? '' : ` i feltet ${part.field}`
  const synonyms = part.synonyms.length === 0 ? '' : ` (eller ${listed(part.synonyms.map(quoted))})`
  return `${kindText(part)}${synonyms}${place}`
}

function kindText({ kind, text, field }: UnderstoodPart): string {
  switch (kind) {
    case 'word':
      return quoted(text)
    case 'exact':
      return `præcis ${quoted(text)}`
    case 'prefix':
      return `ord, der begynder med ${quoted(text.replace(/\*$/, ''))}`
    case 'phrase':
      return `${quoted(text)} ord for ord`
    case 'excluded':
      return `uden ${quoted(text)}`
    case 'field':
      return field === undefined ? quoted(text) : `${field}: ${text}`
  }
}

function filterNote(state: SearchState, { facet, text, undoQuery }: RecognisedFilter): QueryNote {
  const url = searchUrl({ ...state, query: undoQuery, page: 1 })
  return {
    text: `„${text}“ blev brugt som ${facetLabels[facet].toLowerCase()}.`,
    link: { label: 'Søg i stedet efter ordet', url },
  }
}

const nameKinds = { kommune: 'en kommune', raad: 'et råd eller udvalg', aar: 'et år' } as const

/** A query that is nothing but a name is searched as a word; the place of that name is one click away. */
function nameNote(state: SearchState, facets: SearchResults['facets']): readonly QueryNote[] {
  const typed = state.query.toLowerCase().replace(/ kommune$/, '')
  return (['kommune', 'raad', 'aar'] as const).flatMap((facet) => {
    const named = facets[facet].find(({ label }) => label.toLowerCase() === typed)
    if (!named || state.selection[facet].length > 0) return []
    const selection = { ...state.selection, [facet]: [named.value] }
    const url = searchUrl({ ...state, query: '', sort: defaultSort(''), page: 1, selection })
    const link = { label: `Brug det som ${facetLabels[facet].toLowerCase()}`, url }
    return [{ text: `„${named.label}“ er også ${nameKinds[facet]}.`, link }]
  })
}

function ignoredNote(words: readonly string[]): readonly QueryNote[] {
  if (words.length === 0) return []
  return [{ text: `Vi så bort fra ${listed(words.map(quoted))}, som står næsten overalt.`, link: undefined }]
}

function quoted(text: string): string {
  return `„${text}“`
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} og ${texts.at(-1) ?? ''}`
}
