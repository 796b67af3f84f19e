/**
 * Where something stands in the text that was read from a source.
 * `start` and `end` are UTF-16 offsets, half-open; lines count from 1, both ends included.
 */
export interface Place {
  readonly start: number
  readonly end: number
  readonly startLine: number
  readonly endLine: number
}
