// Which postings of a long list belong to wanted documents, where these are few: of all others no more is looked at than a bit
// or a distance.

import { numberAt, type ByteReader } from '../../search/binary/byte-reader.ts'
import { bitCounts } from './byte-bits.ts'
import { putDocuments } from './distances.ts'
import type { FoundMembers } from './found-members.ts'
import { gallop } from './matches.ts'
import { blockPostings } from './posting-format.ts'
import { eachBlock, type OpenedList } from './posting-list.ts'
import type { Members } from './wanted-documents.ts'

/** Gives `visit` the postings of `members` in a long list, block by block, in an object that is used again. */
export function eachMemberBlock(
  bytes: Uint8Array,
  list: OpenedList,
  { matches, words }: Members,
  visit: (found: FoundMembers) => void,
): void {
  const { documents, length } = matches
  let next = 0
  eachBlock(bytes, list, (start, postingCount, before, last) => {
    next = gallop(matches, before + 1, next)
    const first = documents[next] ?? 0
    if (next >= length || first > last) return
    const isOnly = next + 1 >= length || (documents[next + 1] ?? 0) > last
    found.start = start
    found.postingCount = postingCount
    found.before = before
    findMembers(bytes, words, first, isOnly ? first : Infinity)
    if (found.count > 0) visit(found)
  })
}

const found: FoundMembers = {
  start: 0,
  postingCount: 0,
  before: 0,
  codesStart: 0,
  count: 0,
  // One more is written than there are.
  postings: new Uint8Array(blockPostings + 1),
  documents: new Uint32Array(blockPostings + 1),
}

// Those whose documents lie between `first` and `last`.
function findMembers(bytes: Uint8Array, words: Uint32Array, first: number, last: number): void {
  const reader: ByteReader = { bytes, at: found.start }
  const size = numberAt(reader)
  found.count = 0
  if (size > 0) {
    found.codesStart = reader.at + size
    const place = first - found.before - 1
    findByBits(bytes, reader.at, place >> 3, last === first ? Math.min(size, (place >> 3) + 1) : size, words)
  } else findByDistances(bytes, reader.at, words)
}

// Eight documents at once, wherever in the words of the members they stand; `from` and `to` count bytes.
function findByBits(bytes: Uint8Array, at: number, from: number, to: number, words: Uint32Array): void {
  const { postings, documents, before } = found
  let count = 0
  // How many postings lie before `counted`.
  let posting = 0
  let counted = 0
  for (let index = from; index < to; index += 1) {
    const bits = bytes[at + index] ?? 0
    const document = before + 1 + 8 * index
    const word = document >>> 5
    const shift = document & 31
    let wanted = (words[word] ?? 0) >>> shift
    if (shift > 24) wanted |= (words[word + 1] ?? 0) << (32 - shift)
    let both = bits & wanted
    if (both === 0) continue
    for (; counted < index; counted += 1) posting += bitCounts[bytes[at + counted] ?? 0] ?? 0
    for (; both !== 0; both &= both - 1) {
      const lowest = both & -both
      postings[count] = posting + (bitCounts[bits & (lowest - 1)] ?? 0)
      documents[count] = document + 31 - Math.clz32(lowest)
      count += 1
    }
  }
  found.count = count
}

function findByDistances(bytes: Uint8Array, start: number, words: Uint32Array): void {
  const { postings, documents, before, postingCount } = found
  found.codesStart = putDocuments(all, bytes, start, postingCount, before)
  let count = 0
  for (let posting = 0; posting < postingCount; posting += 1) {
    const document = all[posting] ?? 0
    // Written over by the next one unless it is a member.
    postings[count] = posting
    documents[count] = document
    count += ((words[document >>> 5] ?? 0) >>> (document & 31)) & 1
  }
  found.count = count
}

// The documents of the block at hand.
const all = new Uint32Array(blockPostings)
