// The command line: which commands there are and what they take. What they do stands in a file each.

import { Command, CommanderError } from 'commander'
import type { Shell } from './shell.ts'
import { UsageError } from './usage-error.ts'

type AddCommand = (program: Command, shell: Shell) => void

// Only the command that is asked for is loaded: a server needs none of the parsers.
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  ingest: async () => (await import('./commands/ingest.ts')).ingestCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  segment: async () => (await import('./commands/segment.ts')).segmentCommand,
  analyze: async () => (await import('./commands/analyze.ts')).analyzeCommand,
  search: async () => (await import('./commands/search.ts')).searchCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  relevance: async () => (await import('./commands/relevance.ts')).relevanceCommand,
}

/** The command that `words` name first, or all of them where they name none. */
function commandsFor(words: readonly string[]): readonly (() => Promise<AddCommand>)[] {
  const named = words.map((word) => (Object.hasOwn(commands, word) ? commands[word] : undefined))
  const first = named.find((command) => command !== undefined)
  return first ? [first] : Object.values(commands)
}

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
  for (const command of commandsFor(words)) (await command())(program, shell)
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
