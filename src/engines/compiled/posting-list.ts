// Reads a posting list where it lies: block by block from the start, or by jumping to single documents.

import { numberAt, numberEnd, type ByteReader } from '../../search/binary/byte-reader.ts'
import {
  anyFields,
  blockPostings,
  bodyBit,
  bodyField,
  bodyOften,
  bodyTwice,
  eachOnce,
  fieldCount,
} from './posting-format.ts'

/** Up to `blockPostings` decoded postings. */
export class PostingBlock {
  length = 0
  readonly documents = new Uint32Array(blockPostings)
  /** One bit per field that has the term. */
  readonly fields = new Uint8Array(blockPostings)
  /** How often, at `fieldCount * posting + field`; only the fields of the mask are valid. */
  readonly times = new Uint32Array(fieldCount * blockPostings)
}

/** A list with its header read. */
export interface OpenedList {
  readonly documentCount: number
  readonly blockCount: number
  readonly fieldCounts: readonly number[]
  /** Start of the table of blocks; meaningless for a list of one block. */
  readonly tableStart: number
  readonly postingsStart: number
  /** Undefined for a list of one block: its positions follow its postings. */
  readonly positionsStart: number | undefined
}

/** Reads the header of the list at `start`. The postings of a list of one block are decoded into `block` on the way. */
export function openList(
  bytes: Uint8Array,
  start: number,
  documentCount: number,
  block: PostingBlock,
): OpenedList {
  const fieldCounts: [number, number, number, number] = [0, 0, 0, 0]
  const reader: ByteReader = { bytes, at: start }
  if (documentCount <= blockPostings) {
    decodePostings(reader, documentCount, -1, block)
    countFields(block, fieldCounts)
    return {
      documentCount,
      blockCount: 1,
      fieldCounts,
      tableStart: start,
      postingsStart: start,
      positionsStart: undefined,
    }
  }
  for (let field = 0; field < fieldCount; field += 1) fieldCounts[field] = numberAt(reader)
  const tableStart = reader.at
  const blockCount = Math.ceil(documentCount / blockPostings)
  reader.at = numberEnd(bytes, tableStart, 3 * (blockCount - 1))
  const postingsSize = numberAt(reader)
  const postingsStart = reader.at
  return {
    documentCount,
    blockCount,
    fieldCounts,
    tableStart,
    postingsStart,
    positionsStart: postingsStart + postingsSize,
  }
}

/** Decodes a whole list block by block into `block`, which a list of one block was decoded into as it was opened. */
export function eachBlock(
  bytes: Uint8Array,
  list: OpenedList,
  block: PostingBlock,
  visit: (block: PostingBlock) => void,
): void {
  if (list.blockCount === 1) {
    visit(block)
    return
  }
  const reader = { bytes, at: list.postingsStart }
  let before = -1
  for (let left = list.documentCount; left > 0; left -= blockPostings) {
    decodePostings(reader, Math.min(left, blockPostings), before, block)
    before = block.documents[block.length - 1] ?? 0
    visit(block)
  }
}

function countFields({ fields, length }: PostingBlock, counts: number[]): void {
  for (let posting = 0; posting < length; posting += 1) {
    const mask = fields[posting] ?? 0
    if (mask === bodyBit) counts[bodyField] = (counts[bodyField] ?? 0) + 1
    else
      for (let field = 0; field < fieldCount; field += 1)
        counts[field] = (counts[field] ?? 0) + ((mask >> field) & 1)
  }
}

/** Decodes `count` postings at the reader, the first one after document `before` (-1 at the start of a list). */
export function decodePostings(reader: ByteReader, count: number, before: number, block: PostingBlock): void {
  const { bytes } = reader
  const { documents, fields, times } = block
  let at = reader.at
  let document = before
  for (let posting = 0; posting < count; posting += 1) {
    let byte = bytes[at] ?? 0
    at += 1
    let value = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at] ?? 0
      at += 1
      value |= (byte & 127) << shift
    }
    document += (value >>> 2) + 1
    documents[posting] = document
    const code = value & 3
    if (code < bodyOften) {
      fields[posting] = bodyBit
      times[fieldCount * posting + bodyField] = code === bodyTwice ? 2 : 1
    } else {
      reader.at = at
      if (code === anyFields) decodeFields(reader, posting, block)
      else {
        fields[posting] = bodyBit
        times[fieldCount * posting + bodyField] = numberAt(reader)
      }
      at = reader.at
    }
  }
  reader.at = at
  block.length = count
}

function decodeFields(reader: ByteReader, posting: number, { fields, times }: PostingBlock): void {
  const mask = reader.bytes[reader.at] ?? 0
  reader.at += 1
  fields[posting] = mask & (eachOnce - 1)
  for (let field = 0; field < fieldCount; field += 1) {
    if (((mask >> field) & 1) === 0) continue
    times[fieldCount * posting + field] = mask >= eachOnce ? 1 : numberAt(reader)
  }
}

/** Where a posting with this code ends that says, from `start`, which fields it has or how often. */
export function fieldsEnd(bytes: Uint8Array, start: number, code: number): number {
  if (code === bodyOften) return numberEnd(bytes, start, 1)
  const mask = bytes[start] ?? 0
  if (mask >= eachOnce) return start + 1
  let fields = 0
  for (let field = 0; field < fieldCount; field += 1) fields += (mask >> field) & 1
  return numberEnd(bytes, start + 1, fields)
}
