// How long from the start of a process to its first answer with facets, and how much memory has it then? Needs
// `npm run build`. Arguments: number of items, then the engines (both by default).

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as SearchIndex from '../../src/search/search-index.ts'
import { engineNames } from '../../src/cli/settings.ts'
import type * as SearchModules from '../../src/cli/search-modules.ts'
import { benchQueries } from './bench-queries.ts'
import { built } from './built.ts'
import { generateDocuments } from './generate-documents.ts'
import { figure, table, writeSection } from './results-file.ts'

interface Start {
  readonly ms: number
  readonly mb: number
  readonly total: number
}

const starts = 5

const { searchModules } = await built<typeof SearchModules>('cli/search-modules.js')
const { buildIndex } = await built<typeof SearchIndex>('search/search-index.js')
const [items = '50000', ...chosen] = process.argv.slice(2)
const engines = engineNames.filter((name) => chosen.length === 0 || chosen.includes(name))
const documents = [...generateDocuments(Number(items))]
const textBytes = documents.reduce(
  (sum, { title, decision, body }) => sum + Buffer.byteLength(title + decision + body),
  0,
)
const query =
  benchQueries(documents)
    .find(({ kind }) => kind === 'common')
    ?.words.join(' ') ?? ''
const bare = startOf([
  '--eval',
  'console.log(JSON.stringify({ ms: performance.now(), mb: process.memoryUsage.rss() / 1e6, total: 0 }))',
])
const rows = [['bare Node', figure(bare.ms), figure(bare.mb), '–', '–']]
for (const engine of engines) {
  const { kind, analyzer } = await searchModules(engine)
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'))
  try {
    let size = 0
    for (const { name, bytes } of buildIndex(kind, analyzer, documents)) {
      writeFileSync(join(folder, name), bytes)
      size += bytes.length
    }
    const script = new URL('cold-start-child.mjs', import.meta.url).pathname
    const start = startOf(['--max-old-space-size=14000', script, engine, folder, query])
    rows.push([
      engine,
      figure(start.ms),
      figure(start.mb),
      `${Math.round((100 * size) / textBytes)} %`,
      figure(start.total),
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
writeSection(
  `Cold start, ${Number(items).toLocaleString('en')} items`,
  `From the start of the process to its first answer with facets; the best of ${starts} starts, files in the cache of
the system. Size is that of all files of the index, texts and positions included, beside the text they index.

${table(['engine', 'ms', 'memory MB', 'size', 'hits'], rows)}`,
)

function startOf(words: readonly string[]): Start {
  const all = Array.from({ length: starts }, () => {
    const output = execFileSync(process.execPath, words, { encoding: 'utf8' })
    return JSON.parse(output) as Start
  })
  return all.reduce((best, start) => (start.ms < best.ms ? start : best))
}
