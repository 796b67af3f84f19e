// The command line: which commands there are and what they take. What they do stands in a file each.

import { Command, CommanderError } from 'commander'
import { analyzeCommand } from './commands/analyze.ts'
import { ingestCommand } from './commands/ingest.ts'
import { relevanceCommand } from './commands/relevance.ts'
import { reportCommand } from './commands/report.ts'
import { searchCommand } from './commands/search.ts'
import { segmentCommand } from './commands/segment.ts'
import { serveCommand } from './commands/serve.ts'
import type { Shell } from './shell.ts'
import { UsageError } from './usage-error.ts'

const commands = [
  ingestCommand,
  serveCommand,
  segmentCommand,
  analyzeCommand,
  searchCommand,
  reportCommand,
  relevanceCommand,
]

/** Runs one command; gives the exit code: 0 fine, 1 failed, 2 wrong use. Errors become one line on standard error. */
export async function runProgram(words: readonly string[], shell: Shell): Promise<number> {
  const program = new Command('referatarkiv')
    .description('Full-text search over the minutes of Danish municipal councils')
    .option('--debug', 'show the stack of an error')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.stdout.write(text),
      writeErr: (text) => shell.stderr.write(text),
    })
  for (const command of commands) command(program, shell)
  try {
    await program.parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    return exitCodeFor(error, program.opts<{ debug?: boolean }>().debug === true, shell)
  }
}

function exitCodeFor(error: unknown, isDebug: boolean, shell: Shell): number {
  // commander has written its own line already; its code is 0 for --help and --version
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const message = error instanceof Error ? error.message : String(error)
  shell.stderr.write(`${inOneLine(message)}\n`)
  if (isDebug && error instanceof Error) shell.stderr.write(`${error.stack ?? ''}\n`)
  return error instanceof UsageError ? 2 : 1
}

function inOneLine(message: string): string {
  return message
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
}
