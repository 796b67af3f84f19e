// Judged queries over documents of any kind: read from tables, ranked by our analyser and engine, measured.

import { readFile } from 'node:fs/promises'
import { parseAgendaItemId, type AgendaItemId } from '../model/ids.ts'
import type { SearchDocument } from '../search/documents.ts'
import { documentRanking } from '../search/rank-documents.ts'
import { buildEngine } from '../search/search-index.ts'
import { rankingMeasures, type JudgedRanking, type RankingMeasures } from './ranking-measures.ts'
import type { SearchModules } from './search-modules.ts'
import { CommandError } from './usage-error.ts'

/** A judged set: documents by id, and queries with the ids that are right. */
export interface JudgedSet {
  readonly documents: readonly { readonly id: string; readonly text: string }[]
  readonly queries: readonly { readonly query: string; readonly relevant: readonly string[] }[]
}

/** Reads a table of documents (`id`, `text`) and one of queries (`qid`, `query`, `relevant_ids` with blanks between). */
export async function readJudgedSet(documentsPath: string, queriesPath: string): Promise<JudgedSet> {
  const documents = (await rowsOf(documentsPath)).map(([id = '', text = '']) => ({ id, text }))
  const queries = (await rowsOf(queriesPath)).map(([, query = '', relevant = '']) => ({
    query,
    relevant: relevant.split(' ').filter((id) => id !== ''),
  }))
  return { documents, queries }
}

async function rowsOf(path: string): Promise<readonly (readonly string[])[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`Cannot read "${path}"`, { cause })
  })
  const [, ...lines] = text.split(/\r?\n/)
  return lines.filter((line) => line !== '').map((line) => line.split('\t'))
}

// A query that is asked once is asked cold; a ranking deeper than this is not measured.
const depth = 100

/** Ranks every query of `set` and measures the rankings. */
export async function measuredSet(
  { analyzer, kind }: SearchModules,
  set: JudgedSet,
): Promise<RankingMeasures> {
  const engine = kind.open(buildEngine(kind, analyzer, set.documents.map(documentOf)))
  const ranking = documentRanking(analyzer, engine)
  const rankings: JudgedRanking[] = []
  for (const { query, relevant } of set.queries) {
    const start = performance.now()
    const ranked = await ranking(query, depth)
    const tookMs = performance.now() - start
    const found = ranked.map((position) => set.documents[position]?.id ?? '')
    rankings.push({ found, grades: new Map(relevant.map((id) => [id, 1])), tookMs })
  }
  return rankingMeasures(rankings)
}

// Documents of any kind have no meeting; their number stands in for an id, so that ties are broken by it.
function documentOf({ text }: { readonly text: string }, position: number): SearchDocument {
  return {
    id: documentId(position),
    title: '',
    decision: '',
    body: text,
    number: undefined,
    municipality: '',
    municipalitySlug: 'x',
    council: '',
    councilSlug: 'x',
    date: undefined,
    place: '',
    topics: [],
    outcome: undefined,
    caseTypes: [],
    isRoutine: false,
    caseNumber: undefined,
  }
}

function documentId(position: number): AgendaItemId {
  const id = parseAgendaItemId(`x/x/x/${String(position).padStart(9, '0')}`)
  if (!id) throw new Error(`Position ${position} makes no id`)
  return id
}
