// The documents of a posting list and nothing else of it.

import { numberEnd } from '../../search/binary/byte-reader.ts'
import type { TermEntry } from './dictionary.ts'
import type { DocumentSet } from './document-set.ts'
import { blockPostings, bodyOften, fieldCount } from './posting-format.ts'
import { fieldsEnd } from './posting-list.ts'

/** Adds the documents of a list to `set`. */
export function markDocuments(
  bytes: Uint8Array,
  { listStart, documentCount }: Pick<TermEntry, 'listStart' | 'documentCount'>,
  { words }: DocumentSet,
): void {
  let at = postingsStart(bytes, listStart, documentCount)
  let document = -1
  for (let posting = 0; posting < documentCount; posting += 1) {
    let byte = bytes[at] ?? 0
    at += 1
    let value = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at] ?? 0
      at += 1
      value |= (byte & 127) << shift
    }
    document += (value >>> 2) + 1
    const word = document >>> 5
    words[word] = (words[word] ?? 0) | (1 << (document & 31))
    const code = value & 3
    if (code >= bodyOften) at = fieldsEnd(bytes, at, code)
  }
}

// A long list begins with counts of its fields and a table of its blocks.
function postingsStart(bytes: Uint8Array, listStart: number, documentCount: number): number {
  if (documentCount <= blockPostings) return listStart
  const tableEntries = 3 * (Math.ceil(documentCount / blockPostings) - 1)
  return numberEnd(bytes, listStart, fieldCount + tableEntries + 1)
}
