import type { NamedBytes } from '../../search/engine.ts'
import { columnsFile } from './columns.ts'
import type { Run } from './run.ts'
import { dictionaryFiles } from './write-dictionary.ts'
import { prefixFile } from './write-prefixes.ts'

/** The files of an index over runs whose documents follow one another: the same wherever one run ends. */
export function indexFiles(runs: readonly Run[]): readonly NamedBytes[] {
  const files = dictionaryFiles(runs)
  const documentCount = runs.reduce((sum, run) => sum + run.documentCount, 0)
  return [...files, prefixFile(files, documentCount), columnsFile(runs.map(({ columns }) => columns))]
}
