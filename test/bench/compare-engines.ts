// How fast do the engines answer, side by side? Each builds the same documents in a process of its own and answers the
// same queries, one engine after the other. Needs `npm run build` and `npm run bench:setup`. Arguments: number of items, the
// seconds that an engine has for all of it, then the engines (all of them by default).

import { execFileSync } from 'node:child_process'
import { queryKinds } from './bench-queries.ts'
import type { PeerFigures } from './measure-peer.ts'
import { peers } from './peers.ts'
import { figure, table, writeSection } from './results-file.ts'

const [items = '50000', seconds = '540', ...chosen] = process.argv.slice(2)
const names = chosen.length > 0 ? chosen : Object.keys(peers)
const all: PeerFigures[] = []
const unfinished: string[] = []
for (const name of names) {
  console.log(`${name} …`)
  const figures = measured(name)
  if (figures) all.push(figures)
  else unfinished.push(name)
  writeFigures()
}

function writeFigures(): void {
  const rows = all.map(({ name, version, itemsPerCpuSecond, memoryMb, queries }) => [
    `${name} (${version})`,
    figure(itemsPerCpuSecond),
    figure(memoryMb),
    ...queryKinds.map((kind) => {
      const found = queries[kind]
      return found ? `${figure(found.p50)} / ${figure(found.p95)}` : '–'
    }),
  ])
  const late = unfinished.map((name) => [name, `did not finish in ${seconds} s`])
  const hits = all.map(({ name, queries }) => [
    name,
    ...queryKinds.map((kind) => (queries[kind] ? figure(queries[kind].meanHits) : '–')),
  ])
  writeSection(
    `Engines side by side, ${Number(items).toLocaleString('en')} items`,
    `Milliseconds, p50 / p95 over 40 queries of a kind, each the best of five, with all facets counted and the first ten
hits; "–" is not offered. Memory is what the process grew by while building.

${table(['engine', 'items per CPU s', 'memory MB', ...queryKinds], [...rows, ...late])}

Our engines search inflections and parts of compounds and so find more; the others search words as they are typed. A
misspelt word ("fuzzy") is mended by ours where it stands nowhere; the others take every word near to it.

${table(['mean hits', ...queryKinds], hits)}`,
  )
}

function measured(name: string): PeerFigures | undefined {
  const options = ['--expose-gc', '--max-old-space-size=14000', '--import', 'tsx']
  const script = new URL('measure-peer.ts', import.meta.url).pathname
  try {
    const output = execFileSync(process.execPath, [...options, script, name, items], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: Number(seconds) * 1000,
      killSignal: 'SIGKILL',
    })
    return JSON.parse(output.trim().split('\n').at(-1) ?? '') as PeerFigures
  } catch (error) {
    console.error(`${name} did not finish: ${error instanceof Error ? error.message : 'unknown error'}`)
    return undefined
  }
}
