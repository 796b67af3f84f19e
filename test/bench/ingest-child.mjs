// Indexes the documents in a folder once and prints what each stage took. Plain JavaScript over the built program.

import { Buffer } from 'node:buffer'
import { closeSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { URL } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import MiniSearch from 'minisearch'
import { searchModules } from '../../dist/cli/search-modules.js'
import { documentFiles } from '../../dist/search/document-store.js'
import { collectPart } from '../../dist/search/search-index.js'

const pieceBytes = 1 << 22

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

async function collected({ engine, folder, start, end }) {
  const { kind, analyzer } = await searchModules(engine)
  const builder = collectPart(kind, analyzer)
  const startedMs = performance.now()
  let parseMs = 0
  const documents = documentsIn(join(folder, 'documents.jsonl'), start, end)
  for (;;) {
    const before = performance.now()
    const next = documents.next()
    parseMs += performance.now() - before
    if (next.done) break
    builder.add(next.value)
  }
  const collectedMs = performance.now()
  const part = builder.endPart()
  const finishMs = performance.now() - collectedMs
  return { part, parse: parseMs, collect: collectedMs - startedMs - parseMs, finish: finishMs }
}

/** A thread that collects one stretch, and then joins texts when it is asked to. */
function startedThread(stretch) {
  const worker = new Worker(new URL(import.meta.url), { workerData: stretch })
  const answer = () =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject)
    })
  return {
    collected: answer(),
    joinTexts: (texts) => {
      worker.postMessage(
        texts,
        texts.flatMap(({ buffers }) => buffers),
      )
      return answer()
    },
    close: () => worker.terminate(),
  }
}

async function ours(folder, threadCount, size) {
  const stretches = Array.from({ length: threadCount }, (_, index) => ({
    engine: 'compiled',
    folder,
    start: Math.floor((size * index) / threadCount),
    end: Math.floor((size * (index + 1)) / threadCount),
  }))
  const threads = threadCount === 1 ? [] : stretches.map(startedThread)
  const { kind, analyzer } = await searchModules('compiled')
  const all =
    threadCount === 1
      ? [await collected(stretches[0])]
      : await Promise.all(threads.map((thread) => thread.collected))
  const joinedMs = performance.now()
  const texts = all.map(({ part }) => part.texts)
  const ofTexts = threads[0]?.joinTexts(texts)
  const ofEngine = kind.join(
    all.map(({ part }) => part.engine),
    analyzer,
  )
  const files = [...ofEngine, ...((await ofTexts) ?? documentFiles(texts))]
  const writtenMs = performance.now()
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
  const slowest = (stage) => Math.max(...all.map((one) => one[stage]))
  const stages = {
    parse: slowest('parse'),
    collect: slowest('collect'),
    finish: slowest('finish'),
    join: writtenMs - joinedMs,
    write: performance.now() - writtenMs,
  }
  for (const thread of threads) await thread.close()
  return stages
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
  return { parse, collect, finish: 0, join: 0, write: performance.now() - writtenMs }
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
  const answer = await collected(workerData)
  parentPort.postMessage(answer, [...answer.part.engine.buffers, ...answer.part.texts.buffers])
  parentPort.once('message', (texts) => {
    const files = documentFiles(texts)
    parentPort.postMessage(
      files,
      files.map(({ bytes }) => bytes.buffer),
    )
  })
}
