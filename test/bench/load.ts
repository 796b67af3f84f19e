// Holds a real server under load while new snapshots are swapped in twice, and prints what it stood.
// Run: npm run load -- [items] [seconds]

import autocannon from 'autocannon'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerProcess } from '../faults/served.ts'
import { servedId, serving } from '../faults/served.ts'
import { benchQueries } from './bench-queries.ts'
import { writeCorpus } from './generate-corpus.ts'
import { generateDocuments } from './generate-documents.ts'

const itemCount = Number(process.argv[2] ?? 50_000)
const seconds = Number(process.argv[3] ?? 60)
const connections = 50
const slowestMs = 2_000 // no answer may take longer
const warmSeconds = 10 // memory is to be flat after these
const flatShare = 1.25 // and may breathe by this much: two snapshots are open for a while after each swap

/** Searches as people make them: words, phrases, facets, years, orders, data, and the page behind a hit. */
function paths(itemPath: string): readonly string[] {
  const asked = benchQueries([...generateDocuments(2_000)])
  const texts = asked.filter(({ kind }) => kind === 'rare' || kind === 'common' || kind === 'and')
  return texts.flatMap(({ words }, index) => {
    const q = encodeURIComponent(words.join(' '))
    const other = encodeURIComponent(texts[(index + 5) % texts.length]?.words[0] ?? '')
    const forms = [
      `/soeg?q=${q}`,
      `/soeg?q=%22${q}%22`,
      `/soeg?q=${q}+-${other}&sort=nyeste`,
      `/soeg?q=${q}&aar=2020`,
      `/soeg?q=${q}&udfald=adopted`,
      `/soeg.json?q=${q}`,
      itemPath,
      '/soeg',
    ]
    return [`/soeg?q=${q}`, forms[index % forms.length] ?? '']
  })
}

const folder = mkdtempSync(join(tmpdir(), 'load-'))
const corpus = join(folder, 'corpus')
const index = join(folder, 'index')
try {
  const fileCount = writeCorpus(corpus, itemCount)
  const first = snapshotOf('first')
  writeFileSync(
    join(corpus, 'ny.md'),
    '# Referat\n\nTestby Byråd\n\nMødedato: 3. maj 2021\n\n1. Ny sag\n\nBeslutning\n\nGodkendt.\n',
  )
  const second = snapshotOf('second')
  console.log(`${itemCount} items in ${fileCount} files`)
  const server = await serving(index, ['--time-limit', '10'])
  try {
    await measured(server, [first, second])
  } finally {
    server.child.kill('SIGTERM')
    console.log(`Ended with ${String(await server.ended)}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** Ingests the corpus as it is now; gives the text of CURRENT, by which the snapshot is swapped in again. */
function snapshotOf(name: string): string {
  const startedAt = performance.now()
  const words = ['dist/main.js', 'ingest', '--corpus', corpus, '--index', index]
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(`ingest failed: ${stderr}`)
  console.log(`Ingest, ${name}: ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`)
  return readFileSync(join(index, 'CURRENT'), 'utf8')
}

async function measured(server: ServerProcess, currents: readonly string[]): Promise<void> {
  const requests = paths(await anItem(server)).map((path) => ({ path }))
  const memory: number[] = []
  const ids = new Set<string>()
  const watch = setInterval(() => memory.push(memoryMb(server)), 1_000)
  const swaps = swapped(server, currents, ids)
  const result = await autocannon({
    url: server.origin,
    connections,
    duration: seconds,
    requests,
    timeout: 30,
  })
  clearInterval(watch)
  await swaps
  const warm = memory.slice(warmSeconds)
  const [low, high] = [Math.min(...warm), Math.max(...warm)]
  const last = memory.at(-1) ?? 0
  const { latency, non2xx, errors, timeouts } = result
  console.log(`${result.requests.total} answers, ${result.requests.average.toFixed(0)} a second`)
  console.log(`Not 2xx ${non2xx}, errors ${errors}, timeouts ${timeouts}`)
  console.log(`Latency: median ${latency.p50} ms, 99 % ${latency.p99} ms, slowest ${latency.max} ms`)
  console.log(
    `Memory after ${warmSeconds} s: ${low.toFixed(0)} to ${high.toFixed(0)} MB, at the end ${last.toFixed(0)} MB`,
  )
  console.log(`Snapshots served: ${ids.size}`)
  const isFlat = last <= (warm[0] ?? 0) * flatShare
  const holds = non2xx + errors + timeouts === 0 && latency.max <= slowestMs && isFlat && ids.size === 2
  console.log(holds ? 'HOLDS' : `DOES NOT HOLD${isFlat ? '' : ': memory grows'}`)
  if (!holds) process.exitCode = 1
}

/** Swaps the first snapshot in after a third of the time, and the second one again after two thirds. */
async function swapped(server: ServerProcess, currents: readonly string[], ids: Set<string>): Promise<void> {
  for (const current of currents) {
    await sleep((seconds * 1_000) / 3)
    ids.add(await servedId(server))
    writeFileSync(join(index, 'CURRENT'), current)
  }
  await sleep((seconds * 1_000) / 6)
  ids.add(await servedId(server))
}

/** The path of some item. */
async function anItem({ origin }: ServerProcess): Promise<string> {
  const answer = await fetch(`${origin}/soeg.json`)
  const { hits } = (await answer.json()) as { hits: readonly { url: string }[] }
  return hits[0]?.url ?? '/'
}

function memoryMb({ child }: ServerProcess): number {
  const status = readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024
}
