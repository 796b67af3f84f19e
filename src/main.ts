#!/usr/bin/env node
// The entry point: hands the arguments to the command line and takes its exit code.

import { runProgram } from './cli/program.ts'

const { stdout, stderr, stdin, env: environment } = process

// A reader such as `head` may close the pipe early; that is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runProgram(process.argv.slice(2), { stdout, stderr, stdin, environment })
