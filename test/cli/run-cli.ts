import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { runProgram } from '../../src/cli/program.ts'

export interface CliRun {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** One run of the command line in this process, with its own streams and an empty environment. */
export async function runCli(
  words: readonly string[],
  { stdin = '', environment = {} }: { stdin?: string; environment?: Record<string, string> } = {},
): Promise<CliRun> {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const printed = Promise.all([text(stdout), text(stderr)])
  const code = await runProgram(words, { stdout, stderr, stdin: Readable.from([stdin]), environment })
  stdout.end()
  stderr.end()
  const [out, err] = await printed
  return { code, stdout: out, stderr: err }
}
