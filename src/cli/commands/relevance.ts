import type { Command } from 'commander'
import { engineOption } from '../engine-option.ts'
import { measuredSet, readJudgedSet } from '../judged-sets.ts'
import type { Shell } from '../shell.ts'
import { searchModules } from '../search-modules.ts'
import { writeAblations } from '../relevance/ablation-report.ts'
import { settingsOf } from '../settings.ts'
import { UsageError } from '../usage-error.ts'

interface RelevanceFlags {
  readonly docs?: string
  readonly queries?: string
  readonly engine?: string
}

// The project's own judged set, from the folder of the program.
const ownFolder = new URL('../../../test/relevance/judged/', import.meta.url)

const ownCorpus = new URL('../../../corpus/', import.meta.url).pathname

/**
 * `relevance`: how well judged queries find what they should, as one JSON object. Without files the tables of all sets,
 * whole and with each part of the ranking left out, go to standard error before it.
 */
export function relevanceCommand(program: Command, shell: Shell): void {
  program
    .command('relevance')
    .description('measure the ranking on judged queries')
    .option('--docs <file>', 'a table with id and text; without it the judged set of the project')
    .option('--queries <file>', 'a table with qid, query and relevant_ids')
    .addOption(engineOption())
    .action(async ({ docs, queries, ...flags }: RelevanceFlags) => {
      if ((docs === undefined) !== (queries === undefined))
        throw new UsageError('--docs and --queries go together')
      const documentsPath = docs ?? new URL('documents.tsv', ownFolder).pathname
      const queriesPath = queries ?? new URL('queries.tsv', ownFolder).pathname
      const set = await readJudgedSet(documentsPath, queriesPath)
      const { engine } = settingsOf(flags, shell.environment)
      const modules = await searchModules(engine, docs === undefined ? ownCorpus : undefined)
      if (docs === undefined) {
        const { REFERATARKIV_DANISH: danish, REFERATARKIV_ORIGINALS: originals } = shell.environment
        await writeAblations(modules, set, { danish, originals }, (line) => shell.stderr.write(`${line}\n`))
      }
      const measures = await measuredSet(modules, set)
      shell.stdout.write(`${JSON.stringify(measures)}\n`)
    })
}
