// Minutes with judged queries: a folder of texts and `queries.tsv` (query, group, document, slug, grade from 0 to 3),
// read, cut and searched as in the program.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { documentsOf, type SearchDocument } from '../../search/documents.ts'
import { recordOf } from '../../search/facet-columns.ts'
import { buildIndex, openIndex } from '../../search/search-index.ts'
import { createFileReader } from '../file-reading.ts'
import type { JudgedRanking } from '../ranking-measures.ts'
import type { SearchModules } from '../search-modules.ts'

/** The items of the minutes and what is asked of them. */
export interface JudgedMinutes {
  readonly documents: readonly SearchDocument[]
  /** By id of an item the beginning of its file's name and its slug: `000/6`. */
  readonly nameOf: ReadonlyMap<string, string>
  readonly queries: readonly JudgedQuery[]
}

export interface JudgedQuery {
  readonly group: string
  readonly query: string
  /** By name of an item; none where nothing may be found. */
  readonly grades: ReadonlyMap<string, number>
}

const nameLetters = 3

/** Reads the minutes in `folder` and their queries. */
export async function readJudgedMinutes(folder: string): Promise<JudgedMinutes> {
  const documents: SearchDocument[] = []
  const nameOf = new Map<string, string>()
  const read = await createFileReader([])
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()) {
    const source = { path: file, bytes: await readFile(join(folder, file)), sha256: file }
    const { meeting, document } = await read(source, file)
    const provenance = { kind: 'unknown', publisher: undefined, link: undefined } as const
    const archived = {
      meeting,
      source: { ...source, provenance },
      furtherSources: [],
      problems: [],
      text: document.text,
    }
    const own = documentsOf(archived, () => undefined)
    own.forEach(({ id }, index) =>
      nameOf.set(id, `${file.slice(0, nameLetters)}/${meeting.items[index]?.slug ?? ''}`),
    )
    documents.push(...own)
  }
  const rows = await readRows(join(folder, 'queries.tsv'))
  return { documents, nameOf, queries: judgedQueries(rows, [...nameOf.values()]) }
}

/** The rows of a table without its heading. */
export async function readRows(path: string): Promise<readonly (readonly string[])[]> {
  const lines = (await readFile(path, 'utf8')).trim().split(/\r?\n/)
  return lines.slice(1).map((line) => line.split('\t'))
}

// A slug `*` stands for every item of the meeting that is not graded itself.
function judgedQueries(
  rows: readonly (readonly string[])[],
  names: readonly string[],
): readonly JudgedQuery[] {
  const queries = new Map<string, { group: string; query: string; grades: Map<string, number> }>()
  for (const [query = '', group = '', file = '', slug = '', grade] of rows) {
    const judged = queries.get(query) ?? { group, query, grades: new Map<string, number>() }
    queries.set(query, judged)
    if (slug === '-') continue
    const start = `${file.slice(0, nameLetters)}/`
    const others = names.filter((name) => name.startsWith(start) && !judged.grades.has(name))
    for (const name of slug === '*' ? others : [start + slug]) judged.grades.set(name, Number(grade))
  }
  return [...queries.values()]
}

/** What a query finds, by name, best first: the hits, or where there are none those with most of the words. */
export type MinutesSearch = (query: string) => Promise<readonly string[]>

/** A search over the minutes as on the page. */
export function searchIn(
  { analyzer, kind, synonyms }: SearchModules,
  { documents, nameOf }: JudgedMinutes,
): MinutesSearch {
  const files = buildIndex(kind, analyzer, documents)
  const service = openIndex({ kind, analyzer, files, synonyms, now: () => 0 })
  const selection = recordOf(() => [])
  return async (query) => {
    const outcome = await service.search({ query, selection, sort: 'relevans', offset: 0, limit: 100 })
    if (outcome.kind === 'refused') return []
    const { hits, partialHits } = outcome.results
    return [...hits, ...partialHits].map((hit) => nameOf.get(hit.id) ?? '')
  }
}

/**
 * The ranking of every query with its group. A query that may find nothing counts as right when it does: as if its one
 * answer had been found.
 */
export async function rankedMinutes(
  modules: SearchModules,
  minutes: JudgedMinutes,
): Promise<readonly (JudgedRanking & { readonly group: string; readonly query: string })[]> {
  const search = searchIn(modules, minutes)
  const nothing = 'nothing'
  const rankings = []
  for (const { group, query, grades } of minutes.queries) {
    const found = await search(query)
    const isJunk = grades.size === 0
    rankings.push({
      group,
      query,
      found: isJunk && found.length === 0 ? [nothing] : found,
      grades: isJunk ? new Map([[nothing, 1]]) : grades,
      tookMs: 0,
    })
  }
  return rankings
}
