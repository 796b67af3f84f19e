import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { ingestCorpus } from '../ingest/ingest-corpus.ts'
import type { IngestSummary } from '../ingest/ingest-summary.ts'
import { readSynonyms, synonymsFileName } from '../../store/synonyms-file.ts'
import { engineOption } from '../engine-option.ts'
import { problemLines } from '../problem-lines.ts'
import type { Shell } from '../shell.ts'
import { progressOn } from '../progress-display.ts'
import { searchModules } from '../search-modules.ts'
import { settingsOf, type SettingFlags } from '../settings.ts'

/** `ingest`: reads the corpus and makes a new snapshot the current one. */
export function ingestCommand(program: Command, shell: Shell): void {
  program
    .command('ingest')
    .description('read the corpus and write a new snapshot of the index')
    .option('--corpus <folder>', 'the folder with the minutes')
    .option('--index <folder>', 'the folder with the snapshots')
    .addOption(engineOption())
    .option('--workers <number>', 'threads that read and index, by default one less than there are cores')
    .action(async (flags: SettingFlags) => {
      const { corpus, index, engine, workers = threadsByDefault() } = settingsOf(flags, shell.environment)
      const progress = progressOn(shell.stdout)
      const now = () => new Date()
      try {
        const modules = await searchModules(engine)
        const summary = await ingestCorpus({
          corpus,
          index,
          modules,
          workers,
          onProgress: progress.show,
          now,
        })
        progress.stop()
        // Synonyms are no part of a snapshot: they are looked at anew by every ingest.
        const { problems } = await readSynonyms(corpus)
        const ofSynonyms = problems.length > 0 ? [{ path: synonymsFileName, problems }] : []
        const fileProblems = [...ofSynonyms, ...summary.fileProblems]
        shell.stdout.write(summaryLines({ ...summary, fileProblems }))
      } finally {
        progress.stop()
      }
    })
}

function threadsByDefault(): number {
  return Math.max(1, availableParallelism() - 1)
}

function summaryLines(summary: IngestSummary): string {
  const { fileCount, reusedCount, meetingCount, itemCount, fileProblems, snapshotId, isNew } = summary
  const problemCount = fileProblems.reduce((sum, file) => sum + file.problems.length, 0)
  return [
    ...fileProblems.map((file) => problemLines(file.path, file.problems).trimEnd()),
    `${fileCount} files (${reusedCount} unchanged), ${meetingCount} meetings, ${itemCount} agenda items, ${problemCount} problems`,
    isNew ? `Snapshot ${snapshotId} written` : `Snapshot ${snapshotId} is up to date`,
    '',
  ].join('\n')
}
