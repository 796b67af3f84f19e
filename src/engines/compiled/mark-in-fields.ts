// The documents of a posting list that have its term in certain fields, without scores.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import type { TermEntry } from './dictionary.ts'
import type { DocumentSet } from './document-set.ts'
import type { PostingBlock } from './posting-block.ts'
import { anyFields, blockPostings, bodyBit, bodyOften, fieldCount } from './posting-format.ts'
import { eachBlock, openList } from './posting-list.ts'

/** Adds those documents of a list to `set` that have the term in one of `fields`, a bit each; `block` is written over. */
export function markInFields(
  bytes: Uint8Array,
  { listStart, documentCount }: Pick<TermEntry, 'listStart' | 'documentCount'>,
  fields: number,
  block: PostingBlock,
  set: DocumentSet,
): void {
  if (documentCount <= blockPostings) {
    block.readShort(bytes, listStart, documentCount)
    for (let posting = 0; posting < documentCount; posting += 1)
      if (((block.fields[posting] ?? 0) & fields) !== 0) set.add(block.documents[posting] ?? 0)
    return
  }
  eachBlock(bytes, openList(bytes, listStart, documentCount, block), (start, count, before) => {
    block.readBlock(bytes, start, count, before)
    markBlock(block, fields, set)
  })
}

function markBlock(block: PostingBlock, fields: number, set: DocumentSet): void {
  const { bytes, codesStart, length, documents } = block
  const isInBody = (fields & bodyBit) !== 0
  let detailAt = block.detailsStart
  let codes = 0
  let oddCount = 0
  for (let posting = 0; posting < length; posting += 1) {
    codes = (posting & 3) === 0 ? (bytes[codesStart + (posting >> 2)] ?? 0) : codes >> 2
    const code = codes & 3
    let isFound = isInBody
    if (code >= bodyOften) {
      const detail = bytes[detailAt] ?? 0
      detailAt += 1
      if (detail === 0) {
        odd[oddCount] = posting
        oddCount += 1
        continue
      }
      if (code === anyFields) isFound = (detail & fields) !== 0
    }
    if (isFound) set.add(documents[posting] ?? 0)
  }
  if (oddCount > 0) markOdd(block, { bytes, at: detailAt }, oddCount, fields, set)
}

// The postings of the block whose fields and times no byte could say.
const odd = new Uint8Array(blockPostings)

// What is said of them follows the details.
function markOdd(
  block: PostingBlock,
  rest: ByteReader,
  count: number,
  fields: number,
  set: DocumentSet,
): void {
  for (let index = 0; index < count; index += 1) {
    const posting = odd[index] ?? 0
    if ((restFields(rest, block.codeAt(posting)) & fields) !== 0) set.add(block.documents[posting] ?? 0)
  }
}

// The fields of the posting at `rest`, which moves behind it.
function restFields(rest: ByteReader, code: number): number {
  const mask = code === bodyOften ? bodyBit : (rest.bytes[rest.at] ?? 0)
  if (code === anyFields) rest.at += 1
  for (let field = 0; field < fieldCount; field += 1) if (((mask >> field) & 1) === 1) numberAt(rest)
  return mask
}
