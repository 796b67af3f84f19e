import { realpath } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Command } from 'commander'
import { readSource } from '../../store/corpus.ts'
import { createFileReader } from '../file-reading.ts'
import type { Shell } from '../shell.ts'
import { segmentJson } from '../segment-json.ts'
import { CommandError } from '../usage-error.ts'

/** `segment FILE`: one JSON object on standard output, the meeting with its items and problems. */
export function segmentCommand(program: Command, shell: Shell): void {
  program
    .command('segment')
    .description('cut one file into its agenda items and print them as JSON')
    .argument('<file>', 'minutes in any format the archive reads')
    .action(async (file: string) => {
      shell.stdout.write(`${JSON.stringify(await segmented(file), undefined, 2)}\n`)
    })
}

async function segmented(file: string) {
  const realFile = await realpath(file).catch(() => {
    throw new CommandError(`There is no file "${file}"`)
  })
  const source = await readSource(dirname(realFile), basename(realFile))
  if (source.kind === 'unreadable') throw new CommandError(source.problem.message)
  // the folder may name the municipality, as it does in a corpus
  const path = `${basename(dirname(realFile))}/${basename(realFile)}`
  const readFile = await createFileReader([])
  const { document, meeting, problems } = await readFile(source.file, path)
  return segmentJson(document, { value: meeting, problems })
}
