// How fast are parsed meetings indexed, stage by stage, and beside plain MiniSearch? Documents are read from disk as JSON
// lines, as an ingest reads the meetings it has parsed. Needs `npm run build`. Arguments: items, most threads.

import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SearchDocument } from '../../src/search/documents.ts'
import { generateDocuments } from './generate-documents.ts'
import { figure, table, writeSection } from './results-file.ts'

/** What `ingest-child.mjs` prints: seconds of the clock per stage, and of the processor over all threads. */
interface IngestFigures {
  readonly parse: number
  readonly collect: number
  readonly finish: number
  readonly join: number
  readonly total: number
  readonly cpu: number
  readonly memoryMb: number
}

const [items = '50000', threads = '2'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'))
try {
  const sizes = writeDocuments(join(folder, 'documents.jsonl'), Number(items))
  const counts = Array.from({ length: Number(threads) }, (_, index) => String(index + 1))
  const names = [...counts.map((count) => ['compiled', count] as const), ['minisearch', '1'] as const]
  const rows = names.map(([engine, count]) => {
    const { parse, collect, finish, join: joining, total, cpu, memoryMb } = measured(engine, count)
    return [
      engine === 'compiled' ? `ours, ${count} thread${count === '1' ? '' : 's'}` : 'MiniSearch, plain',
      figure(Number(items) / total),
      figure(Number(items) / cpu),
      ...[parse, collect, finish, joining].map((seconds) => figure(seconds)),
      figure(memoryMb),
    ]
  })
  const head = ['engine', 'items/s', 'items per CPU s', 'parse', 'collect', 'finish', 'join', 'memory MB']
  const count = Number(items).toLocaleString('en')
  writeSection(
    `Ingest of parsed meetings, ${count} items`,
    `Items of ${figure(sizes.words)} words and ${figure(sizes.letters)} letters each. Seconds per stage, those of several threads are
of the slowest one: reading documents as JSON; analysing them, noting terms and positions, packing texts; ending
each stretch of some 3,000 items and writing it to disk; joining the stretches to files. MiniSearch tokenises by blanks, and
what is written of it is \`toJSON\`.

${table(head, rows)}`,
  )
} finally {
  rmSync(folder, { recursive: true })
}

function measured(engine: string, count: string): IngestFigures {
  const script = new URL('ingest-child.mjs', import.meta.url).pathname
  const words = ['--max-old-space-size=14000', script, engine, folder, count]
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as IngestFigures
}

function writeDocuments(path: string, count: number): { readonly words: number; readonly letters: number } {
  const file = openSync(path, 'w')
  let [words, letters] = [0, 0]
  for (const document of generateDocuments(count)) {
    const text = textOf(document)
    words += text.match(/[\p{L}\p{N}-]+/gu)?.length ?? 0
    letters += text.length
    writeSync(file, `${JSON.stringify(document)}\n`)
  }
  closeSync(file)
  return { words: words / count, letters: letters / count }
}

function textOf({ title, decision, body }: SearchDocument): string {
  return `${title}\n${decision}\n${body}`
}
