import type { Meeting } from '../model/meeting.ts'
import type { Problem } from '../model/problem.ts'

/** What was read from one file of the corpus; one line of `readings.jsonl`. */
export interface StoredReading {
  readonly path: string
  readonly sha256: string
  /** Undefined when the file held no agenda item. */
  readonly meeting: Meeting | undefined
  readonly problems: readonly Problem[]
  readonly text: string
}

/** Where a reading stands in `readings.jsonl`, in bytes. */
export interface ReadingSpan {
  readonly offset: number
  readonly sizeBytes: number
}

/** A reading as one line, the line break included. */
export function encodeReading(reading: StoredReading): Uint8Array {
  return Buffer.from(`${JSON.stringify(reading)}\n`)
}

/** The reading of a line that `encodeReading` made; the snapshot's checksum vouches for it. */
export function decodeReading(bytes: Uint8Array): StoredReading {
  return JSON.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
  ) as StoredReading
}
