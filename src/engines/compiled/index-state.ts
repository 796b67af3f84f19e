// An opened compiled index: its files, and what queries use again and again.

import type { IndexFile } from '../../search/engine.ts'
import type { ByteSource } from '../../search/binary/byte-source.ts'
import { recencies } from '../../search/recency.ts'
import { Accumulator } from './accumulator.ts'
import { openFile, openSection } from '../../search/binary/binary-file.ts'
import { BlockPool } from './block-pool.ts'
import { BoundPool } from './bound-pool.ts'
import { openColumns, type Columns } from './columns.ts'
import { DocumentSet } from './document-set.ts'
import { Dictionary } from './dictionary.ts'
import { MatchPool } from './matches.ts'
import { PostingBlock } from './posting-block.ts'
import { blockPostings } from './posting-format.ts'
import { PrefixTable } from './prefix-table.ts'
import type { ScoredIndex } from './scored-index.ts'
import { saturations } from './text-lengths.ts'
import { positionsFormat, postingsFormat } from './write-lists.ts'

export interface IndexState extends ScoredIndex {
  readonly columns: Columns
  readonly dictionary: Dictionary
  readonly prefixes: PrefixTable
  /** Of long lists. */
  readonly positions: ByteSource
  /** How recent each of the dates of the columns is. */
  readonly recencies: Float64Array
  readonly pool: MatchPool
  readonly accumulator: Accumulator
  /** A number for every document, each 0. */
  readonly bounds: BoundPool
  /** Empty between two uses. */
  readonly members: DocumentSet
  /** Holds the postings just decoded; never across two lists. */
  readonly block: PostingBlock
  /** For lists that are read side by side. */
  readonly blocks: BlockPool
}

/** Opens the files of an index. Throws when one is missing or damaged. */
export function openIndexState(files: readonly IndexFile[]): IndexState {
  const columns = openColumns(files)
  const pool = new MatchPool()
  return {
    columns,
    dictionary: new Dictionary(files),
    prefixes: new PrefixTable(files, columns.documentCount),
    postings: openFile(postingsFormat, files).bytes(0),
    positions: openSection(positionsFormat, files),
    saturation: saturations(columns),
    recencies: recencies(columns.dates),
    pool,
    accumulator: new Accumulator(columns.documentCount),
    bounds: new BoundPool(columns.documentCount),
    members: new DocumentSet(columns.documentCount),
    block: new PostingBlock(),
    blocks: new BlockPool(),
    scored: pool.take(blockPostings),
  }
}
