// The measures of all judged sets as tables, whole and with each part of the ranking left out.

import { join } from 'node:path'
import { measuredSet, readJudgedSet, type JudgedSet } from '../judged-sets.ts'
import { rankingMeasures, type RankingMeasures } from '../ranking-measures.ts'
import type { SearchModules } from '../search-modules.ts'
import { ablations } from './ablations.ts'
import { rankedMinutes, readJudgedMinutes, type JudgedMinutes } from './judged-minutes.ts'

/** The folders of the material that is not part of the project; a set whose folder is undefined is left out. */
export interface ReportFolders {
  readonly danish: string | undefined
  readonly originals: string | undefined
}

/** Writes the tables of the project's own set and of those in `folders`, line by line. */
export async function writeAblations(
  modules: SearchModules,
  own: JudgedSet,
  folders: ReportFolders,
  write: (line: string) => void,
): Promise<void> {
  await writeSet(modules, 'Judged set of the project', own, write)
  if (folders.danish !== undefined) {
    for (const [name, title] of classificationSets) {
      const path = (kind: string) => join(folders.danish ?? '', 'retrieval', `kle-${name}-${kind}.tsv`)
      await writeSet(modules, title, await readJudgedSet(path('docs'), path('queries')), write)
    }
  }
  if (folders.originals !== undefined)
    await writeMinutes(modules, await readJudgedMinutes(folders.originals), write)
}

const classificationSets = [
  ['keyword', 'K1: keywords of the municipal classification'],
  ['title', 'K2: titles of the municipal classification'],
] as const

async function writeSet(
  modules: SearchModules,
  title: string,
  set: JudgedSet,
  write: (line: string) => void,
): Promise<void> {
  writeHeading(title, set.queries.length, write)
  for (const { name, without } of ablations) write(row(name, await measuredSet(without(modules), set)))
}

async function writeMinutes(
  modules: SearchModules,
  minutes: JudgedMinutes,
  write: (line: string) => void,
): Promise<void> {
  const groups = [...new Set(minutes.queries.map(({ group }) => group))]
  const byGroup = new Map<string, string[]>(groups.map((group) => [group, []]))
  writeHeading('Judged queries of minutes', minutes.queries.length, write)
  for (const { name, without } of ablations) {
    const rankings = await rankedMinutes(without(modules), minutes)
    write(row(name, rankingMeasures(rankings)))
    for (const [group, cells] of byGroup) {
      const { ndcg10 } = rankingMeasures(rankings.filter((ranking) => ranking.group === group))
      cells.push(shown(ndcg10))
    }
  }
  write('')
  write(`| nDCG@10 by group | ${ablations.map(({ name }) => name).join(' | ')} |`)
  write(`|---|${ablations.map(() => '---|').join('')}`)
  for (const [group, cells] of byGroup) write(`| ${group} | ${cells.join(' | ')} |`)
  await writeGroups(modules, minutes, groups, write)
}

async function writeGroups(
  modules: SearchModules,
  minutes: JudgedMinutes,
  groups: readonly string[],
  write: (line: string) => void,
): Promise<void> {
  writeHeading('The same by group, with everything', minutes.queries.length, write)
  const rankings = await rankedMinutes(modules, minutes)
  for (const group of groups)
    write(row(group, rankingMeasures(rankings.filter((ranking) => ranking.group === group))))
}

function writeHeading(title: string, queryCount: number, write: (line: string) => void): void {
  write('')
  write(`### ${title} (${queryCount} queries)`)
  write('')
  write('| | nDCG@10 | MRR@10 | recall@100 | zero hits |')
  write('|---|---|---|---|---|')
}

function row(name: string, { ndcg10, mrr10, recall100, zeroHits }: RankingMeasures): string {
  return `| ${[name, ...[ndcg10, mrr10, recall100, zeroHits].map(shown)].join(' | ')} |`
}

function shown(value: number): string {
  return value.toFixed(3).replace(/^0/, '')
}
