// The documents of an index as hits show them: bytes that are read one document at a time, off the JavaScript heap.

import type { SearchDocument } from './documents.ts'
import type { NamedBytes } from './engine.ts'

/** Gives documents by their position in the index, from 0. */
export interface DocumentStore {
  readonly documentCount: number
  /** The document at `position`. Throws when there is none, which is a mistake of the caller. */
  readonly document: (position: number) => SearchDocument
}

const textsName = 'documents.jsonl'
const offsetsName = 'documents.offsets'

/** The files of a store: one JSON object a line, and where each line ends (32-bit numbers, little endian). */
export function documentFiles(documents: readonly SearchDocument[]): readonly NamedBytes[] {
  const encoder = new TextEncoder()
  const lines = documents.map((document) => encoder.encode(JSON.stringify(document) + '\n'))
  const texts = new Uint8Array(lines.reduce((sum, line) => sum + line.length, 0))
  const offsets = new DataView(new ArrayBuffer(4 * lines.length))
  let end = 0
  lines.forEach((line, position) => {
    texts.set(line, end)
    end += line.length
    offsets.setUint32(4 * position, end, true)
  })
  return [
    { name: textsName, bytes: texts },
    { name: offsetsName, bytes: new Uint8Array(offsets.buffer) },
  ]
}

/** Opens what `documentFiles` gave, keeping the bytes as they are. Throws when a file is missing. */
export function openDocuments(files: readonly NamedBytes[]): DocumentStore {
  const texts = bytesOf(files, textsName)
  const offsetBytes = bytesOf(files, offsetsName)
  const offsets = new DataView(offsetBytes.buffer, offsetBytes.byteOffset, offsetBytes.byteLength)
  const documentCount = offsetBytes.byteLength / 4
  const decoder = new TextDecoder()
  return {
    documentCount,
    document: (position) => {
      if (position < 0 || position >= documentCount) throw new Error(`No document at position ${position}`)
      const start = position === 0 ? 0 : offsets.getUint32(4 * (position - 1), true)
      const line = texts.subarray(start, offsets.getUint32(4 * position, true))
      return JSON.parse(decoder.decode(line)) as SearchDocument
    },
  }
}

function bytesOf(files: readonly NamedBytes[], name: string): Uint8Array {
  const file = files.find((candidate) => candidate.name === name)
  if (!file) throw new Error(`The index has no file ${name}. Run: node dist/main.js ingest`)
  return file.bytes
}
