import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { createAnalyzer } from '../../danish/create-analyzer.ts'
import type { Shell } from '../shell.ts'
import { loadLexicon } from '../../store/lexicon-file.ts'

/** `analyze TEXT`: the tokens under which a text is found, as one JSON array. */
export function analyzeCommand(program: Command, shell: Shell): void {
  program
    .command('analyze')
    .description('print the tokens of a text as JSON')
    .argument('<text>', 'the text, or - to read standard input')
    .action(async (words: string) => {
      const analyzer = createAnalyzer(await loadLexicon())
      const input = words === '-' ? await text(shell.stdin) : words
      const tokens = analyzer
        .analyze(input)
        .map(({ term, start, end, position, kind }) => ({ term, start, end, position, kind }))
      shell.stdout.write(`${JSON.stringify(tokens)}\n`)
    })
}
