// Writes down the documents and the commonest terms of beginnings with many terms; see prefix-table.ts.

import { writeFile, openFile } from '../../search/binary/binary-file.ts'
import { ByteWriter } from '../../search/binary/byte-writer.ts'
import type { IndexFile, NamedBytes } from '../../search/engine.ts'
import { Dictionary, type TermEntry } from './dictionary.ts'
import { DocumentSet } from './document-set.ts'
import { markDocuments } from './mark-documents.ts'
import { PostingBlock } from './posting-block.ts'
import { entryWidth, prefixFormat, prefixLayer, scoredTerms } from './prefix-table.ts'
import { commonestOf } from './commonest.ts'
import { startsUnit } from './term-bytes.ts'
import { postingsFormat } from './write-dictionary.ts'

// Beginnings whose lists have more postings than this share of the documents: reading fewer takes less than a millisecond
// at 200,000 documents. It is a few hundred beginnings, and some three per cent of an index.
const heavyShare = 0.5

interface HeavyPrefix {
  readonly bytes: Uint8Array
  /** Its terms among those of the layer. */
  readonly from: number
  readonly to: number
}

/** The file for `files`, those of dictionary and posting lists over `documentCount` documents. */
export function prefixFile(files: readonly IndexFile[], documentCount: number): NamedBytes {
  const dictionary = new Dictionary(files)
  const entries: TermEntry[] = []
  const heavy = heavyPrefixes(dictionary, entries, heavyShare * documentCount)
  const sets = documentsOf(heavy, entries, openFile(postingsFormat, files).bytes(0), documentCount)
  const prefixes = new ByteWriter()
  const ends = new Uint32Array(heavy.length)
  const commonest = new Uint32Array(entryWidth * scoredTerms * heavy.length)
  heavy.forEach(({ bytes, from, to }, index) => {
    prefixes.append(bytes)
    ends[index] = prefixes.length
    const chosen = commonestOf(entries.slice(from, to), scoredTerms).commonest
    commonest.set(
      chosen.flatMap((entry) => [entry.documentCount, entry.listStart, entry.length]),
      entryWidth * scoredTerms * index,
    )
  })
  return writeFile(prefixFormat, [prefixes.written(), ends, commonest, sets])
}

// The beginnings in order, the shorter ones first; `entries` gets all terms of the layer.
function heavyPrefixes(
  dictionary: Dictionary,
  entries: TermEntry[],
  fewPostings: number,
): readonly HeavyPrefix[] {
  const heavy: HeavyPrefix[] = []
  // Of every beginning of the term before: its first term, and the postings up to there.
  const firstTerms: number[] = []
  const postingsBefore: number[] = []
  let before: Uint8Array = new Uint8Array(0)
  let postings = 0
  const close = (shared: number) => {
    for (let length = before.length; length > shared; length -= 1) {
      const from = firstTerms[length] ?? 0
      const isHeavy =
        entries.length - from > scoredTerms && postings - (postingsBefore[length] ?? 0) > fewPostings
      if (isHeavy && startsUnit(before[length] ?? 0))
        heavy.push({ bytes: before.slice(0, length), from, to: entries.length })
    }
  }
  for (const { bytes, entry } of dictionary.entries(prefixLayer)) {
    let shared = 0
    while (shared < before.length && before[shared] === bytes[shared]) shared += 1
    close(shared)
    for (let length = shared + 1; length <= bytes.length; length += 1) {
      firstTerms[length] = entries.length
      postingsBefore[length] = postings
    }
    before = bytes.slice()
    entries.push(entry)
    postings += entry.documentCount
  }
  close(0)
  return heavy.sort((one, other) => one.from - other.from || one.bytes.length - other.bytes.length)
}

// The bits of the documents of each beginning: lists are read into the longest one, which is joined to the shorter ones.
function documentsOf(
  heavy: readonly HeavyPrefix[],
  entries: readonly TermEntry[],
  postings: Uint8Array,
  documentCount: number,
): Uint32Array {
  const wordCount = Math.ceil(documentCount / 32)
  const words = new Uint32Array(wordCount * heavy.length)
  const block = new PostingBlock()
  const open: { readonly to: number; readonly set: DocumentSet }[] = []
  let next = 0
  for (let term = 0; next < heavy.length || open.length > 0; term += 1) {
    for (let prefix = heavy[next]; prefix?.from === term; prefix = heavy[next]) {
      const set = new DocumentSet(0, words.subarray(wordCount * next, wordCount * (next + 1)))
      open.push({ to: prefix.to, set })
      next += 1
    }
    const entry = entries[term]
    const longest = open.at(-1)
    if (entry && longest) markDocuments(postings, entry, block, longest.set)
    while (open.at(-1)?.to === term + 1) {
      const closed = open.pop()
      if (closed) open.at(-1)?.set.include(closed.set)
    }
  }
  return words
}
