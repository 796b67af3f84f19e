// Reads the head of a posting list where it lies, and walks its blocks.

import { numberAt, numberEnd, type ByteReader } from '../../search/binary/byte-reader.ts'
import type { PostingBlock } from './posting-block.ts'
import { blockPostings, fieldCount } from './posting-format.ts'

/** A list with its header read. */
export interface OpenedList {
  readonly documentCount: number
  readonly blockCount: number
  readonly fieldCounts: readonly number[]
  /** Start of the table of blocks; meaningless for a list of one block. */
  readonly tableStart: number
  readonly postingsStart: number
  /** In the file of positions; of a list of one block behind its postings. */
  readonly positionsStart: number
  readonly positionsEnd: number
}

/** Reads the header of the list at `start`. A list of one block is read into `block` on the way. */
export function openList(
  bytes: Uint8Array,
  start: number,
  documentCount: number,
  block: PostingBlock,
): OpenedList {
  const fieldCounts: [number, number, number, number] = [0, 0, 0, 0]
  if (documentCount <= blockPostings) {
    const positionsStart = block.readShort(bytes, start, documentCount)
    countFields(block, fieldCounts)
    return {
      documentCount,
      blockCount: 1,
      fieldCounts,
      tableStart: start,
      postingsStart: start,
      positionsStart,
      positionsEnd: Infinity,
    }
  }
  const reader: ByteReader = { bytes, at: start }
  const positionsStart = numberAt(reader)
  for (let field = 0; field < fieldCount; field += 1) fieldCounts[field] = numberAt(reader)
  const tableStart = reader.at
  const blockCount = Math.ceil(documentCount / blockPostings)
  reader.at = numberEnd(bytes, tableStart, 3 * (blockCount - 1))
  const positionsSize = numberAt(reader)
  const postingsStart = reader.at
  return {
    documentCount,
    blockCount,
    fieldCounts,
    tableStart,
    postingsStart,
    positionsStart,
    positionsEnd: positionsStart + positionsSize,
  }
}

function countFields({ fields, length }: PostingBlock, counts: number[]): void {
  for (let posting = 0; posting < length; posting += 1) {
    const mask = fields[posting] ?? 0
    for (let field = 0; field < fieldCount; field += 1)
      counts[field] = (counts[field] ?? 0) + ((mask >> field) & 1)
  }
}

/** A block of a long list: where it starts, its postings, the last document before it, and its own last one or more. */
export type BlockVisitor = (start: number, postings: number, before: number, last: number) => void

/** Gives `visit` every block of a long list. */
export function eachBlock(
  bytes: Uint8Array,
  { documentCount, tableStart, postingsStart }: OpenedList,
  visit: BlockVisitor,
): void {
  const table: ByteReader = { bytes, at: tableStart }
  let start = postingsStart
  let before = -1
  for (let left = documentCount; left > 0; left -= blockPostings) {
    if (left <= blockPostings) {
      visit(start, left, before, Infinity)
      return
    }
    const last = Math.max(before, 0) + numberAt(table)
    visit(start, blockPostings, before, last)
    before = last
    start += numberAt(table)
    numberAt(table)
  }
}
