// Measures one engine in a process of its own and prints the figures as JSON: building, memory, every kind of query.

import { generateDocuments } from './generate-documents.ts'
import { benchQueries, queryKinds, type BenchQuery, type QueryKind } from './bench-queries.ts'
import type { Peer } from './peer.ts'
import { peers } from './peers.ts'

/** Milliseconds of a kind of query, and the mean number of hits, which tells that the same was asked. */
export interface QueryFigures {
  readonly p50: number
  readonly p95: number
  readonly meanHits: number
}

export interface PeerFigures {
  readonly name: string
  readonly version: string
  /** Items built in a second of processor time, all threads added up: what others do on the machine hardly counts. */
  readonly itemsPerCpuSecond: number
  /** Of the whole process after building, less what it had with the documents alone. */
  readonly memoryMb: number
  readonly queries: Readonly<Partial<Record<QueryKind, QueryFigures>>>
}

// The machine may be shared: a query counts with the best of so many runs.
const runs = 5

const [name = '', itemCount = '5000'] = process.argv.slice(2)
const peer = await peers[name]?.()
if (!peer) throw new Error(`No engine "${name}"; there are ${Object.keys(peers).join(', ')}`)
const documents = [...generateDocuments(Number(itemCount))]
const queries = benchQueries(documents)
const memoryBefore = memoryMb()
const cpuBefore = process.cpuUsage()
await peer.build(documents)
const { user, system } = process.cpuUsage(cpuBefore)
const figures: PeerFigures = {
  name: peer.name,
  version: peer.version,
  itemsPerCpuSecond: documents.length / ((user + system) / 1e6),
  memoryMb: memoryMb() - memoryBefore,
  queries: Object.fromEntries(await queryFigures(peer)),
}
console.log(JSON.stringify(figures))

async function queryFigures(engine: Peer): Promise<readonly (readonly [QueryKind, QueryFigures])[]> {
  const all: (readonly [QueryKind, QueryFigures])[] = []
  for (const kind of queryKinds) {
    const times: number[] = []
    let hits = 0
    for (const query of queries.filter((one) => one.kind === kind)) {
      const { bestMs, total } = await timed(engine, query)
      if (total === undefined) break
      times.push(bestMs)
      hits += total
    }
    if (times.length === 0) continue
    times.sort((one, other) => one - other)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
    all.push([kind, { p50: at(0.5), p95: at(0.95), meanHits: hits / times.length }])
  }
  return all
}

async function timed(
  engine: Peer,
  query: BenchQuery,
): Promise<{ bestMs: number; total: number | undefined }> {
  let bestMs = Infinity
  let total: number | undefined
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    total = await engine.search(query)
    bestMs = Math.min(bestMs, performance.now() - start)
    if (total === undefined) break
  }
  return { bestMs, total }
}

function memoryMb(): number {
  globalThis.gc?.()
  return process.memoryUsage.rss() / 1e6
}
