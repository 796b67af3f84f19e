// Indexes the documents in a folder once and prints what each stage took. Plain JavaScript over the built program.

import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { URL } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import MiniSearch from 'minisearch'
import { keepSegment } from '../../dist/cli/ingest/indexed-segment.js'
import { joinSegments } from '../../dist/cli/ingest/join-segments.js'
import { ListCollector } from '../../dist/cli/ingest/kept-lists.js'
import { searchModules } from '../../dist/cli/search-modules.js'
import { collectPart } from '../../dist/search/search-index.js'

const pieceBytes = 1 << 22
/** Some 3,000 items, as in a segment of an ingest. */
const stretchBytes = 1 << 23

/** The documents of the lines that begin in the given stretch of a file, parsed a few at a time. */
function* documentsIn(path, start, end) {
  const file = openSync(path, 'r')
  let rest = Buffer.alloc(0)
  let at = start
  let isFirst = start > 0 // the line under way belongs to the stretch before
  while (at < end || rest.length > 0) {
    const piece = Buffer.allocUnsafe(pieceBytes)
    const count = readSync(file, piece, 0, pieceBytes, at)
    const bytes = Buffer.concat([rest, piece.subarray(0, count)])
    let lineStart = 0
    for (let lineEnd = bytes.indexOf(10); lineEnd >= 0; lineEnd = bytes.indexOf(10, lineStart)) {
      if (at - rest.length + lineStart >= end) break
      if (!isFirst) yield JSON.parse(bytes.toString('utf8', lineStart, lineEnd))
      isFirst = false
      lineStart = lineEnd + 1
    }
    const next = at - rest.length + lineStart
    if (count === 0 || next >= end) break
    rest = bytes.subarray(lineStart)
    at += count
  }
  closeSync(file)
}

/** Collects stretches one after the other and keeps each as a segment in `target`, as a thread of an ingest does. */
async function createCollector({ folder, target }) {
  const { kind, analyzer } = await searchModules('compiled')
  let builder = collectPart(kind, analyzer)
  return {
    collect: async ({ key, start, end }) => {
      const startedMs = performance.now()
      let parse = 0
      const documents = documentsIn(join(folder, 'documents.jsonl'), start, end)
      for (;;) {
        const before = performance.now()
        const next = documents.next()
        parse += performance.now() - before
        if (next.done) break
        builder.add(next.value)
      }
      const collectedMs = performance.now()
      await keepSegment(target, key, builder.endPart(), new ListCollector())
      const finish = performance.now() - collectedMs
      return { parse, collect: collectedMs - startedMs - parse, finish }
    },
    close: () => {
      builder = undefined
    },
  }
}

/** A thread that collects stretches, one at a time. */
function startedThread(folders) {
  const worker = new Worker(new URL(import.meta.url), { workerData: folders })
  return {
    collect: async (stretch) => {
      worker.postMessage(stretch)
      const [answer] = await once(worker, 'message') // rejects when the thread fails
      return answer
    },
    close: () => worker.terminate(),
  }
}

async function ours(folder, threadCount, size) {
  const count = Math.ceil(size / stretchBytes)
  const stretches = Array.from({ length: count }, (_, index) => ({
    key: String(index),
    start: Math.floor((size * index) / count),
    end: Math.floor((size * (index + 1)) / count),
  }))
  // Every run writes to a folder of its own.
  const folders = { folder, target: mkdtempSync(join(folder, 'run-')) }
  const threads =
    threadCount === 1
      ? [await createCollector(folders)]
      : Array.from({ length: threadCount }, () => startedThread(folders))
  const modules = await searchModules('compiled')
  const sums = threads.map(() => ({ parse: 0, collect: 0, finish: 0 }))
  let next = 0
  await Promise.all(
    threads.map(async (thread, number) => {
      while (next < count) {
        const one = await thread.collect(stretches[next++])
        for (const stage of Object.keys(sums[number])) sums[number][stage] += one[stage]
      }
    }),
  )
  const joinedMs = performance.now()
  for (const thread of threads) await thread.close()
  await joinSegments(modules, {
    isShared: threadCount > 1,
    indexFolder: folders.target,
    keys: stretches.map(({ key }) => key),
    folder: folders.target,
  })
  const slowest = (stage) => Math.max(...sums.map((sum) => sum[stage]))
  return {
    parse: slowest('parse'),
    collect: slowest('collect'),
    finish: slowest('finish'),
    join: performance.now() - joinedMs,
  }
}

function plainMiniSearch(folder, size) {
  const miniSearch = new MiniSearch({ fields: ['title', 'decision', 'body'], storeFields: ['title'] })
  const startedMs = performance.now()
  let parse = 0
  let id = 0
  const documents = documentsIn(join(folder, 'documents.jsonl'), 0, size)
  for (;;) {
    const before = performance.now()
    const next = documents.next()
    parse += performance.now() - before
    if (next.done) break
    const { title, decision, body } = next.value
    miniSearch.add({ id, title, decision, body })
    id += 1
  }
  const collect = performance.now() - startedMs - parse
  const writtenMs = performance.now()
  writeFileSync(join(folder, 'minisearch.json'), JSON.stringify(miniSearch))
  return { parse, collect, finish: 0, join: performance.now() - writtenMs }
}

if (isMainThread) {
  const [engine, folder, threadCount] = process.argv.slice(2)
  const { size } = statSync(join(folder, 'documents.jsonl'))
  readFileSync(join(folder, 'documents.jsonl')) // into the cache of the system
  const startedMs = performance.now()
  const stages =
    engine === 'compiled' ? await ours(folder, Number(threadCount), size) : plainMiniSearch(folder, size)
  const total = (performance.now() - startedMs) / 1000
  const { user, system } = process.cpuUsage()
  const seconds = Object.fromEntries(Object.entries(stages).map(([stage, ms]) => [stage, ms / 1000]))
  const memoryMb = process.resourceUsage().maxRSS / 1000
  process.stdout.write(JSON.stringify({ ...seconds, total, cpu: (user + system) / 1e6, memoryMb }))
} else {
  const collector = await createCollector(workerData)
  parentPort.on('message', (stretch) => {
    void collector.collect(stretch).then((stages) => {
      parentPort.postMessage(stages)
    })
  })
}
