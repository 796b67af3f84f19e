// corpus/synonyms.tsv: what the operator lets a search also find.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSynonyms, type SynonymProblem, type Synonyms } from '../search/synonyms.ts'

/** The name of the file in the folder of the corpus. */
const synonymsFileName = 'synonyms.tsv'

/** Reads the synonyms of a corpus; a missing file means that there are none. */
export async function readSynonyms(
  corpusFolder: string,
): Promise<{ readonly synonyms: Synonyms; readonly problems: readonly SynonymProblem[] }> {
  const text = await readFile(join(corpusFolder, synonymsFileName), 'utf8').catch(() => '')
  return parseSynonyms(text)
}
