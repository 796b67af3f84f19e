import type { CreateFile } from '../../search/binary/file-target.ts'
import { writeColumns } from './columns.ts'
import type { KeptRun } from './run.ts'
import { textLengths } from './text-lengths.ts'
import { writeDictionary } from './write-dictionary.ts'

/**
 * Writes the files of an index over runs whose documents follow one another: the same wherever one run ends. All columns but the
 * lengths are read after the terms.
 */
export function writeIndexFiles(runs: readonly KeptRun[], create: CreateFile): void {
  const texts = textLengths(runs)
  writeDictionary(runs, texts, create)
  writeColumns(
    runs.map(({ columns }) => columns()),
    texts,
    create,
  )
}
