import type { CreateFile } from '../../search/binary/file-target.ts'
import type { JoinRest } from '../../search/engine.ts'
import { writeColumns } from './columns.ts'
import { prefixRest } from './join-prefixes.ts'
import { prefixLayer } from './prefix-table.ts'
import type { KeptRun } from './run.ts'
import { lengthsIn, textLengths } from './text-lengths.ts'
import { writeDictionary } from './write-dictionary.ts'
import { writePrefixes } from './write-prefixes.ts'

/**
 * Writes the files of an index over runs whose documents follow one another: the same wherever one run ends. What beginnings
 * have is worked out as soon as their lists are written, by whom they are handed on to or here. All columns but the lengths are
 * read after the terms.
 */
export function writeIndexFiles(
  runs: readonly KeptRun[],
  create: CreateFile,
  handOn: ((rest: JoinRest) => void) | undefined,
): void {
  const texts = textLengths(runs)
  writeDictionary(runs, create, (found, lists) => {
    const ofLayer = lengthsIn(prefixLayer, texts)
    if (handOn) handOn(prefixRest(found, ofLayer, lists))
    else writePrefixes(found, ofLayer, (list) => lists.written(list), create)
  })
  writeColumns(
    runs.map(({ columns }) => columns()),
    texts,
    create,
  )
}
