import type { FileHandle } from 'node:fs/promises'
import type { Meeting } from '../model/meeting.ts'
import type { Problem } from '../model/problem.ts'
import { packedJson, unpackedJson } from './packed-json.ts'
import { placedIn, unplacedFrom } from './placed-json.ts'

/** The file of a snapshot that holds what was read, one reading after the other, each packed on its own. */
export const readingsFile = 'readings.br'

/** What was read from one file of the corpus. */
export interface StoredReading {
  readonly path: string
  readonly sha256: string
  /** Undefined when the file held no agenda item. */
  readonly meeting: Meeting | undefined
  readonly problems: readonly Problem[]
  readonly text: string
}

/** Where a reading stands in the file, in bytes. */
export interface ReadingSpan {
  readonly offset: number
  readonly sizeBytes: number
}

/** A reading as bytes. */
export function encodeReading({ text, ...rest }: StoredReading): Uint8Array {
  const plain: unknown = JSON.parse(JSON.stringify(rest)) // without fields that are undefined
  const placed = placedIn(text, plain)
  return packedJson(placed === undefined ? { text, plain } : { text, placed })
}

/** The reading of bytes that `encodeReading` made; the snapshot's checksum vouches for it. */
export function decodeReading(bytes: Uint8Array): StoredReading {
  const { text, plain, placed } = unpackedJson(bytes) as {
    readonly text: string
    readonly plain?: Omit<StoredReading, 'text'>
    readonly placed?: unknown
  }
  return { ...(plain ?? (unplacedFrom(text, placed) as Omit<StoredReading, 'text'>)), text }
}

/** The bytes of the reading at `span` of an open file. Rejects when the file ends before it does. */
export async function bytesAt(readings: FileHandle, { offset, sizeBytes }: ReadingSpan): Promise<Uint8Array> {
  const bytes = new Uint8Array(sizeBytes)
  const { bytesRead } = await readings.read(bytes, 0, sizeBytes, offset)
  if (bytesRead !== sizeBytes)
    throw new Error(`${readingsFile} ends at ${offset + bytesRead}, before a reading does`)
  return bytes
}
