// Beginnings as a part of a join that another thread may do: their lists are read where they were written.

import type { CreateFile } from '../../search/binary/file-target.ts'
import { SectionBlocks } from '../../search/binary/section-blocks.ts'
import type { StoredBytes } from '../../search/binary/stored-bytes.ts'
import type { JoinRest } from '../../search/engine.ts'
import type { HeavyPrefixes } from './heavy-prefixes.ts'
import { prefixFormat } from './prefix-table.ts'
import type { TextLengths } from './text-lengths.ts'
import { postingsFormat, type ListWriter } from './write-lists.ts'
import { writePrefixes } from './write-prefixes.ts'

interface PrefixRest {
  readonly found: HeavyPrefixes
  readonly texts: TextLengths
  /** The bytes of lists that are there to be read. */
  readonly listBytes: number
}

/** What there is left to do for beginnings whose lists are all written. */
export function prefixRest(found: HeavyPrefixes, texts: TextLengths, lists: ListWriter): JoinRest {
  lists.flush()
  const input: PrefixRest = { found, texts, listBytes: lists.length }
  return { writes: prefixFormat.name, reads: postingsFormat.name, input }
}

/** Writes the file of beginnings; `fill` reads the file of postings. */
export function joinPrefixes({ input }: JoinRest, create: CreateFile, fill: StoredBytes['fill']): void {
  const { found, texts, listBytes } = input as PrefixRest
  const lists = new SectionBlocks(postingsFormat, fill)
  writePrefixes(found, texts, ({ start, size }) => lists.read(start, start + size, listBytes), create)
}
