// The judged queries of the original minutes, through reading, segmenting, analysing and searching as in the program.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileReader } from '../../src/cli/file-reading.ts'
import { ndcgAt10 } from '../../src/cli/ranking-measures.ts'
import { documentsOf, type SearchDocument } from '../../src/search/documents.ts'
import { serviceOver } from '../search/check-search.ts'

const folder = process.env['REFERATARKIV_ORIGINALS']

// The values reached; a change that lowers one says so in its message.
const floors = { ndcg10: 0.985, mustNot: 0 }

const noSelection = { kommune: [], raad: [], aar: [], emne: [], udfald: [], sagstype: [] }

interface Judged {
  readonly group: string
  readonly query: string
  readonly grades: ReadonlyMap<string, number>
}

describe.runIf(folder !== undefined)('the judged queries of the originals', () => {
  it('find what they should, best first, and nothing that they must not', async () => {
    const { documents, nameOf } = await documentsIn(folder ?? '')
    const service = serviceOver(documents)
    const found = async (query: string) => {
      const outcome = await service.search({
        query,
        selection: noSelection,
        sort: 'relevans',
        offset: 0,
        limit: 50,
      })
      if (outcome.kind === 'refused') throw new Error(`${query}: ${outcome.refusal.message}`)
      const { hits, partialHits } = outcome.results
      return [...hits, ...partialHits].map((hit) => nameOf.get(hit.id) ?? '')
    }
    const rows: { group: string; ndcg10: number; recall: number }[] = []
    for (const { group, query, grades } of judgedQueries(folder ?? '', [...nameOf.values()])) {
      const names = await found(query)
      const isJunk = grades.size === 0
      const ndcg10 = isJunk ? (names.length === 0 ? 1 : 0) : ndcgAt10({ found: names, grades })
      const recall = isJunk
        ? ndcg10
        : [...grades.keys()].filter((name) => names.includes(name)).length / grades.size
      rows.push({ group, ndcg10, recall })
    }
    console.table(byGroup(rows))
    expect(mean(rows.map((row) => row.ndcg10))).toBeGreaterThanOrEqual(floors.ndcg10)
    expect([...(await found('repatriering'))].sort()).toEqual(['000/6', '003/6'])
    const wrong: string[] = []
    for (const [query = '', file = '', slug = ''] of table(join(folder ?? '', 'queries-mustnot.tsv'))) {
      if ((await found(query)).includes(`${file.slice(0, 3)}/${slug}`))
        wrong.push(`${query}: ${file.slice(0, 3)}/${slug}`)
    }
    expect(wrong).toHaveLength(floors.mustNot)
  })
})

describe.runIf(folder === undefined)('the judged queries of the originals', () => {
  it('are left out: REFERATARKIV_ORIGINALS names no folder', () => {
    expect(folder).toBeUndefined()
  })
})

async function documentsIn(path: string) {
  const documents: SearchDocument[] = []
  const nameOf = new Map<string, string>()
  for (const file of readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const source = { path: file, bytes: readFileSync(join(path, file)), sha256: file }
    const { meeting, document } = await (await createFileReader([]))(source, file)
    const provenance = { kind: 'unknown', publisher: undefined, link: undefined } as const
    const archived = {
      meeting,
      source: { ...source, provenance },
      furtherSources: [],
      problems: [],
      text: document.text,
    }
    const own = documentsOf(archived, () => undefined)
    own.forEach(({ id }, index) => nameOf.set(id, `${file.slice(0, 3)}/${meeting.items[index]?.slug ?? ''}`))
    documents.push(...own)
  }
  return { documents, nameOf }
}

// A slug `*` stands for every item of the meeting that is not graded itself.
function judgedQueries(path: string, names: readonly string[]): readonly Judged[] {
  const queries = new Map<string, { group: string; query: string; grades: Map<string, number> }>()
  for (const [query = '', group = '', file = '', slug = '', grade] of table(join(path, 'queries.tsv'))) {
    const judged = queries.get(query) ?? { group, query, grades: new Map<string, number>() }
    queries.set(query, judged)
    const start = `${file.slice(0, 3)}/`
    const graded =
      slug === '*'
        ? names.filter((name) => name.startsWith(start) && !judged.grades.has(name))
        : [start + slug]
    if (slug !== '-') for (const name of graded) judged.grades.set(name, Number(grade))
  }
  return [...queries.values()]
}

function table(path: string): readonly (readonly string[])[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split('\t'))
}

function byGroup(rows: readonly { group: string; ndcg10: number; recall: number }[]) {
  const groups = [...new Set(rows.map((row) => row.group))]
  const line = (own: typeof rows) => ({
    queries: own.length,
    'nDCG@10': Number(mean(own.map((row) => row.ndcg10)).toFixed(3)),
    recall: Number(mean(own.map((row) => row.recall)).toFixed(3)),
  })
  const lines = groups.map((group) => [group, line(rows.filter((row) => row.group === group))] as const)
  return Object.fromEntries<ReturnType<typeof line>>([...lines, ['all', line(rows)]])
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
