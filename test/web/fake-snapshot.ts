// A served snapshot over the invented meetings: a simple archive in memory, and the real search.

import { createAnalyzer } from '../../src/danish/create-analyzer.ts'
import { emptyLexicon } from '../../src/danish/lexicon/lexicon.ts'
import { miniSearchKind } from '../../src/engines/minisearch/minisearch-engine.ts'
import { parseSlug } from '../../src/model/ids.ts'
import type { Archive, ArchivedMeeting, ItemSummary, MeetingSummary } from '../../src/search/archive.ts'
import { ArchiveSuggestions } from '../../src/search/archive-suggestions.ts'
import { MemoryFiles } from '../../src/search/binary/memory-files.ts'
import { documentsOf, outcomeOf } from '../../src/search/documents.ts'
import type { SearchService } from '../../src/search/results.ts'
import { buildIndex, openIndex } from '../../src/search/search-index.ts'
import type { ServedSnapshot } from '../../src/search/served-snapshot.ts'
import { createSuggestions } from '../../src/search/suggestions.ts'
import { caseKeyOf } from '../../src/store/catalog.ts'
import { fakeSketches } from './fake-archive-data.ts'
import { archivedMeeting } from './fake-meetings.ts'

const topicTitles: Readonly<Record<string, string>> = {
  '00': 'Kommunens styrelse',
  '01': 'Fysisk planlægning',
  '05': 'Veje og trafik',
  '05.01': 'Trafik i almindelighed',
  '05.01.02': 'Cykelstier',
}

/** The snapshot that web tests serve unless they say otherwise, or one of other meetings. */
export function fakeSnapshot(
  meetings: readonly ArchivedMeeting[] = fakeSketches.map(archivedMeeting),
): ServedSnapshot {
  const archive = fakeArchive(meetings)
  const offered = new ArchiveSuggestions(new MemoryFiles().create)
  for (const meeting of archive.meetings) {
    const isIn = ({ id }: ItemSummary) => id.startsWith(`${meeting.id}/`)
    offered.add(meeting, archive.items.filter(isIn))
  }
  const suggestions = createSuggestions(offered.suggestions())
  return {
    id: 'fake-1',
    createdAt: '2024-01-02T03:04:05.000Z',
    archive,
    search: searchOf(meetings),
    suggestions: () => Promise.resolve(suggestions),
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

function itemSummaries({ meeting }: ArchivedMeeting): readonly ItemSummary[] {
  return meeting.items.map((item) => ({
    id: item.id,
    number: item.number,
    title: item.title,
    municipality: meeting.municipality ?? '',
    council: meeting.council ?? '',
    date: meeting.date,
    outcome: outcomeOf(item),
    caseNumber: item.caseNumber,
  }))
}

function fakeArchive(meetings: readonly ArchivedMeeting[]): Archive {
  const items = meetings.flatMap(itemSummaries)
  return {
    itemCount: items.length,
    items,
    meetings: meetings.map(summaryOf).sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '')),
    fileProblems: meetings
      .filter((archived) => archived.problems.length > 0)
      .map(({ meeting, source, problems }) => ({ path: source.path, problems, meeting: meeting.id })),
    meeting: (id) => Promise.resolve(meetings.find((archived) => archived.meeting.id === id)),
    itemsOfCase: (caseNumber) =>
      items
        .filter(
          (item) => item.caseNumber !== undefined && caseKeyOf(item.caseNumber) === caseKeyOf(caseNumber),
        )
        .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '')),
    itemsOfTitle: (municipality, title) =>
      items.filter(
        (item) => item.municipality === municipality && item.title?.toLowerCase() === title.toLowerCase(),
      ),
  }
}

/** One clock for all tests: every search takes no time. */
const now = () => 0

function searchOf(meetings: readonly ArchivedMeeting[]): SearchService {
  const analyzer = createAnalyzer(emptyLexicon)
  const documents = meetings.flatMap((meeting) => documentsOf(meeting, (mainGroup) => topicTitles[mainGroup]))
  const files = buildIndex(miniSearchKind, analyzer, documents)
  return openIndex({ kind: miniSearchKind, analyzer, files, now })
}
