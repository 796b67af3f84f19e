// A real server over an index folder, and what it says.

import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { program } from './program.ts'

/** A server under way. */
export interface ServerProcess {
  readonly child: ChildProcess
  readonly origin: string
  /** The lines of its log so far. */
  readonly log: readonly string[]
  /** Ends with the exit code. */
  readonly ended: Promise<number | undefined>
}

/** Starts `serve` and waits until it serves; rejects with its log when it ends before that. */
export async function serving(index: string, settings: readonly string[] = []): Promise<ServerProcess> {
  const words = [...program, 'serve', '--index', index, '--port', '0', ...settings]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const log: string[] = []
  const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? undefined)
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line))
  for await (const line of createInterface({ input: child.stdout })) {
    const origin = /^Serving on (\S+)$/.exec(line)?.[1]
    if (origin !== undefined) return { child, origin, log, ended }
  }
  throw new Error(`serve ended with ${(await ended) ?? 'a signal'}: ${log.join(' ')}`)
}

/** What `/readyz` names as the snapshot that is served. */
export async function servedId(server: ServerProcess): Promise<string> {
  const response = await fetch(`${server.origin}/readyz`)
  return ((await response.json()) as { snapshot: string }).snapshot
}

/** How many items a search finds. */
export async function totalOf(server: ServerProcess, query: string): Promise<number> {
  const response = await fetch(`${server.origin}/soeg.json?q=${encodeURIComponent(query)}`)
  return ((await response.json()) as { total: number }).total
}
