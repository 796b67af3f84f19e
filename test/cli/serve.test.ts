import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runCli } from './run-cli.ts'

let folder: string
let corpus: string
let index: string
let server: ChildProcess | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'))
  corpus = join(folder, 'corpus')
  index = join(folder, 'index')
  await cp('corpus', corpus, { recursive: true })
  await runCli(['ingest', '--corpus', corpus, '--index', index])
})
afterEach(async () => {
  server?.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

/** Starts the real program and gives the address it prints. */
async function serve(): Promise<string> {
  const words = ['--import', 'tsx', 'src/main.ts', 'serve', '--index', index, '--port', '0']
  server = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  if (!server.stdout) throw new Error('the program has no output')
  for await (const line of createInterface(server.stdout)) {
    const address = /^Serving on (\S+)$/.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('the program ended before it served')
}

async function totalOf(address: string, query: string): Promise<number> {
  const response = await fetch(`${address}/soeg.json?q=${encodeURIComponent(query)}`)
  return ((await response.json()) as { total: number }).total
}

function exitOf(child: ChildProcess | undefined): Promise<number | null> {
  return new Promise((resolve) => child?.once('exit', resolve))
}

test('a new snapshot is served without a dropped request, and SIGTERM ends the program with 0', async () => {
  const address = await serve()
  expect(await totalOf(address, 'repatriering')).toBe(2)
  await writeFile(
    join(corpus, 'ny.md'),
    '# Referat\n\nTestby Byråd\n\nMødedato: 3. maj 2021\n\n1. Støtte til repatriering\n\nBeslutning\n\nGodkendt.\n',
  )
  const totals: number[] = []
  const ingested = runCli(['ingest', '--corpus', corpus, '--index', index])
  await vi.waitFor(
    async () => {
      totals.push(await totalOf(address, 'repatriering'))
      expect(totals.at(-1)).toBe(3)
    },
    { timeout: 300_000, interval: 10 },
  )
  await ingested
  expect(new Set(totals)).toEqual(new Set([2, 3]))

  const exited = exitOf(server)
  server?.kill('SIGTERM')
  expect(await exited).toBe(0)
})
