// The documents of a posting list and nothing else of it.

import { numberEnd } from '../../search/binary/byte-reader.ts'
import type { Accumulator } from './accumulator.ts'
import type { TermEntry } from './dictionary.ts'
import { blockPostings, bodyOften, eachOnce, fieldCount } from './posting-format.ts'

/** Adds the documents of a list to `accumulator`, without scores. */
export function markDocuments(
  bytes: Uint8Array,
  { listStart, documentCount }: TermEntry,
  accumulator: Accumulator,
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
    accumulator.mark(document)
    if ((value & 3) >= bodyOften) at = fieldsEnd(bytes, at, value & 3)
  }
}

// A long list begins with counts of its fields and a table of its blocks.
function postingsStart(bytes: Uint8Array, listStart: number, documentCount: number): number {
  if (documentCount <= blockPostings) return listStart
  const tableEntries = 3 * (Math.ceil(documentCount / blockPostings) - 1)
  return numberEnd(bytes, listStart, fieldCount + tableEntries + 1)
}

// Where the fields of a posting end that says which it has or how often.
function fieldsEnd(bytes: Uint8Array, start: number, code: number): number {
  if (code === bodyOften) return numberEnd(bytes, start, 1)
  const mask = bytes[start] ?? 0
  if (mask >= eachOnce) return start + 1
  let fields = 0
  for (let field = 0; field < fieldCount; field += 1) fields += (mask >> field) & 1
  return numberEnd(bytes, start + 1, fields)
}
