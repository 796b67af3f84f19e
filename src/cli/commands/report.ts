import type { Command } from 'commander'
import type { Meeting } from '../../model/meeting.ts'
import type { Problem } from '../../model/problem.ts'
import { groupMeetings, sketchOf, type MeetingSketch } from '../../minutes/same-meeting.ts'
import { corpusPaths, readSource } from '../../store/corpus.ts'
import { readSynonyms, synonymsFileName } from '../../store/synonyms-file.ts'
import { coverageLines, createCoverage } from '../coverage.ts'
import { createFileReader, type FileReader } from '../file-reading.ts'
import { problemLines } from '../problem-lines.ts'
import type { Shell } from '../shell.ts'
import { progressOn } from '../progress-display.ts'
import { settingsOf } from '../settings.ts'

/** `report`: what could not be read or segmented, per file and rule, and what the corpus covers. */
export function reportCommand(program: Command, shell: Shell): void {
  program
    .command('report')
    .description('list what could not be read or segmented, per file and rule, and what is covered')
    .option('--corpus <folder>', 'the folder with the minutes')
    .action(async (flags: { corpus?: string }) => {
      const { corpus } = settingsOf(flags, shell.environment)
      const paths = await corpusPaths(corpus)
      const readFile = await createFileReader([])
      const coverage = createCoverage()
      const sketches: MeetingSketch[] = []
      const progress = progressOn(shell.stderr)
      for (const [index, path] of paths.entries()) {
        const { meeting, problems } = await coveredFile(readFile, corpus, path)
        coverage.add(meeting, problems)
        if (meeting && meeting.items.length > 0) sketches.push(sketchOf(path, meeting))
        progress.show({ stage: 'read', doneCount: index + 1, totalCount: paths.length })
        shell.stdout.write(problemLines(path, problems))
      }
      progress.stop()
      shell.stdout.write(problemLines(synonymsFileName, (await readSynonyms(corpus)).problems))
      for (const group of groupMeetings(sketches))
        shell.stdout.write(problemLines(group.path, group.problems))
      shell.stdout.write(coverageLines(coverage.total()))
    })
}

interface CoveredFile {
  readonly meeting: Meeting | undefined
  readonly problems: readonly Problem[]
}

async function coveredFile(readFile: FileReader, corpus: string, path: string): Promise<CoveredFile> {
  const source = await readSource(corpus, path)
  if (source.kind === 'unreadable') return { meeting: undefined, problems: [source.problem] }
  return readFile(source.file, path)
}
