// The documents of a posting list and nothing else of it.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import type { TermEntry } from './dictionary.ts'
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
    for (let posting = 0; posting < documentCount; posting += 1) set.add(block.documents[posting] ?? 0)
    return
  }
  const list = openList(bytes, listStart, documentCount, block)
  const reader: ByteReader = { bytes, at: 0 }
  eachBlock(bytes, list, (start, postings, before) => {
    reader.at = start
    const size = numberAt(reader)
    if (size === 0) markDistances(reader, postings, before, set.words)
    else markBits(reader, size, before + 1, set.words)
  })
}

function markDistances(
  { bytes, at: start }: ByteReader,
  postings: number,
  before: number,
  words: Uint32Array,
): void {
  let at = start
  let document = before
  for (let posting = 0; posting < postings; posting += 1) {
    let byte = bytes[at] ?? 0
    at += 1
    let distance = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at] ?? 0
      at += 1
      distance |= (byte & 127) << shift
    }
    document += distance + 1
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
