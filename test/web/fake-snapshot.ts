// A served snapshot over the invented meetings. Its search knows no Danish: every word typed must stand in the text.

import type { Archive, ArchivedMeeting, ItemSummary, MeetingSummary } from '../../src/search/archive.ts'
import { parseSlug } from '../../src/model/ids.ts'
import type { SearchDocument } from '../../src/search/documents.ts'
import { documentsOf, outcomeOf } from '../../src/search/documents.ts'
import type { FacetName, FacetSelection, FacetValue, Hit, SearchService } from '../../src/search/results.ts'
import { facetNames } from '../../src/search/results.ts'
import type { ServedSnapshot } from '../../src/search/served-snapshot.ts'
import { fakeSketches } from './fake-archive-data.ts'
import { archivedMeeting } from './fake-meetings.ts'

const topicTitles: Readonly<Record<string, string>> = {
  '00': 'Kommunens styrelse',
  '01': 'Fysisk planlægning',
  '05': 'Veje og trafik',
}

/** The snapshot that web tests serve unless they say otherwise. */
export function fakeSnapshot(): ServedSnapshot {
  const meetings = fakeSketches.map(archivedMeeting)
  return {
    id: 'fake-1',
    createdAt: '2024-01-02T03:04:05.000Z',
    archive: fakeArchive(meetings),
    search: fakeSearch(meetings.flatMap(documentsOf)),
  }
}

function slugIn(text: string | undefined) {
  const slug = parseSlug(text ?? '')
  if (!slug) throw new Error(`no slug: ${text ?? ''}`)
  return slug
}

function summaryOf({ meeting, problems }: ArchivedMeeting): MeetingSummary {
  const [municipality, council] = meeting.id.split('/')
  return {
    id: meeting.id,
    municipality: meeting.municipality ?? '',
    municipalitySlug: slugIn(municipality),
    council: meeting.council ?? '',
    councilSlug: slugIn(council),
    date: meeting.date,
    itemCount: meeting.items.length,
    problemCount: problems.length,
  }
}

function itemSummaries({ meeting }: ArchivedMeeting): readonly (ItemSummary & { caseNumber: string })[] {
  return meeting.items.map((item) => ({
    id: item.id,
    number: item.number,
    title: item.title,
    municipality: meeting.municipality ?? '',
    council: meeting.council ?? '',
    date: meeting.date,
    outcome: outcomeOf(item),
    caseNumber: item.caseNumber ?? '',
  }))
}

function fakeArchive(meetings: readonly ArchivedMeeting[]): Archive {
  const items = meetings.flatMap(itemSummaries)
  const normal = (text: string) => text.replaceAll(' ', '').toLowerCase()
  return {
    itemCount: items.length,
    meetings: meetings.map(summaryOf).sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '')),
    fileProblems: meetings
      .filter((archived) => archived.problems.length > 0)
      .map(({ source, problems }) => ({ path: source.path, problems })),
    meeting: (id) => Promise.resolve(meetings.find((archived) => archived.meeting.id === id)),
    itemsOfCase: (caseNumber) =>
      items
        .filter((item) => item.caseNumber !== '' && normal(item.caseNumber) === normal(caseNumber))
        .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '')),
  }
}

const columns: Readonly<Record<FacetName, (document: SearchDocument) => readonly string[]>> = {
  kommune: (document) => [document.municipalitySlug],
  raad: (document) => [document.councilSlug],
  aar: (document) => [document.date?.slice(0, 4) ?? ''],
  emne: (document) => document.topics,
  udfald: (document) => (document.outcome ? [document.outcome] : []),
}

function labelOf(facet: FacetName, value: string, document: SearchDocument): string {
  if (facet === 'kommune') return document.municipality
  if (facet === 'raad') return document.council
  return facet === 'emne' ? (topicTitles[value] ?? value) : value
}

function wordsOf(query: string): readonly string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
}

function fits(document: SearchDocument, selection: FacetSelection, except?: FacetName): boolean {
  return facetNames.every((facet) => {
    const chosen = selection[facet]
    return (
      facet === except ||
      chosen.length === 0 ||
      columns[facet](document).some((value) => chosen.includes(value))
    )
  })
}

function marksIn(query: string, text: string): Hit['titleMarks'] {
  const found = wordsOf(query).flatMap((word) =>
    [...text.toLowerCase().matchAll(new RegExp(word.replace(/[^\p{L}\d]/gu, '.'), 'gu'))].map(
      (match) => [match.index, match.index + match[0].length] as const,
    ),
  )
  const sorted = found.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0])
  return sorted.filter(([start], index) => index === 0 || start >= (sorted[index - 1]?.[1] ?? 0))
}

function hitOf(document: SearchDocument, query: string): Hit {
  const field = marksIn(query, document.decision).length > 0 ? 'decision' : 'body'
  const text = document[field].slice(0, 200)
  return {
    id: document.id,
    number: document.number,
    title: document.title === '' ? undefined : document.title,
    titleMarks: marksIn(query, document.title),
    municipality: document.municipality,
    council: document.council,
    date: document.date,
    caseNumber: document.caseNumber,
    outcome: document.outcome,
    score: 1,
    snippets: text === '' ? [] : [{ field, text, marks: marksIn(query, text) }],
  }
}

function facetOf(
  facet: FacetName,
  all: readonly SearchDocument[],
  found: readonly SearchDocument[],
  selection: FacetSelection,
) {
  const values = new Map<string, FacetValue>()
  const counted = found.filter((document) => fits(document, selection, facet))
  for (const document of all) {
    for (const value of columns[facet](document)) {
      const count = counted.filter((other) => columns[facet](other).includes(value)).length
      const selected = selection[facet].includes(value)
      if (count > 0 || selected)
        values.set(value, { value, label: labelOf(facet, value, document), count, selected })
    }
  }
  return [...values.values()].sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
}

function fakeSearch(documents: readonly SearchDocument[]): SearchService {
  return {
    marksIn,
    search: ({ query, selection, sort, offset, limit }) => {
      const unknown = facetNames.flatMap((facet) =>
        selection[facet]
          .filter((value) => !documents.some((document) => columns[facet](document).includes(value)))
          .map((value) => ({ parameter: facet, message: `Der findes ikke "${value}" i arkivet.` })),
      )[0]
      if (unknown) return Promise.resolve({ kind: 'refused', refusal: unknown })
      const words = wordsOf(query)
      const matching = documents.filter((document) => {
        const text = `${document.title} ${document.decision} ${document.body}`.toLowerCase()
        return words.every((word) => text.includes(word))
      })
      const found = matching.filter((document) => fits(document, selection))
      const direction = sort === 'aeldste' ? 1 : -1
      found.sort((a, b) => direction * (a.date ?? '').localeCompare(b.date ?? ''))
      return Promise.resolve({
        kind: 'results',
        results: {
          total: found.length,
          hits: found.slice(offset, offset + limit).map((document) => hitOf(document, query)),
          facets: {
            kommune: facetOf('kommune', documents, matching, selection),
            raad: facetOf('raad', documents, matching, selection),
            aar: facetOf('aar', documents, matching, selection),
            emne: facetOf('emne', documents, matching, selection),
            udfald: facetOf('udfald', documents, matching, selection),
          },
          query: {
            text: query,
            understood: words.map((word) => ({ kind: 'word', text: word, terms: [word] })),
            ignored: [],
          },
          tookMs: 1,
        },
      })
    },
  }
}
