import type { NamedBytes } from '../../search/engine.ts'
import { columnsFile } from './columns.ts'
import type { Run } from './run.ts'
import { dictionaryFiles } from './write-dictionary.ts'

/** The files of an index over runs whose documents follow one another: the same wherever one run ends. */
export function indexFiles(runs: readonly Run[]): readonly NamedBytes[] {
  return [...dictionaryFiles(runs), columnsFile(runs.map(({ columns }) => columns))]
}
