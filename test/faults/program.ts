// Runs the real program in processes of its own, so that it can be killed, starved and stopped.

import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** The compiled program where it is newer than its sources: it starts three times as fast. */
export const program: readonly string[] = isBuilt() ? ['dist/main.js'] : ['--import', 'tsx', 'src/main.ts']

/** Compiles the program where it is older than its sources, for tests of threads, which only a compiled one starts. */
export function compiledProgram(): void {
  if (!isBuilt())
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'])
}

/** Starts the compiled program. */
export function startedCompiled(words: readonly string[]): Running {
  return startedWith(['dist/main.js'], words, 'true')
}

function isBuilt(): boolean {
  const builtAt = statSync('dist/main.js', { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  return sources.every((path) => statSync(join('src', path)).mtimeMs < builtAt)
}

/** How a run ended. */
export interface Ended {
  /** Undefined when a signal ended it. */
  readonly code: number | undefined
  readonly stdout: string
  readonly stderr: string
}

/** A run under way. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** Starts the program; `shellLimit` is a `ulimit` command that it must live with. */
export function started(words: readonly string[], shellLimit = 'true'): Running {
  return startedWith(program, words, shellLimit)
}

function startedWith(programWords: readonly string[], words: readonly string[], shellLimit: string): Running {
  const command = [process.execPath, ...programWords, ...words]
  const child = spawn('bash', ['-c', `${shellLimit}; exec "$@"`, 'bash', ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { child, ended: endOf(child) }
}

async function endOf(child: ChildProcess): Promise<Ended> {
  if (!child.stdout || !child.stderr) throw new Error('the program has no output')
  const printed = Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = (await once(child, 'exit')) as [number | null]
  const [stdout, stderr] = await printed
  return { code: code ?? undefined, stdout, stderr }
}

/** Runs an ingest to its end. */
export function ingested(corpus: string, index: string, shellLimit?: string): Promise<Ended> {
  return started(['ingest', '--corpus', corpus, '--index', index], shellLimit).ended
}
