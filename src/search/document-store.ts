// The documents of an index as hits show them: packed texts that are read one document at a time, off the JavaScript
// heap.

import { openFile, writeFile, type FileFormat } from './binary/binary-file.ts'
import type { SearchDocument } from './documents.ts'
import type { NamedBytes } from './engine.ts'
import { recordOf } from './facet-columns.ts'
import { facetCatalogue, type FacetCatalogue } from './facets.ts'
import type { FacetName } from './results.ts'
import { TextPacker, TextReader } from './text-packer.ts'

/** Gives documents by their position in the index, from 0. */
export interface DocumentStore {
  readonly documentCount: number
  /** What the values of the facets are called in these documents. */
  readonly catalogue: FacetCatalogue
  /** The document at `position`. Throws when there is none, which is a mistake of the caller. */
  readonly document: (position: number) => SearchDocument
}

// Sections: records, their starts, pieces, their starts, which of them are words, the names of the facet values.
const format: FileFormat = { name: 'documents', version: 1, sectionCount: 6 }

type StoredCatalogue = Readonly<Record<FacetName, readonly (readonly [value: string, label: string])[]>>

/** The files of a store over `documents`, the same to the byte for the same documents. */
export function documentFiles(documents: readonly SearchDocument[]): readonly NamedBytes[] {
  const packer = new TextPacker()
  for (const { title, decision, body, ...rest } of documents)
    packer.add([JSON.stringify(rest), title, decision, body])
  const { records, recordStarts, pieces, pieceStarts, isWord } = packer.finish()
  const catalogue = facetCatalogue(documents)
  const stored: StoredCatalogue = recordOf((facet) => [...catalogue[facet]])
  const names = new TextEncoder().encode(JSON.stringify(stored))
  return [writeFile(format, [records, recordStarts, pieces, pieceStarts, isWord, names])]
}

/** Opens what `documentFiles` gave, keeping the bytes as they are. Throws when the file is missing or damaged. */
export function openDocuments(files: readonly NamedBytes[]): DocumentStore {
  const file = openFile(format, files)
  const reader = new TextReader({
    records: file.bytes(0),
    recordStarts: file.uint32(1),
    pieces: file.bytes(2),
    pieceStarts: file.uint32(3),
    isWord: file.bytes(4),
  })
  const stored = JSON.parse(new TextDecoder().decode(file.bytes(5))) as StoredCatalogue
  return {
    documentCount: reader.recordCount,
    catalogue: recordOf((facet) => new Map(stored[facet])),
    document: (position) => {
      if (position < 0 || position >= reader.recordCount)
        throw new Error(`No document at position ${position}`)
      const [rest = '', title = '', decision = '', body = ''] = reader.record(position)
      return {
        ...(JSON.parse(rest) as Omit<SearchDocument, 'title' | 'decision' | 'body'>),
        title,
        decision,
        body,
      }
    },
  }
}
