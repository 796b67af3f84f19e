// corpus/synonyms.tsv: what the operator lets a search also find.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import { parseSynonyms, type SynonymProblem, type Synonyms } from '../search/synonyms.ts'

/** The name of the file in the folder of the corpus. */
export const synonymsFileName = 'synonyms.tsv'

/** Reads the synonyms of a corpus; a missing file means that there are none, a line that is none gives a problem. */
export async function readSynonyms(corpusFolder: string): Promise<Reading<Synonyms>> {
  const text = await readFile(join(corpusFolder, synonymsFileName), 'utf8').catch(() => '')
  const { synonyms, problems } = parseSynonyms(text)
  return { value: synonyms, problems: problems.map(problemOf) }
}

const shownLetters = 80

function problemOf({ line, text, start }: SynonymProblem): Problem {
  const shown = text.length > shownLetters ? `${text.slice(0, shownLetters)}…` : text
  return {
    rule: 'store/synonyms-line',
    severity: 'warning',
    message: `"${shown}" is not a word, a tab, = or >, a tab, and words; the line was left out`,
    place: { start, end: start + text.length, startLine: line, endLine: line },
  }
}
