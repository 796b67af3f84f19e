// How many search pages does a server answer in a second, HTML and JSON, beside one over plain MiniSearch? Mixed queries,
// every one asked for again and again, nothing cached. Needs `npm run build`. Arguments: items, seconds a run, workers.

import autocannon from 'autocannon'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchQueries } from './bench-queries.ts'
import { writeCorpus } from './generate-corpus.ts'
import { generateDocuments } from './generate-documents.ts'
import { figure, table, writeSection } from './results-file.ts'

const [items = '50000', seconds = '10', workers = '2'] = process.argv.slice(2)
const connections = 8
const forms = { HTML: '/soeg', JSON: '/soeg.json' } as const

/** One word of a few items, one of many, or two: what both servers understand alike. */
const queries = benchQueries([...generateDocuments(2_000)])
  .filter(({ kind }) => kind === 'rare' || kind === 'common' || kind === 'and')
  .map(({ words }) => words.join(' '))

const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'))
try {
  writeCorpus(join(folder, 'corpus'), Number(items))
  const index = join(folder, 'index')
  const ingest = [
    'dist/main.js',
    'ingest',
    '--corpus',
    join(folder, 'corpus'),
    '--index',
    index,
    '--workers',
    '2',
  ]
  const { status, stderr } = spawnSync(process.execPath, ingest, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(`ingest failed: ${stderr}`)
  const { id } = JSON.parse(readFileSync(join(index, 'CURRENT'), 'utf8')) as { id: string }
  const serve = ['dist/main.js', 'serve', '--index', index, '--port', '0', '--rate', '0']
  const servers = {
    'ours, 1 process': serve,
    [`ours, ${workers} workers`]: [...serve, '--workers', workers],
    'MiniSearch, plain, 1 process': ['test/bench/plain-server.mjs', join(index, id)],
  }
  const rows: string[][] = []
  for (const [name, words] of Object.entries(servers)) rows.push([name, ...(await measured(words))])
  const head = [
    'server',
    ...Object.keys(forms).flatMap((form) => [`${form} pages/s`, `${form} p50 / p99 ms`]),
  ]
  writeSection(
    `Search pages, ${Number(items).toLocaleString('en')} items`,
    `${connections} connections for ${seconds} s, ${queries.length} queries in turn, uncached; the load runs on the same machine.

${table(head, rows)}`,
  )
} finally {
  rmSync(folder, { recursive: true })
}

async function measured(words: readonly string[]): Promise<readonly string[]> {
  const server = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const line = await Promise.race([firstLine(server), noLine(server)])
    server.stdout.resume()
    const origin = /http:\S+/.exec(line)?.[0] ?? ''
    const figures: string[] = []
    for (const path of Object.values(forms)) {
      await load(origin, path, 2) // warm
      const { requests, latency, non2xx } = await load(origin, path, Number(seconds))
      if (non2xx > 0) throw new Error(`${non2xx} answers of ${path} were refusals`)
      figures.push(figure(requests.average), `${latency.p50} / ${latency.p99}`)
    }
    return figures
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}

type Server = ReturnType<typeof spawn>

async function firstLine({ stdout }: Server): Promise<string> {
  const [line] = stdout ? ((await once(stdout, 'data')) as [Buffer]) : []
  return line?.toString() ?? ''
}

async function noLine(server: Server): Promise<never> {
  const [code] = (await once(server, 'exit')) as [number | null]
  throw new Error(`A server ended with ${code ?? 'a signal'} before it served`)
}

function load(origin: string, path: string, duration: number): Promise<autocannon.Result> {
  const requests = queries.map((query) => ({ path: `${path}?q=${encodeURIComponent(query)}` }))
  return autocannon({ url: origin, connections, duration, requests, timeout: 60 })
}
