// The documents of a posting list and nothing else of it.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import type { TermEntry } from './dictionary.ts'
import { putDocuments } from './distances.ts'
import type { DocumentSet } from './document-set.ts'
import type { PostingBlock } from './posting-block.ts'
import { blockPostings } from './posting-format.ts'
import { eachBlock, openList } from './posting-list.ts'

/** Adds the documents of a list to `set`; `block` is written over. */
export function markDocuments(
  bytes: Uint8Array,
  { listStart, documentCount }: Pick<TermEntry, 'listStart' | 'documentCount'>,
  block: PostingBlock,
  set: DocumentSet,
): void {
  if (documentCount <= blockPostings) {
    block.readShort(bytes, listStart, documentCount)
    markAll(block.documents, documentCount, set.words)
    return
  }
  const list = openList(bytes, listStart, documentCount, block)
  const reader: ByteReader = { bytes, at: 0 }
  eachBlock(bytes, list, (start, postings, before) => {
    reader.at = start
    const size = numberAt(reader)
    if (size === 0) {
      putDocuments(block.documents, bytes, reader.at, postings, before)
      markAll(block.documents, postings, set.words)
    } else markBits(reader, size, before + 1, set.words)
  })
}

function markAll(documents: Uint32Array, count: number, words: Uint32Array): void {
  for (let index = 0; index < count; index += 1) {
    const document = documents[index] ?? 0
    const word = document >>> 5
    words[word] = (words[word] ?? 0) | (1 << (document & 31))
  }
}

function markBits({ bytes, at }: ByteReader, size: number, first: number, words: Uint32Array): void {
  for (let index = 0; index < size; index += 1) {
    const bits = bytes[at + index] ?? 0
    const document = first + 8 * index
    const word = document >>> 5
    const shift = document & 31
    words[word] = (words[word] ?? 0) | (bits << shift)
    if (shift > 24) words[word + 1] = (words[word + 1] ?? 0) | (bits >>> (32 - shift))
  }
}
